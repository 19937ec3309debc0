//! The account's own sessions: each account sees and ends its own alone.

use super::body::Body;
use super::page;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use crate::i18n::{Key, key};
use crate::store::StoreError;
use crate::ui::workspace::{DigestView, SessionView, SessionsPage, fields, sessions};
use crate::workspace::{Action, Object, Session, SessionState};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/sessions", own_sessions).in_menu(key::WORKSPACE_SESSIONS, key::WORKSPACE_SESSIONS_LEAD),
        post("/operator/{tag}/sessions", end_session),
    ]
}

async fn own_sessions(signed: SignedIn) -> Response {
    respond(&signed, None).await
}

/// Responds with the page; `problem` says why something was not done.
pub(super) async fn respond(signed: &SignedIn, problem: Option<Key>) -> Response {
    let shown = match load(signed).await {
        Ok(shown) => SessionsPage { problem, ..shown },
        Err(error) => return signed.broken(&error).await,
    };
    let frame = page::frame(signed, Some(&signed.account), key::WORKSPACE_SESSIONS);
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || sessions(&frame, &shown)).await
}

async fn load(signed: &SignedIn) -> Result<SessionsPage, StoreError> {
    let own = signed.store().sessions_of(&signed.account.id).await?;
    let view = |session: &Session| SessionView {
        id: session.id(),
        since: signed.moment(session.made_at),
        seen: signed.moment(session.seen_at),
        is_current: session.token_digest == signed.session.token_digest,
    };
    let live = own.iter().filter(|session| session.state_at(signed.now) == SessionState::Live);
    let sessions = live.map(view).collect();
    Ok(SessionsPage { sessions, digest: digest(signed).await?, problem: None })
}

/// The digest of the account; `None` where no mail is sent.
async fn digest(signed: &SignedIn) -> Result<Option<DigestView>, StoreError> {
    if !signed.snapshot.context.sends_mail {
        return Ok(None);
    }
    let address = signed.account.identity.address().unwrap_or_default();
    let wanted = signed.store().digest_of(&signed.account.id).await?;
    Ok(Some(DigestView { address, wanted_at: wanted.map(|digest| digest.address) }))
}

/// Ends another session of the account. One that is gone already needs no end.
async fn end_session(signed: SignedIn, body: Body) -> Response {
    let id = body.field_value(fields::SESSION);
    let own = match signed.store().sessions_of(&signed.account.id).await {
        Ok(own) => own,
        Err(error) => return signed.broken(&error).await,
    };
    if let Some(session) = own.iter().find(|session| session.id() == id) {
        let act = signed.act(Action::SignOut, Object::session(&id));
        if let Err(error) = signed.store().end_session(&session.token_digest, act).await {
            return signed.broken(&error).await;
        }
    }
    Redirect::to(&signed.address(fields::SESSIONS)).into_response()
}
