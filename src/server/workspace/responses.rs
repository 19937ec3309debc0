//! Responses for case officers: the list, the search, one response, its private answers for a reason, and its withdrawal. No address
//! holds what was looked for, and nothing private is shown but where it was asked for.

mod search;
mod sheet;
mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::server::operator_actions::{WithdrawError, withdraw_response};
use crate::server::response_letters::ResponseLetters;
use crate::store::{NewLetter, PrivateVersion, StoreError, StoredResponse};
use crate::ui::workspace::{ResponsePage, ResponsesPage, fields, response, responses};
use crate::workspace::permit::{ReadResponses, SeePrivateAnswers, WithdrawResponses};
use crate::workspace::{Action, Object, Permit};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;
use std::collections::HashMap;

/// The parameters of an address.
type Parameters = Path<HashMap<String, String>>;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/responses", all_responses)
            .in_menu(key::WORKSPACE_RESPONSES, key::WORKSPACE_RESPONSES_LEAD),
        post("/operator/{tag}/{form}/responses/search", find),
        get("/operator/{tag}/{form}/responses/{response}", one_response),
        post("/operator/{tag}/{form}/responses/{response}/private", see_private),
        post("/operator/{tag}/{form}/responses/{response}/sheet", sheet::sheet),
        post("/operator/{tag}/{form}/responses/{response}/withdraw", withdraw),
    ]
}

async fn all_responses(permitted: Permitted<ReadResponses>) -> Response {
    let after = permitted.query(fields::AFTER);
    match view::list(&permitted, &after).await {
        Ok(Some(shown)) => respond_list(&permitted, shown).await,
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// Looks for responses. That it was done is logged before it is done, and what was looked for is not.
async fn find(permitted: Permitted<ReadResponses>, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (by, sought) = (body.field_value(fields::WHAT), body.field_value(fields::SOUGHT));
    let reason = body.field_value(fields::REASON);
    let page = ResponsesPage { search: by.clone(), is_search: true, ..view::empty_list(&permitted, &form) };
    let refused = |problem: Key| ResponsesPage { problem: Some(problem), ..page.clone() };
    let Some(search) = search::Search::new(&by, &sought) else {
        return respond_list(&permitted, refused(key::WORKSPACE_RESPONSES_NOTHING_SOUGHT)).await;
    };
    if reason.is_empty() {
        return respond_list(&permitted, refused(key::WORKSPACE_NO_REASON)).await;
    }
    let act = permitted.act(Action::SearchResponses, Object::form(form.id().as_str()));
    let act = act.because(&reason).with("by", search.name());
    if let Err(error) = permitted.store().log_act(act, crate::workspace::Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    match search.found(permitted.store(), &form).await {
        Ok((heads, is_bounded)) => {
            let rows = heads.iter().map(|head| view::row(&permitted, head)).collect();
            respond_list(&permitted, ResponsesPage { rows, is_bounded, ..page }).await
        }
        Err(error) => permitted.broken(&error).await,
    }
}

async fn one_response(permitted: Permitted<ReadResponses>, parameters: Parameters) -> Response {
    show(&permitted, &parameters, Vec::new(), Shown::default()).await
}

/// Shows the private answers of every version, for a reason: that they were seen is logged with it.
async fn see_private(permitted: Permitted<SeePrivateAnswers>, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (id, reason) = (response_id(&parameters), body.field_value(fields::REASON));
    if reason.is_empty() {
        let shown = Shown { problem: Some(key::WORKSPACE_NO_REASON), ..Shown::default() };
        return show(&permitted, &parameters, Vec::new(), shown).await;
    }
    let act = permitted.act(Action::SeePrivateAnswers, Object::response(id)).because(&reason);
    match permitted.store().read_private_versions(form.id().as_str(), id, act).await {
        Ok(Some(private)) => {
            show(&permitted, &parameters, private, Shown { is_private: true, ..Shown::default() }).await
        }
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

async fn withdraw(permitted: Permitted<WithdrawResponses>, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (id, reason) = (response_id(&parameters), body.field_value(fields::REASON));
    let refused = |problem| Shown { problem: Some(problem), reason: reason.clone(), is_private: false };
    if reason.is_empty() {
        return show(&permitted, &parameters, Vec::new(), refused(key::WORKSPACE_NO_REASON)).await;
    }
    let Ok(seen) = body.field_value(fields::SEEN).parse() else {
        return show(&permitted, &parameters, Vec::new(), refused(key::WORKSPACE_RESPONSE_STALE)).await;
    };
    let write = |stored: &StoredResponse| letter(&permitted, &form, stored);
    let by = (permitted.actor(), reason.as_str(), permitted.now);
    match withdraw_response(permitted.store(), &form, (id, seen), by, &write).await {
        Ok(_) => {
            let list = format!("/{}/{}", form.id(), fields::RESPONSES);
            Redirect::to(&permitted.address(&list)).into_response()
        }
        Err(WithdrawError::Busy) => {
            show(&permitted, &parameters, Vec::new(), refused(key::WORKSPACE_RESPONSE_STALE)).await
        }
        Err(WithdrawError::Store(error)) => permitted.broken(&error).await,
        Err(WithdrawError::Damaged(id)) => {
            tracing::error!(response = %id, "a response cannot be withdrawn, because it cannot be read");
            permitted.broken(&StoreError::Damaged("a response")).await
        }
        Err(WithdrawError::NotACode | WithdrawError::Unknown | WithdrawError::Before(_)) => permitted.missing().await,
    }
}

/// The letter that tells the sender of a withdrawal, in the language of the response.
fn letter(permitted: &Permitted<WithdrawResponses>, form: &Form, stored: &StoredResponse) -> Option<NewLetter> {
    let context = &permitted.snapshot.context;
    let letters = ResponseLetters::new(context, context.site.locale_or_default(&stored.locale), form)?;
    let answers = serde_json::from_str(stored.private.as_ref()?.reveal()).ok()?;
    letters.withdrawn((&stored.response_id, stored.revision), &answers, (permitted.now, true))
}

/// What a page shows besides the response.
#[derive(Default)]
struct Shown {
    is_private: bool,
    reason: String,
    problem: Option<Key>,
}

fn response_id(Path(parameters): &Parameters) -> &str {
    parameters.get("response").map(String::as_str).unwrap_or_default()
}

async fn show<P: Permit>(
    permitted: &Permitted<P>,
    parameters: &Parameters,
    private: Vec<PrivateVersion>,
    shown: Shown,
) -> Response {
    let page = match view::one(permitted, response_id(parameters), shown.is_private.then_some(private)).await {
        Ok(Some(page)) => page,
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let page = ResponsePage { reason: shown.reason, problem: shown.problem, ..page };
    let status = if page.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_RESPONSE);
    let frame = if page.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || response(&frame, &page)).await
}

async fn respond_list<P: Permit>(permitted: &Permitted<P>, shown: ResponsesPage) -> Response {
    let status = if shown.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_RESPONSES);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || responses(&frame, &shown)).await
}
