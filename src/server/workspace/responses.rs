//! Responses for case officers: the list, the search, one response, its private answers for a reason, its correction and its withdrawal. No address
//! holds what was looked for, and nothing private is shown but where it was asked for.

mod correction;
mod erasure;
mod restriction;
mod search;
mod search_limit;
mod search_rest;
mod sheet;
mod sheet_words;
mod view;
mod withdrawal;

pub(super) use withdrawal::proposed_response;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::store::PrivateVersion;
use crate::ui::workspace::{ResponsePage, ResponsesPage, SearchRest, fields, response, responses};
use crate::workspace::permit::{ReadResponses, SeePrivateAnswers};
use crate::workspace::{Action, Object, Permit};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
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
        get("/operator/{tag}/{form}/responses/{response}/correct", correction::correction_form),
        post("/operator/{tag}/{form}/responses/{response}/correct", correction::correct),
        post("/operator/{tag}/{form}/responses/{response}/restrict", restriction::restrict),
        post("/operator/{tag}/{form}/responses/{response}/lift", restriction::lift),
        get("/operator/{tag}/{form}/responses/{response}/withdraw", erasure::preview),
        post("/operator/{tag}/{form}/responses/{response}/withdraw", withdrawal::withdraw),
        post("/operator/{tag}/{form}/responses/{response}/withdraw/confirm", withdrawal::confirm),
        post("/operator/{tag}/{form}/responses/{response}/withdraw/decline", withdrawal::decline),
    ]
}

async fn all_responses(permitted: Permitted<ReadResponses>) -> Response {
    let page = match permitted.query(fields::RESTRICTED_ONLY).is_empty() {
        true => view::list(&permitted, &permitted.query(fields::AFTER)).await,
        false => view::restricted(&permitted).await,
    };
    match page {
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
    let found = body.field_values(fields::FOUND);
    let page = ResponsesPage { search: by.clone(), is_search: true, ..view::empty_list(&permitted, &form) };
    let refused = |problem: Key| ResponsesPage { problem: Some(problem), ..page.clone() };
    let Some(search) = search::Search::new(&by, &sought) else {
        return respond_list(&permitted, refused(key::WORKSPACE_RESPONSES_NOTHING_SOUGHT)).await;
    };
    if reason.is_empty() {
        return respond_list(&permitted, refused(key::WORKSPACE_NO_REASON)).await;
    }
    let after = body.field_value(fields::AFTER);
    let goes_on = search_rest::goes_on(&permitted, &form, &search, (&after, &body.field_value(fields::TOKEN)));
    // A search that goes on counts once.
    match if goes_on { Ok(true) } else { search_limit::may_search(&permitted).await } {
        Ok(true) => {}
        Ok(false) => return respond_list(&permitted, refused(key::WORKSPACE_RESPONSES_TOO_OFTEN)).await,
        Err(error) => return permitted.broken(&error).await,
    }
    let action = if goes_on { Action::SearchOn } else { Action::SearchResponses };
    let act = permitted.act(action, Object::form(form.id().as_str()));
    let act = act.because(&reason).with("by", search.name());
    if let Err(error) = permitted.store().log_act(act, crate::workspace::Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    match view::found(&permitted, &form, &search, (found, &after)).await {
        Ok((rows, after)) => {
            let proof = |after: &str| search_rest::search_proof(&permitted, &form, &search, after);
            let rest = after.map(|after| SearchRest { proof: proof(&after), sought, reason, after });
            respond_list(&permitted, ResponsesPage { rows, rest, ..page }).await
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
