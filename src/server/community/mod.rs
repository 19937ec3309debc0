//! The community: those who agreed to be listed and were confirmed by the operator, as a page that is searched without
//! any script, and as files. What is listed is read from its own table; no response is read to show it.

mod board;
mod crowd;
mod files;
mod press;
pub mod roll;
mod wanted;

use super::problem::Refusal;
use super::router::not_found;
use super::site::Locale;
use super::state::{Served, ServerState};
use super::store::StoreError;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
pub(super) use board::Board;
pub(super) use files::{COLUMNS, FileFormat};
use questionnaire::{Form, PublicAnswers};
use std::sync::Arc;
pub(super) use wanted::Wanted;

/// What stands after a form's address in that of its community.
pub(super) const ENDING: &str = "/community";

/// The address of a form's community in a language, where it has one.
pub fn address(form: &Form, tag: &str) -> Option<String> {
    form.community().map(|_| format!("/{tag}/{}{ENDING}", form.id()))
}

/// A digest of what may be listed of these answers; nothing where nothing may be.
pub(super) fn listing_digest(form: &Form, answers: &PublicAnswers) -> Option<Vec<u8>> {
    let community = form.community().filter(|community| community.consents(answers))?;
    Some(roll::digest(&community.supporter(answers)))
}

/// The supporters of a form who are wanted.
pub(super) async fn page(
    state: &ServerState,
    served: &Arc<Served>,
    (locale, form): (&Locale, &Arc<Form>),
    wanted: Wanted,
    headers: &HeaderMap,
) -> Response {
    let press = &served.press;
    if form.community().is_none() {
        return not_found(served, locale.tag(), headers).await;
    }
    match state.community.page(state.store.as_ref(), served, (locale, form), wanted).await {
        Ok(page) => page.respond(headers, "no-cache"),
        Err(error) => {
            report(&error, form);
            (StatusCode::SERVICE_UNAVAILABLE, Html(press.community_broken(locale, form).await)).into_response()
        }
    }
}

/// All supporters of a form as a file.
pub(super) async fn file(
    state: &ServerState,
    served: &Arc<Served>,
    form: &Arc<Form>,
    format: FileFormat,
    headers: &HeaderMap,
) -> Response {
    if form.community().is_none() {
        return not_found(served, "", headers).await;
    }
    match state.community.file(state.store.as_ref(), form, format).await {
        Ok(file) => {
            let mut response = file.respond(headers, "no-cache");
            // The list may be read by the pages of every site.
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            response
        }
        Err(error) => {
            report(&error, form);
            Refusal::Broken.document(&[])
        }
    }
}

fn report(error: &StoreError, form: &Form) {
    tracing::error!(%error, form = %form.id(), "the community could not be read");
}
