//! The results: read from the tallies, never counted per request, shown when the form's policy says so.
//!
//! What is published of free texts went through review; this room cannot read any other.

mod cache;
mod pages;
mod recount;
mod texts;

use super::encoded_body::EncodedBody;
use super::error_page::not_found_in;
use super::site_snapshot::SiteSnapshot;
use crate::media_type;
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::{Store, StoreError};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
pub(super) use cache::ResultsCache;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use questionnaire::{Form, Question, ResultsPolicy, TypedText};
pub(super) use recount::recount;
use std::sync::Arc;
pub(super) use texts::TextQuery;

/// A request for the results of a form.
pub(super) struct ResultsContext<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) cache: &'a ResultsCache,
    pub(super) snapshot: &'a Arc<SiteSnapshot>,
    pub(super) form: &'a Arc<Form>,
}

/// Whether a form's results may be seen now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Open,
    Later,
    Never,
}

pub(super) fn access(form: &Form, phase: Phase) -> Access {
    match (form.results_policy(), phase) {
        (ResultsPolicy::Never, _) => Access::Never,
        (ResultsPolicy::Live, _) | (ResultsPolicy::AfterClosing, Phase::Closed) => Access::Open,
        (ResultsPolicy::AfterClosing, Phase::NotYetOpen | Phase::Open) => Access::Later,
    }
}

/// The document of a form's results, as `results.json` serves it, for the open data to keep; nothing where the results
/// are never shown. Its days are those of that time zone.
///
/// # Errors
/// When the store fails.
pub async fn for_package(form: &Form, store: &dyn Store, zone: &Zone) -> Result<Option<Vec<u8>>, StoreError> {
    if form.results_policy() == ResultsPolicy::Never {
        return Ok(None);
    }
    // Whoever verifies the package counts its rows.
    recount::recount_form(form, store).await?;
    let tally = Tally::from(store.tallies(form.id().as_str()).await?);
    Ok(Some(json(&Results::compute(form, &tally, |quarter| zone.day(quarter)))))
}

/// Indented, so that people read it too. Texts and numbers: writing them cannot fail.
fn json(results: &Results) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(results).unwrap_or_default();
    json.push(b'\n');
    json
}

/// The results of a form in a language, or the page that says why there are none; with [`TextQuery`] texts, those.
pub(super) async fn results_page(
    ResultsContext { store, cache, snapshot, form }: ResultsContext<'_>,
    locale: &Locale,
    query: Option<TextQuery>,
    headers: &HeaderMap,
) -> Response {
    let context = &snapshot.context;
    let found = match access(form, context.phase(form)) {
        Access::Never => {
            return (StatusCode::NOT_FOUND, Html(pages::never_page(context, locale, form).await)).into_response();
        }
        Access::Later => return Html(pages::later_page(context, locale, form).await).into_response(),
        Access::Open => match query {
            Some(query) => texts::texts_body(store, context, (locale, form), query).await,
            None => cache.page(store, snapshot, locale, form).await.map(Some),
        },
    };
    match found {
        Ok(Some(page)) => page.respond(headers, "no-cache"),
        Ok(None) => not_found_in(context, locale).await,
        Err(error) => {
            report(&error, form);
            (StatusCode::SERVICE_UNAVAILABLE, Html(pages::broken_page(context, locale, form).await)).into_response()
        }
    }
}

/// `/{form}/results.json`.
pub(super) async fn results_json(
    ResultsContext { store, cache, snapshot, form }: ResultsContext<'_>,
    headers: &HeaderMap,
) -> Response {
    match access(form, snapshot.context.phase(form)) {
        Access::Never => return RefusalCode::NoResults.problem_response(&[]),
        Access::Later => return RefusalCode::ResultsLater.problem_response(&[]),
        Access::Open => {}
    }
    match cache.document(store, snapshot, form).await {
        Ok(document) => document.respond(headers, "no-cache"),
        Err(error) => {
            report(&error, form);
            RefusalCode::Broken.problem_response(&[])
        }
    }
}

/// `/{form}/questionnaire.json`: the form's definition.
pub(super) fn definition(form: &Form, headers: &HeaderMap) -> Response {
    // Strings, numbers and lists: writing them cannot fail.
    let json = serde_json::to_vec(form).unwrap_or_default();
    EncodedBody::with_encodings(media_type::JSON, json.into(), None, None).respond(headers, "no-cache")
}

fn report(error: &StoreError, form: &Form) {
    tracing::error!(%error, form = %form.id(), "the results could not be read");
}

/// The free texts of a form that may be published, by control, in questionnaire order.
fn text_controls(form: &Form) -> Vec<String> {
    let controls = |question: &Question| {
        let is_read = match question.kind().typed_text() {
            Some(TypedText::Words | TypedText::WebAddress) => true,
            // Nothing to read.
            Some(TypedText::EmailAddress) | None => false,
        };
        is_read.then(|| question.id().to_string()).into_iter().chain(question.other_control()).collect::<Vec<_>>()
    };
    form.questions().filter(|question| !question.is_private()).flat_map(controls).collect()
}

/// The controls that have published texts.
async fn controls_with_published_texts(store: &dyn Store, form: &Form) -> Result<Vec<String>, StoreError> {
    let controls = text_controls(form);
    let first = |control| store.reviewed_texts(form.id().as_str(), control, "", "", 1);
    let found = futures::future::try_join_all(controls.iter().map(|control| first(control))).await?;
    let read = controls.into_iter().zip(found).filter(|(_, texts)| !texts.is_empty());
    Ok(read.map(|(control, _)| control).collect())
}
