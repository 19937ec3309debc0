//! The results of a form. They are computed from the counters, never from the responses at a request, and the form's results
//! policy decides when they are shown.
//!
//! Published free texts passed the disclosure review; this module can read no others.

mod cache;
mod coded_state;
mod pages;
mod recount;
mod sign_off;
mod synthesis_page;
mod texts;
mod theme_views;

use super::encoded_body::EncodedBody;
use super::error_page::not_found_in;
use super::site_snapshot::SiteSnapshot;
use crate::coding::figures::ResultsDocument;
use crate::media_type;
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::{Store, StoreError};
use crate::synthesis::{SynthesisError, assign_groups, coded_questions};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
pub(super) use cache::ResultsCache;
use questionnaire::results::Results;
use questionnaire::tally::Tally;
use questionnaire::{Form, Question, ResultsPolicy, TypedText};
pub(super) use recount::recount;
pub use sign_off::{DocumentState, SignOffError, document_states, sign_offs_for_package};
use std::sync::Arc;
pub(super) use texts::TextQuery;
pub(super) use theme_views::reserved_label;

/// A request for the results of a form.
pub(super) struct ResultsContext<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) cache: &'a ResultsCache,
    pub(super) snapshot: &'a Arc<SiteSnapshot>,
    pub(super) form: &'a Arc<Form>,
}

/// Whether a form's results are visible now.
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

/// The results of a form for the open-data package, without its themes, which the package computes from its own rows; `None` if the
/// form's policy never shows results. Days are those of the time zone `zone`.
///
/// # Errors
/// When the store fails.
pub async fn for_package(form: &Form, store: &dyn Store, zone: &Zone) -> Result<Option<Results>, StoreError> {
    if form.results_policy() == ResultsPolicy::Never {
        return Ok(None);
    }
    // `open-data verify` recomputes the counts from the rows of the package, so the counters must agree with the responses.
    recount::recount_form(form, store).await?;
    let tally = Tally::from(store.tallies(form.id().as_str()).await?);
    Ok(Some(Results::compute(form, &tally, |quarter| zone.day(quarter))))
}

/// The figures of a form as they are published now, whatever the time: for those who write the synthesis.
///
/// # Errors
/// When the store fails.
pub async fn current_figures(form: &Form, store: &dyn Store, zone: &Zone) -> Result<ResultsDocument, SynthesisError> {
    assign_groups(form, store).await?;
    let tally = Tally::from(store.tallies(form.id().as_str()).await?);
    let results = Results::compute(form, &tally, |quarter| zone.day(quarter));
    let figures = coded_questions(form, store).await?.iter().map(|question| question.figures(form)).collect();
    Ok(ResultsDocument::new(results, figures))
}

/// Indented JSON, for people who read it.
fn json(results: &ResultsDocument) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(results).expect("strings and numbers are JSON");
    json.push(b'\n');
    json
}

/// The results page of a form in a language, or the notice that says why there are none. With a [`TextQuery`], the page of
/// published texts.
pub(super) async fn results_page(
    ResultsContext { store, cache, snapshot, form }: ResultsContext<'_>,
    locale: &Locale,
    query: Option<TextQuery>,
    headers: &HeaderMap,
) -> Response {
    let context = &snapshot.context;
    let found: Result<_, SynthesisError> = match access(form, context.phase(form)) {
        Access::Never => {
            return (StatusCode::NOT_FOUND, Html(pages::never_page(context, locale, form).await)).into_response();
        }
        Access::Later => return Html(pages::later_page(context, locale, form).await).into_response(),
        Access::Open => match query {
            Some(query) => texts::texts_body(store, context, (locale, form), query).await.map_err(SynthesisError::from),
            None => cache.results_page(store, snapshot, locale, form).await.map(Some),
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

/// The synthesis document of a form in a language, or the notice that says why it is not shown.
pub(super) async fn synthesis_page(
    ResultsContext { store, cache, snapshot, form }: ResultsContext<'_>,
    locale: &Locale,
    headers: &HeaderMap,
) -> Response {
    let context = &snapshot.context;
    if locale.synthesis(form).is_none() || access(form, context.phase(form)) == Access::Never {
        return not_found_in(context, locale).await;
    }
    if access(form, context.phase(form)) == Access::Later {
        return Html(pages::later_page(context, locale, form).await).into_response();
    }
    match cache.synthesis_page(store, snapshot, locale, form).await {
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
    match cache.results_document(store, snapshot, form).await {
        Ok(document) => document.respond(headers, "no-cache"),
        Err(error) => {
            report(&error, form);
            RefusalCode::Broken.problem_response(&[])
        }
    }
}

/// `/{form}/questionnaire.json`: the form's definition.
pub(super) fn definition(form: &Form, headers: &HeaderMap) -> Response {
    let json = serde_json::to_vec(form).expect("strings, numbers and lists are JSON");
    EncodedBody::with_encodings(media_type::JSON, json.into(), None, None).respond(headers, "no-cache")
}

fn report(error: &SynthesisError, form: &Form) {
    tracing::error!(%error, form = %form.id(), "the results could not be read");
}

/// The controls whose free texts may be published, in the order of the questionnaire.
fn text_controls(form: &Form) -> Vec<String> {
    let controls = |question: &Question| {
        let is_read = match question.kind().typed_text() {
            Some(TypedText::Words | TypedText::WebAddress) => true,
            // These answers contain no free text.
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
