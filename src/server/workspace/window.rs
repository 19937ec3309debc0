//! The submission window of a form: the page, and what moves an end. What is sent is first shown as the public will read it; a second
//! press does it.

mod typed;
mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use super::visitor::Visitor;
use crate::i18n::{Key, key};
use crate::media_type;
use crate::server::window_changes::{WindowChangeError, WindowChanger};
use crate::site::window_moves::WindowMoveRefusal;
use crate::store::StoreError;
use crate::store::timestamps::timestamp_from_ms;
use crate::ui::workspace::{TypedWindowChange, WindowPage, fields, window};
use crate::workspace::permit::{MoveWindow, ReopenForm};
use crate::workspace::{Permit, Signature};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;
use std::sync::Arc;
use view::{WindowView, announcement_sources, window_page};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/window", present_window).in_menu(key::WORKSPACE_WINDOW, key::WORKSPACE_WINDOW_LEAD),
        get("/operator/{tag}/{form}/window/announcement", announcement),
        post("/operator/{tag}/{form}/window/move", move_end),
        post("/operator/{tag}/{form}/window/reopen", reopen),
        post("/operator/{tag}/{form}/window/confirm", confirm),
        post("/operator/{tag}/{form}/window/decline", decline),
    ]
}

async fn present_window(permitted: Permitted<MoveWindow>) -> Response {
    respond(&permitted, WindowView::default()).await
}

/// The text about the moved dates as a file in one language; where there is none, the page says how things stand.
async fn announcement(permitted: Permitted<MoveWindow>) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let context = &permitted.snapshot.context;
    let sources = announcement_sources(context, &form, timestamp_from_ms(permitted.now));
    let locale = context.site.locale(&permitted.query(fields::LANGUAGE));
    match locale.and_then(|locale| Some((locale, sources.announcement(locale)?))) {
        Some((locale, announcement)) => {
            let name = format!("{}-{}.txt", form.id(), locale.tag());
            let headers = [
                (header::CONTENT_TYPE, media_type::TEXT.to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
            ];
            (headers, announcement.text).into_response()
        }
        None => Redirect::to(&permitted.address(&format!("/{}/{}", form.id(), fields::WINDOW))).into_response(),
    }
}

async fn move_end(permitted: Permitted<MoveWindow>, body: Body) -> Response {
    change(&permitted, &body, false).await
}

async fn reopen(permitted: Permitted<ReopenForm>, body: Body) -> Response {
    change(&permitted, &body, true).await
}

/// Verifies what was typed and shows how the public will read it; does it once the person is sure.
async fn change<P: Permit>(permitted: &Permitted<P>, body: &Body, is_reopening: bool) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let typed = typed::typed_change(permitted, body);
    let Some(change) = typed::understood_change(permitted, &form, &typed, is_reopening) else {
        return refuse(permitted, typed, key::WORKSPACE_WINDOW_NO_DATE).await;
    };
    if let Err(error) = permitted.state.take_up_window_moves().await {
        return permitted.broken(&error).await;
    }
    let site = permitted.state.current_site();
    let changer = changer(permitted, &form, &site.context.windows);
    let reason = typed.reason.clone();
    let is_sure = body.field_value(fields::SURE) == fields::YES;
    let seen = body.field_value(fields::SEEN).parse().unwrap_or(-1);
    let outcome = if is_sure {
        changer.change(change, seen, (&signature(permitted), &reason)).await.map(|_| None)
    } else {
        changer.verify(&change, &reason).await.map(|()| Some(change))
    };
    match outcome {
        Ok(None) => done(permitted, &form).await,
        Ok(Some(change)) => respond(permitted, WindowView { typed, verified: Some(change), problem: None }).await,
        Err(error) => failed(permitted, typed, error).await,
    }
}

async fn confirm(permitted: Permitted<ReopenForm>, body: Body) -> Response {
    decide(&permitted, &body, true).await
}

async fn decline(permitted: Permitted<ReopenForm>, body: Body) -> Response {
    decide(&permitted, &body, false).await
}

