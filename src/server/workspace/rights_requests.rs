//! The register of rights requests: entering a request, and each step of the answer. A request is due one month after it came; one
//! extension by two months is told within that month (RGPD, article 12).

mod file;
mod letter;
mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::store::{NewRequestStep, NewRightsRequest, StoreError};
use crate::ui::workspace::{RequestPage, RequestsPage, TypedRequest, fields, rights_request, rights_requests};
use crate::workspace::permit::{KeepRequests, SeeRequests};
use crate::workspace::{Act, Action, InvokedRight, Object, Permit, RequestChannel, RequestDecision, RequestStep};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use questionnaire::Form;
use std::collections::HashMap;

/// The parameters of an address.
type Parameters = Path<HashMap<String, String>>;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/requests", register).in_menu(key::WORKSPACE_REQUESTS, key::WORKSPACE_REQUESTS_LEAD),
        post("/operator/{tag}/{form}/requests/register", enter),
        get("/operator/{tag}/{form}/requests/register.csv", file::register_file),
        get("/operator/{tag}/{form}/requests/{request}", one_request),
        post("/operator/{tag}/{form}/requests/{request}/step", take_step),
    ]
}

async fn register(permitted: Permitted<SeeRequests>) -> Response {
    respond_list(&permitted, None, TypedRequest::default()).await
}

async fn enter(permitted: Permitted<KeepRequests>, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let typed = TypedRequest {
        day: body.field_value(fields::RECEIVED),
        through: RequestChannel::from_name(&body.field_value(fields::THROUGH)),
        right: InvokedRight::from_name(&body.field_value(fields::RIGHT)),
        reference: body.field_value(fields::REFERENCE),
    };
    let today = view::today(&permitted, &form);
    let day = typed.day.parse::<Date>().ok().filter(|day| *day <= today);
    let has_reference = !typed.reference.is_empty() && typed.reference.chars().count() <= Act::LONGEST_PUBLIC_NOTE;
    let (Some(day), Some(through), Some(invoked), true) = (day, typed.through, typed.right, has_reference) else {
        return respond_list(&permitted, Some(key::WORKSPACE_REQUEST_INCOMPLETE), typed).await;
    };
    let act = permitted.act(Action::RegisterRequest, Object::form(form.id().as_str())).with("right", invoked.name());
    let act = act.with("through", through.name());
    let path = format!("/{}/{}/{}", form.id(), fields::REQUESTS, act.id);
    let new = NewRightsRequest {
        form: form.id().to_string(),
        received_on: day.to_string(),
        through,
        invoked,
        reference: typed.reference,
        name: permitted.account.name.clone(),
    };
    match permitted.store().register_request(new, act).await {
        Ok(()) => Redirect::to(&permitted.address(&path)).into_response(),
        Err(error) => permitted.broken(&error).await,
    }
}

async fn one_request(permitted: Permitted<SeeRequests>, parameters: Parameters) -> Response {
    respond_one(&permitted, &parameters, None, None).await
}

async fn take_step(permitted: Permitted<KeepRequests>, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let id = request_id(&parameters);
    let (page, request) = match view::one(&permitted, id).await {
        Ok(Some(found)) => found,
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let (value, note) = (body.field_value(fields::VALUE), body.field_value(fields::NOTE));
    let step = RequestStep::from_name(&body.field_value(fields::STEP)).filter(|_| page.may_add);
    let is_long = note.chars().count() > Act::LONGEST_REASON;
    let Some(step) = step.filter(|_| !note.is_empty() && !is_long) else {
        return respond_one(&permitted, &parameters, Some(&body), Some(key::WORKSPACE_REQUEST_INCOMPLETE)).await;
    };
    let problem = match understood_value(&permitted, &form, (step, &value), &page).await {
        Ok(problem) => problem,
        Err(error) => return permitted.broken(&error).await,
    };
    if problem.is_some() {
        return respond_one(&permitted, &parameters, Some(&body), problem).await;
    }
    let decision = RequestDecision::from_name(&value).filter(|_| step == RequestStep::Decision);
    let letter = match decision.zip(letter::typed_fields(&permitted, Some(&body))) {
        Some((decision, typed)) => letter::letter_about(&permitted, (&form, &request), decision, &typed).await,
        None => Ok(Ok(None)),
    };
    let letter = match letter {
        Ok(Ok(letter)) => letter,
        Ok(Err(problem)) => return respond_one(&permitted, &parameters, Some(&body), Some(problem)).await,
        Err(error) => return permitted.broken(&error).await,
    };
    let act = permitted.act(Action::StepOfRequest, Object::request(id)).with("step", step.name()).with("value", &value);
    let act = if letter.is_some() { act.with("letter", "mailed") } else { act };
    let step = NewRequestStep { step, value, note, name: permitted.account.name.clone() };
    match permitted.store().add_request_step(form.id().as_str(), id, step, letter, act).await {
        Ok(true) => {
            let path = format!("/{}/{}/{id}", form.id(), fields::REQUESTS);
            Redirect::to(&permitted.address(&path)).into_response()
        }
        Ok(false) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// Why a step cannot have this value, if it cannot.
async fn understood_value<P: Permit>(
    permitted: &Permitted<P>,
    form: &Form,
    (step, value): (RequestStep, &str),
    page: &RequestPage,
) -> Result<Option<Key>, StoreError> {
    let is_understood = match step {
        RequestStep::Identity => value.is_empty(),
        RequestStep::Extension => value.is_empty() && page.may_extend,
        RequestStep::Decision => RequestDecision::from_name(value).is_some(),
        RequestStep::Response => {
            let known = permitted.store().response_heads_of(form.id().as_str(), &[value.to_owned()]).await?;
            if known.is_empty() {
                return Ok(Some(key::WORKSPACE_REQUEST_NO_RESPONSE));
            }
            true
        }
    };
    Ok((!is_understood).then_some(key::WORKSPACE_REQUEST_INCOMPLETE))
}

fn request_id(Path(parameters): &Parameters) -> &str {
    parameters.get("request").map(String::as_str).unwrap_or_default()
}

async fn respond_list<P: Permit>(permitted: &Permitted<P>, problem: Option<Key>, typed: TypedRequest) -> Response {
    let page = match view::list(permitted).await {
        Ok(Some(page)) => RequestsPage { problem, typed, ..page },
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_REQUESTS);
    let frame = if problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || rights_requests(&frame, &page)).await
}

/// The page of a request, with what was typed for the letter.
async fn respond_one<P: Permit>(
    permitted: &Permitted<P>,
    parameters: &Parameters,
    typed: Option<&Body>,
    problem: Option<Key>,
) -> Response {
    let page = match view::one(permitted, request_id(parameters)).await {
        Ok(Some((page, _))) => RequestPage { problem, letter: letter::typed_fields(permitted, typed), ..page },
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_REQUESTS);
    let frame = if problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || rights_request(&frame, &page)).await
}
