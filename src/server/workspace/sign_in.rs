//! Signing in by a one-time link. Where there is an OpenID provider, an invitation is accepted there.

use super::body::Body;
use super::cookies;
use super::refusal::{Refusal, refuse};
use super::route::{Route, get, post};
use super::sign_in_page::respond;
use super::visitor::Visitor;
use crate::i18n::key;
use crate::store::{SignIn, SignInOutcome, SignInWay, StoreError};
use crate::ui::workspace::{ROOT, SignInPage, fields};
use crate::workspace::{LinkPurpose, OneTimeCode, SessionToken};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/sign-in", sign_in_page), post("/operator/{tag}/sign-in", use_code)]
}

async fn sign_in_page(visitor: Visitor) -> Response {
    let next = visitor.query(fields::NEXT);
    let notice = (!next.is_empty()).then_some(key::WORKSPACE_SIGN_IN_FIRST);
    respond(&visitor, StatusCode::OK, SignInPage { next, notice, ..SignInPage::default() }).await
}

/// Uses up the link of a code, and begins a session under a new token.
async fn use_code(visitor: Visitor, body: Body) -> Response {
    let next = body.field_value(fields::NEXT);
    let Some(code) = OneTimeCode::typed(&body.field_value(fields::CODE)) else {
        return refuse(&visitor, next, Refusal::of_code("no-code", key::WORKSPACE_CODE_UNKNOWN)).await;
    };
    // Whoever tries unknown codes changes nothing and waits for nobody.
    let link = match visitor.store().link(&code.digest(), visitor.now).await {
        Ok(Some(link)) => link,
        Ok(None) => {
            return refuse(&visitor, next, Refusal::of_code("unknown-link", key::WORKSPACE_CODE_UNKNOWN)).await;
        }
        Err(error) => return visitor.broken(&error).await,
    };
    if visitor.state.workspace.provider.is_some() && matches!(link.purpose, LinkPurpose::Invitation(_)) {
        return continue_at_provider(&visitor, &code, next).await;
    }
    match begin_session(&visitor, &code).await {
        Ok(Ok(token)) => {
            let mut response = Redirect::to(&own_address(&visitor, &next)).into_response();
            cookies::set(&mut response, &cookies::session_cookie(&token, visitor.is_secure()));
            response
        }
        Ok(Err(refusal)) => refuse(&visitor, next, refusal).await,
        Err(error) => visitor.broken(&error).await,
    }
}

/// Keeps the code of an invitation while the person signs in at the provider. The page has a link there, since browsers that
/// restrict where forms lead (`form-action`) do not follow a redirect to another site.
async fn continue_at_provider(visitor: &Visitor, code: &OneTimeCode, next: String) -> Response {
    let notice = Some(key::WORKSPACE_INVITATION_CONTINUE);
    let page = SignInPage { next, notice, is_code_taken: true, ..SignInPage::default() };
    let mut response = respond(visitor, StatusCode::OK, page).await;
    cookies::set(&mut response, &cookies::invitation_cookie(code.reveal(), visitor.is_secure()));
    response
}

/// Begins a session by a code. The page says more about a refusal only to whoever has a valid code.
async fn begin_session(visitor: &Visitor, code: &OneTimeCode) -> Result<Result<SessionToken, Refusal>, StoreError> {
    let token = SessionToken::generate();
    let former = cookies::session_token(&visitor.headers, visitor.is_secure());
    let browser = cookies::browser_digest(&visitor.headers, visitor.is_secure());
    let request = SignIn {
        way: SignInWay::Link { code_digest: code.digest(), browser },
        token_digest: token.digest(),
        former: former.map(|token| token.digest()),
        at: visitor.now,
    };
    let (why, message) = match visitor.store().sign_in(request).await? {
        SignInOutcome::Done(_) => return Ok(Ok(token)),
        SignInOutcome::UnknownLink => ("unknown-link", key::WORKSPACE_CODE_UNKNOWN),
        SignInOutcome::NoAccount => ("no-account", key::WORKSPACE_CODE_UNKNOWN),
        SignInOutcome::OtherBrowser => ("other-browser", key::WORKSPACE_CODE_OTHER_BROWSER),
        SignInOutcome::OwnInvitation => ("own-invitation", key::WORKSPACE_CODE_OWN),
    };
    Ok(Err(Refusal::of_code(why, message)))
}

/// The address to go to after signing in: a page of the workspace, so that no link leads to another site.
pub(super) fn own_address(visitor: &Visitor, next: &str) -> String {
    let rest = next.strip_prefix(ROOT);
    let is_own = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        && next.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_own { next.to_owned() } else { visitor.address("") }
}
