//! Signing in by a one-time link, and signing out.

use super::body::Body;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use super::visitor::Visitor;
use super::{cookies, page};
use crate::i18n::{Key, key};
use crate::store::{SignIn, SignInOutcome, SignInWay, StoreError};
use crate::ui::workspace::{ROOT, SignInPage, fields, sign_in as sign_in_view};
use crate::workspace::{Act, Action, Actor, Object, OneTimeCode, Outcome, SessionToken};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/sign-in", sign_in_page),
        post("/operator/{tag}/sign-in", use_code),
        post("/operator/{tag}/sign-out", sign_out),
        post("/operator/{tag}/sign-out-everywhere", sign_out_everywhere),
    ]
}

async fn sign_in_page(visitor: Visitor) -> Response {
    let query = visitor.uri.query().unwrap_or_default().as_bytes();
    let next = form_urlencoded::parse(query).find(|(name, _)| name == fields::NEXT);
    let next = next.map(|(_, next)| next.into_owned()).unwrap_or_default();
    let notice = (!next.is_empty()).then_some(key::WORKSPACE_SIGN_IN_FIRST);
    respond(&visitor, StatusCode::OK, SignInPage { next, notice, problem: None }).await
}

/// Uses up the link of a code, and begins a session under a new token.
async fn use_code(visitor: Visitor, body: Body) -> Response {
    let next = body.field_value(fields::NEXT);
    let begun = match OneTimeCode::typed(&body.field_value(fields::CODE)) {
        None => Ok(Err(Refusal { why: "no-code", message: key::WORKSPACE_CODE_UNKNOWN })),
        Some(code) => begin_session(&visitor, &code).await,
    };
    match begun {
        Ok(Ok(token)) => {
            let mut response = Redirect::to(&own_address(&visitor, &next)).into_response();
            set_cookie(&mut response, &cookies::session_cookie(&token, visitor.is_secure()));
            response
        }
        Ok(Err(refusal)) => refused(&visitor, next, refusal).await,
        Err(error) => visitor.broken(&error).await,
    }
}

/// Why a code does not sign in: for the log, and for the page.
struct Refusal {
    why: &'static str,
    message: Key,
}

/// Begins a session by a code. The page says more about a refusal only to whoever has a valid code.
async fn begin_session(visitor: &Visitor, code: &OneTimeCode) -> Result<Result<SessionToken, Refusal>, StoreError> {
    // Whoever tries unknown codes writes nothing and waits for nobody.
    if visitor.store().link(&code.digest(), visitor.now).await?.is_none() {
        return Ok(Err(Refusal { why: "unknown-link", message: key::WORKSPACE_CODE_UNKNOWN }));
    }
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
    Ok(Err(Refusal { why, message }))
}

/// Logs a refusal and shows it. Beyond the limit it is neither logged nor explained.
async fn refused(visitor: &Visitor, next: String, refusal: Refusal) -> Response {
    if !visitor.state.workspace.sign_in_limit.count_unknown_code(visitor.client) {
        let shown = SignInPage { next, problem: Some(key::WORKSPACE_TOO_OFTEN), notice: None };
        return respond(visitor, StatusCode::TOO_MANY_REQUESTS, shown).await;
    }
    let act = Act::new(Actor::Unknown, Action::SignIn, Object::page(&visitor.route), visitor.now);
    if let Err(error) = visitor.store().log_act(act.with("why", refusal.why), Outcome::Refused).await {
        return visitor.broken(&error).await;
    }
    let shown = SignInPage { next, problem: Some(refusal.message), notice: None };
    respond(visitor, StatusCode::UNPROCESSABLE_ENTITY, shown).await
}

/// The address to go to after signing in: a page of the workspace, so that no link leads to another site.
fn own_address(visitor: &Visitor, next: &str) -> String {
    let rest = next.strip_prefix(ROOT);
    let is_own = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        && next.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_own { next.to_owned() } else { visitor.address("") }
}

async fn sign_out(signed: SignedIn) -> Response {
    let act = signed.act(Action::SignOut, Object::session(signed.session.id()));
    match signed.store().end_session(&signed.session.token_digest, act).await {
        Ok(_) => signed_out(&signed),
        Err(error) => signed.broken(&error).await,
    }
}

async fn sign_out_everywhere(signed: SignedIn) -> Response {
    let act = signed.act(Action::SignOutEverywhere, Object::account(&signed.account.id));
    match signed.store().end_sessions_of(&signed.account.id, act).await {
        Ok(_) => signed_out(&signed),
        Err(error) => signed.broken(&error).await,
    }
}

fn signed_out(visitor: &Visitor) -> Response {
    let mut response = Redirect::to(&visitor.address(fields::SIGN_IN)).into_response();
    set_cookie(&mut response, &cookies::no_session_cookie(visitor.is_secure()));
    response
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
}

async fn respond(visitor: &Visitor, status: StatusCode, shown: SignInPage) -> Response {
    let frame = page::frame(visitor, None, key::WORKSPACE_SIGN_IN);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || sign_in_view(&frame, &shown)).await
}
