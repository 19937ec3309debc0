//! Sends a one-time link to whoever asks for one, where mail is sent and no OpenID provider says who people are.
//!
//! The answer is the same for every address, and so is what is done before it, but for the letter itself: a link is stored for an
//! unknown address too, and nobody gets it. The link works in the browser that asked.

use super::body::Body;
use super::cookies;
use super::route::{Route, post};
use super::sign_in_page::{offers_links, respond};
use super::visitor::Visitor;
use crate::i18n::{Key, key};
use crate::server::link_letters::sign_in_letter;
use crate::store::StoreError;
use crate::ui::workspace::{SignInPage, fields};
use crate::workspace::{Act, Action, Actor, NewLink, Object, OneTimeCode, SessionToken, digest_of, parse_address};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// How many links of an hour may wait for an address; one that was used does not count.
const MOST_IN_AN_HOUR: u64 = 5;
const HOUR: i64 = 60 * 60 * 1000;

pub(super) fn routes() -> Vec<Route> {
    vec![post("/operator/{tag}/sign-in/link", send_link)]
}

async fn send_link(visitor: Visitor, body: Body) -> Response {
    if !offers_links(&visitor) {
        return Redirect::to(&visitor.address(fields::SIGN_IN)).into_response();
    }
    let next = body.field_value(fields::NEXT);
    let Some(address) = parse_address(&body.field_value(fields::ADDRESS)) else {
        return refuse(&visitor, next, (StatusCode::UNPROCESSABLE_ENTITY, key::WORKSPACE_NO_ADDRESS)).await;
    };
    // Each wish is an entry of the log, as an unknown code is.
    if !visitor.state.workspace.sign_in_limit.count_unknown_code(visitor.client) {
        return refuse(&visitor, next, (StatusCode::TOO_MANY_REQUESTS, key::WORKSPACE_TOO_OFTEN)).await;
    }
    let is_secure = visitor.is_secure();
    let known = cookies::browser_mark(&visitor.headers, is_secure).map(str::to_owned);
    let mark = known.unwrap_or_else(|| SessionToken::generate().reveal().to_owned());
    if let Err(error) = add_link(&visitor, &address, &mark).await {
        return visitor.broken(&error).await;
    }
    let shown = SignInPage { next, notice: Some(key::WORKSPACE_LINK_ASKED), ..SignInPage::default() };
    let mut response = respond(&visitor, StatusCode::OK, shown).await;
    cookies::set(&mut response, &cookies::browser_cookie(&mark, is_secure));
    response
}

/// Stores a link and the letter that brings it, unless the address got enough of them.
async fn add_link(visitor: &Visitor, address: &str, mark: &str) -> Result<(), StoreError> {
    let (code, now) = (OneTimeCode::generate(), visitor.now);
    let link = NewLink::sign_in(code.digest(), address, Some(digest_of(mark)), now);
    if visitor.store().count_sign_in_links(&link.address, now - HOUR).await? >= MOST_IN_AN_HOUR {
        return Ok(());
    }
    let letter = sign_in_letter(visitor.locale(), &visitor.state.workspace.origin, (&link, &code));
    let act = Act::new(Actor::Unknown, Action::MakeSignInLink, Object::page(&visitor.route), now);
    let act = act.with("link", &link.id).with("way", "mail");
    visitor.store().make_link(link, Some(letter), act).await
}

async fn refuse(visitor: &Visitor, next: String, (status, problem): (StatusCode, Key)) -> Response {
    respond(visitor, status, SignInPage { next, problem: Some(problem), ..SignInPage::default() }).await
}
