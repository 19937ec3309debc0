//! The cookies of the workspace: the token of the session, the mark of a browser that asked for a link, and what is kept while a
//! person signs in at the provider.
//!
//! Over https their names begin with `__Host-`, so that no other host can set them. Browsers refuse such a name over plain http,
//! which serves a local trial alone; the names are then others.

use crate::workspace::{SessionToken, digest_of};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

/// The names over https and over http.
const SESSION: [&str; 2] = ["__Host-operator", "operator"];
const BROWSER: [&str; 2] = ["__Host-operator-browser", "operator-browser"];
const PENDING: [&str; 2] = ["__Host-operator-pending", "operator-pending"];
const INVITATION: [&str; 2] = ["__Host-operator-invitation", "operator-invitation"];

/// How long a browser keeps what belongs to a sign-in at the provider, in seconds: a quarter of an hour.
const PENDING_SECONDS: u32 = 15 * 60;

/// The token of the session in a request.
pub(super) fn session_token(headers: &HeaderMap, is_secure: bool) -> Option<SessionToken> {
    value(headers, name(SESSION, is_secure)).map(SessionToken::from_cookie)
}

/// The digest of the mark of the browser in a request.
pub(super) fn browser_digest(headers: &HeaderMap, is_secure: bool) -> Option<Vec<u8>> {
    value(headers, name(BROWSER, is_secure)).map(digest_of)
}

/// The mark of the browser in a request.
pub(super) fn browser_mark(headers: &HeaderMap, is_secure: bool) -> Option<&str> {
    value(headers, name(BROWSER, is_secure))
}

/// The cookie that marks a browser which asked for a link, for as long as the link works.
pub(super) fn browser_cookie(mark: &str, is_secure: bool) -> String {
    format!("{}; Max-Age={PENDING_SECONDS}", cookie(name(BROWSER, is_secure), mark, is_secure))
}

/// The cookie that begins a session. It ends with the browser; the store ends it before. `Lax`, so that a person who returns
/// from a provider's page is still signed in.
pub(super) fn session_cookie(token: &SessionToken, is_secure: bool) -> String {
    cookie(name(SESSION, is_secure), token.reveal(), is_secure)
}

/// The cookie that removes the session's.
pub(super) fn no_session_cookie(is_secure: bool) -> String {
    removal(name(SESSION, is_secure), is_secure)
}

/// The sign-in at the provider that began in this browser.
pub(super) fn pending(headers: &HeaderMap, is_secure: bool) -> Option<&str> {
    value(headers, name(PENDING, is_secure))
}

/// The code of the invitation that the person wants to accept.
pub(super) fn invitation(headers: &HeaderMap, is_secure: bool) -> Option<&str> {
    value(headers, name(INVITATION, is_secure))
}

/// The cookie of a sign-in at the provider.
pub(super) fn pending_cookie(pending: &str, is_secure: bool) -> String {
    format!("{}; Max-Age={PENDING_SECONDS}", cookie(name(PENDING, is_secure), pending, is_secure))
}

/// The cookie that keeps the code of an invitation.
pub(super) fn invitation_cookie(code: &str, is_secure: bool) -> String {
    format!("{}; Max-Age={PENDING_SECONDS}", cookie(name(INVITATION, is_secure), code, is_secure))
}

/// Removes the cookie of a sign-in at the provider.
pub(super) fn forget_pending(response: &mut Response, is_secure: bool) {
    set(response, &removal(name(PENDING, is_secure), is_secure));
}

/// Removes the cookie of an invitation.
pub(super) fn forget_invitation(response: &mut Response, is_secure: bool) {
    set(response, &removal(name(INVITATION, is_secure), is_secure));
}

/// Adds a cookie to a response.
pub(super) fn set(response: &mut Response, cookie: &str) {
    // Names, codes and base64url have only characters that a header can hold.
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn cookie(name: &str, value: &str, is_secure: bool) -> String {
    let secure = if is_secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

fn removal(name: &str, is_secure: bool) -> String {
    format!("{}; Max-Age=0", cookie(name, "", is_secure))
}

fn name([https, http]: [&'static str; 2], is_secure: bool) -> &'static str {
    if is_secure { https } else { http }
}

fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_over_https_belongs_to_this_host_alone_and_another_is_not_taken_for_it() {
        let token = SessionToken::generate();
        let made = session_cookie(&token, true);
        assert_eq!(made, format!("__Host-operator={}; Path=/; HttpOnly; SameSite=Lax; Secure", token.reveal()));
        let sent = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(text).expect("a cookie"));
            headers
        };
        let found =
            |text: &str, is_secure| session_token(&sent(text), is_secure).map(|token| token.reveal().to_owned());
        assert_eq!(found("a=b; __Host-operator=one; operator=two", true), Some("one".into()));
        assert_eq!(found("__Host-operator=one; operator=two", false), Some("two".into()));
        assert_eq!(found("operator=two", true), None);
        assert_eq!(found("__Host-operator=", true), None);
    }
}
