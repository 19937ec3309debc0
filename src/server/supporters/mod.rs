//! The supporters who agreed to be listed and whom the operator confirmed, as a page with a search that needs no script, and as
//! files. The list has a table of its own, so showing it reads no response.

mod cache;
mod export;
pub mod moderation;
mod pages;
mod query;
mod view_model;

use super::error_page::not_found;
use super::site_snapshot::SiteSnapshot;
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::store::{Store, StoreError};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
pub(super) use cache::SupportersCache;
pub(super) use export::FileFormat;
pub(super) use query::SupporterQuery;
use questionnaire::{Form, PublicAnswers};
use std::sync::Arc;

/// A request for the supporters of a form.
pub(super) struct SupportersContext<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) cache: &'a SupportersCache,
    pub(super) snapshot: &'a Arc<SiteSnapshot>,
    pub(super) form: &'a Arc<Form>,
}

/// The digest of what would be listed for these answers; `None` if the respondent did not agree to be listed.
pub(super) fn listing_digest(form: &Form, answers: &PublicAnswers) -> Option<Vec<u8>> {
    let community = form.supporter_settings().filter(|community| community.has_consented(answers))?;
    Some(moderation::listing_digest(&community.supporter(answers)))
}

/// The page of the supporters that the query selects.
pub(super) async fn supporters_page(
    SupportersContext { store, cache, snapshot, form }: SupportersContext<'_>,
    locale: &Locale,
    query: SupporterQuery,
    headers: &HeaderMap,
) -> Response {
    let context = &snapshot.context;
    if form.supporter_settings().is_none() {
        return not_found(context, locale.tag(), headers).await;
    }
    match cache.supporters_page(store, snapshot, (locale, form), query).await {
        Ok(page) => page.respond(headers, "no-cache"),
        Err(error) => {
            report(&error, form);
            (StatusCode::SERVICE_UNAVAILABLE, Html(pages::broken_page(context, locale, form).await)).into_response()
        }
    }
}

/// All supporters of a form as a file.
pub(super) async fn supporters_file(
    SupportersContext { store, cache, snapshot, form }: SupportersContext<'_>,
    format: FileFormat,
    headers: &HeaderMap,
) -> Response {
    if form.supporter_settings().is_none() {
        return not_found(&snapshot.context, "", headers).await;
    }
    match cache.file(store, form, format).await {
        Ok(file) => {
            let mut response = file.respond(headers, "no-cache");
            // Pages of every site may read the list.
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            response
        }
        Err(error) => {
            report(&error, form);
            RefusalCode::Broken.problem_response(&[])
        }
    }
}

fn report(error: &StoreError, form: &Form) {
    tracing::error!(%error, form = %form.id(), "the community could not be read");
}
