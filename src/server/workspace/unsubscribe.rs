//! Ends the daily digest without a sign-in, by the link in each of them. Programs that look at links change nothing: the page has a
//! button. Mail programs send a POST to the same address (RFC 8058); its body, whatever its type, says nothing that the address does
//! not.

use super::page;
use super::route::{Route, get, post};
use super::visitor::Visitor;
use crate::i18n::key;
use crate::server::unsubscription::account_of_token;
use crate::ui::workspace::{UnsubscribePage, UnsubscribeState, fields, unsubscribe};
use crate::workspace::{Act, Action, Actor, Object};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/unsubscribe", ask), post("/operator/{tag}/unsubscribe", end)]
}

async fn ask(visitor: Visitor) -> Response {
    let state = match account(&visitor) {
        Some(_) => UnsubscribeState::Asked,
        None => UnsubscribeState::Unknown,
    };
    respond(&visitor, state).await
}

/// Ends the digest. A second time, there is nothing left to end, which is what was wanted.
async fn end(visitor: Visitor) -> Response {
    let Some(account) = account(&visitor) else { return respond(&visitor, UnsubscribeState::Unknown).await };
    // Whoever has the letter may do this: the log says that nobody was signed in.
    let act = Act::new(Actor::Unknown, Action::EndDigest, Object::account(&account), visitor.now).with("way", "link");
    match visitor.store().end_digest(&account, act).await {
        Ok(_) => respond(&visitor, UnsubscribeState::Ended).await,
        Err(error) => visitor.broken(&error).await,
    }
}

/// The account whose digest the address ends.
fn account(visitor: &Visitor) -> Option<String> {
    account_of_token(&visitor.state.secret, &visitor.query(fields::TOKEN))
}

async fn respond(visitor: &Visitor, state: UnsubscribeState) -> Response {
    let mut frame = page::frame(visitor, None, key::WORKSPACE_UNSUBSCRIBE);
    let query = visitor.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    for language in &mut frame.languages {
        language.href.push_str(&query);
    }
    let (status, frame) = match state {
        UnsubscribeState::Unknown => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        UnsubscribeState::Asked | UnsubscribeState::Ended => (StatusCode::OK, frame),
    };
    let shown = UnsubscribePage { state, action: format!("{}{query}", visitor.address(fields::UNSUBSCRIBE)) };
    page::respond(status, move || unsubscribe(&frame, &shown)).await
}
