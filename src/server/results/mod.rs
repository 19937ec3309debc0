//! The results: read from the tallies, never counted per request, shown when the form's policy says so.
//!
//! What is published of free texts went through review; this room cannot read any other.

mod board;
mod press;
mod recount;
mod texts;

use super::encoding::Encoded;
use super::pages::Press;
use super::problem::Refusal;
use super::site::Locale;
use super::state::{Served, ServerState};
use super::store::{Store, StoreError};
use super::window::Phase;
use super::zone::Zone;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
pub(super) use board::Board;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use questionnaire::{Form, Policy};
pub(super) use recount::recount;
use std::sync::Arc;
pub(super) use texts::Wanted;

/// Whether a form's results may be seen now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Open,
    Later,
    Never,
}

pub(super) fn access(form: &Form, phase: Phase) -> Access {
    match (form.results_policy(), phase) {
        (Policy::Never, _) => Access::Never,
        (Policy::Live, _) | (Policy::AfterClosing, Phase::Closed) => Access::Open,
        (Policy::AfterClosing, Phase::Early | Phase::Open) => Access::Later,
    }
}

/// The document of a form's results, as `results.json` serves it, for the open data to keep; nothing where the results
/// are never shown. Its days are those of that time zone.
///
/// # Errors
/// When the store fails.
pub async fn for_package(form: &Form, store: &dyn Store, zone: &Zone) -> Result<Option<Vec<u8>>, StoreError> {
    if form.results_policy() == Policy::Never {
        return Ok(None);
    }
    // Whoever verifies the package counts its rows.
    recount::one(form, store).await?;
    let tally = Tally::from(store.tallies(form.id().as_str()).await?);
    Ok(Some(json(&Results::of(form, &tally, |quarter| zone.day(quarter)))))
}

/// Indented, so that people read it too. Texts and numbers: writing them cannot fail.
fn json(results: &Results) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(results).unwrap_or_default();
    json.push(b'\n');
    json
}

/// The results of a form in a language, or the page that says why there are none; with [`Wanted`] texts, those.
pub(super) async fn page(
    state: &ServerState,
    served: &Arc<Served>,
    (locale, form): (&Locale, &Arc<Form>),
    wanted: Option<Wanted>,
    headers: &HeaderMap,
) -> Response {
    let press: &Press = &served.press;
    let found = match access(form, served.press.phase(form)) {
        Access::Never => {
            return (StatusCode::NOT_FOUND, Html(press.results_never(locale, form).await)).into_response();
        }
        Access::Later => return Html(press.results_later(locale, form).await).into_response(),
        Access::Open => match wanted {
            Some(wanted) => texts::page(state.store.as_ref(), press, (locale, form), wanted).await,
            None => state.board.page(state.store.as_ref(), served, locale, form).await.map(Some),
        },
    };
    match found {
        Ok(Some(page)) => page.respond(headers, "no-cache"),
        Ok(None) => (StatusCode::NOT_FOUND, Html(press.not_found(locale).await)).into_response(),
        Err(error) => {
            report(&error, form);
            (StatusCode::SERVICE_UNAVAILABLE, Html(press.results_broken(locale, form).await)).into_response()
        }
    }
}

/// `/{form}/results.json`.
pub(super) async fn figures(
    state: &ServerState,
    served: &Arc<Served>,
    form: &Arc<Form>,
    headers: &HeaderMap,
) -> Response {
    match access(form, served.press.phase(form)) {
        Access::Never => return Refusal::NoResults.document(&[]),
        Access::Later => return Refusal::ResultsLater.document(&[]),
        Access::Open => {}
    }
    match state.board.document(state.store.as_ref(), served, form).await {
        Ok(document) => document.respond(headers, "no-cache"),
        Err(error) => {
            report(&error, form);
            Refusal::Broken.document(&[])
        }
    }
}

/// `/{form}/questionnaire.json`: the form's definition.
pub(super) fn definition(form: &Form, headers: &HeaderMap) -> Response {
    // Strings, numbers and lists: writing them cannot fail.
    let json = serde_json::to_vec(form).unwrap_or_default();
    Encoded::with("application/json", json.into(), None, None).respond(headers, "no-cache")
}

fn report(error: &StoreError, form: &Form) {
    tracing::error!(%error, form = %form.id(), "the results could not be read");
}

/// The free texts of a form that may be published, by control, in questionnaire order.
fn text_controls(form: &Form) -> Vec<String> {
    use questionnaire::Kind;
    let public = form.questions().filter(|question| !question.is_private());
    let control = |question: &questionnaire::Question| match question.kind() {
        Kind::Text(_) | Kind::Url { .. } => Some(question.id().to_string()),
        _ => question.other_control(),
    };
    public.filter_map(control).collect()
}

/// The controls that have published texts.
async fn with_texts(store: &dyn Store, form: &Form) -> Result<Vec<String>, StoreError> {
    let controls = text_controls(form);
    let first = |control| store.reviewed_texts(form.id().as_str(), control, "", "", 1);
    let found = futures::future::try_join_all(controls.iter().map(|control| first(control))).await?;
    let read = controls.into_iter().zip(found).filter(|(_, texts)| !texts.is_empty());
    Ok(read.map(|(control, _)| control).collect())
}