async fn decide<P: Permit>(permitted: &Permitted<P>, body: &Body, is_confirmed: bool) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    if let Err(error) = permitted.state.take_up_window_moves().await {
        return permitted.broken(&error).await;
    }
    let site = permitted.state.current_site();
    let changer = changer(permitted, &form, &site.context.windows);
    let (id, reason) = (body.field_value(fields::PROPOSAL), body.field_value(fields::REASON));
    let by = signature(permitted);
    let decided = if is_confirmed {
        changer.confirm(&id, (&by, &reason)).await
    } else {
        changer.decline(&id, (&by, &reason)).await
    };
    match decided {
        Ok(()) => done(permitted, &form).await,
        Err(error) => failed(permitted, TypedWindowChange::default(), error).await,
    }
}

fn changer<'a, P>(
    permitted: &'a Permitted<P>,
    form: &'a Form,
    windows: &'a crate::site::window_settings::FormWindows,
) -> WindowChanger<'a> {
    WindowChanger { store: permitted.store(), form, windows, now: permitted.now }
}

fn signature<P: Permit>(permitted: &Permitted<P>) -> Signature {
    Signature { name: permitted.account.name.clone(), actor: permitted.actor() }
}

/// Takes the change up in this process, which the next request may ask, and leads back to the page.
async fn done(visitor: &Visitor, form: &Arc<Form>) -> Response {
    if let Err(error) = visitor.state.take_up_window_moves().await {
        return visitor.broken(&error).await;
    }
    Redirect::to(&visitor.address(&format!("/{}/{}", form.id(), fields::WINDOW))).into_response()
}

async fn failed<P: Permit>(permitted: &Permitted<P>, typed: TypedWindowChange, error: WindowChangeError) -> Response {
    match problem(error) {
        Ok(problem) => refuse(permitted, typed, problem).await,
        Err(error) => permitted.broken(&error).await,
    }
}

async fn refuse<P: Permit>(permitted: &Permitted<P>, typed: TypedWindowChange, problem: Key) -> Response {
    respond(permitted, WindowView { typed, verified: None, problem: Some(problem) }).await
}

async fn respond<P: Permit>(permitted: &Permitted<P>, view: WindowView) -> Response {
    let shown: WindowPage = match window_page(permitted, view).await {
        Ok(Some(shown)) => shown,
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let status = if shown.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_WINDOW);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || window(&frame, &shown)).await
}

/// The message that says why nothing was changed.
fn problem(error: WindowChangeError) -> Result<Key, StoreError> {
    Ok(match error {
        WindowChangeError::Refused(refused) => match refused {
            WindowMoveRefusal::TooSoon => key::WORKSPACE_WINDOW_TOO_SOON,
            WindowMoveRefusal::Unchanged => key::WORKSPACE_WINDOW_SAME_DATE,
            WindowMoveRefusal::ClosesBeforeOpening => key::WORKSPACE_WINDOW_ORDER,
            WindowMoveRefusal::OpenedAlready => key::WORKSPACE_WINDOW_OPENED,
            WindowMoveRefusal::ClosedAlready => key::WORKSPACE_WINDOW_CLOSED_ALREADY,
            WindowMoveRefusal::NotClosed => key::WORKSPACE_WINDOW_NOT_CLOSED,
        },
        WindowChangeError::NoReason => key::WORKSPACE_NO_REASON,
        WindowChangeError::LongNote => key::WORKSPACE_WINDOW_LONG_NOTE,
        WindowChangeError::Published => key::WORKSPACE_WINDOW_PUBLISHED,
        WindowChangeError::Stale => key::WORKSPACE_WINDOW_STALE,
        WindowChangeError::ProposedAlready => key::WORKSPACE_WINDOW_PROPOSED_ALREADY,
        WindowChangeError::OwnProposal => key::WORKSPACE_PROPOSAL_OWN,
        WindowChangeError::NoProposal => key::WORKSPACE_NO_PROPOSAL,
        WindowChangeError::Store(error) => return Err(error),
    })
}
