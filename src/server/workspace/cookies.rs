//! The cookies of the workspace: the token of the session, and the mark of a browser that asked for a link.
//!
//! Over https their names begin with `__Host-`, so that no other host can set them. Browsers refuse such a name over plain http,
//! which serves a local trial alone; the names are then others.

use crate::workspace::{SessionToken, digest_of};
use axum::http::{HeaderMap, header};

/// The names over https and over http.
const SESSION: [&str; 2] = ["__Host-operator", "operator"];
const BROWSER: [&str; 2] = ["__Host-operator-browser", "operator-browser"];

/// The token of the session in a request.
pub(super) fn session_token(headers: &HeaderMap, is_secure: bool) -> Option<SessionToken> {
    value(headers, name(SESSION, is_secure)).map(SessionToken::from_cookie)
}

/// The digest of the mark of the browser in a request.
pub(super) fn browser_digest(headers: &HeaderMap, is_secure: bool) -> Option<Vec<u8>> {
    value(headers, name(BROWSER, is_secure)).map(digest_of)
}

/// The cookie that begins a session. It ends with the browser; the store ends it before. `Lax`, so that a person who returns
/// from a provider's page is still signed in.
pub(super) fn session_cookie(token: &SessionToken, is_secure: bool) -> String {
    cookie(name(SESSION, is_secure), token.reveal(), is_secure)
}

/// The cookie that removes the session's.
pub(super) fn no_session_cookie(is_secure: bool) -> String {
    format!("{}; Max-Age=0", cookie(name(SESSION, is_secure), "", is_secure))
}

fn cookie(name: &str, value: &str, is_secure: bool) -> String {
    let secure = if is_secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
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
    use axum::http::HeaderValue;

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
