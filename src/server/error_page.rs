//! The pages that explain a refusal to a person. Clients that do not accept HTML get a problem document.

use super::language_negotiation;
use super::layout::build_layout;
use super::problem_details::{Refusal, advise};
use super::render::render_document;
use super::request_id::current_request_id;
use super::site_context::SiteContext;
use crate::i18n::{Key, key};
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::ui::pages;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

/// The page that explains why a submission was refused.
pub(super) async fn refusal_page(context: &SiteContext, locale: &Locale, refusal: RefusalCode) -> Response {
    let layout = build_layout(context, locale, "", locale.catalogue().message(key::REFUSED_HEADING), false);
    let why = message_for_refusal(refusal);
    let request_id = current_request_id().filter(|_| refusal.status().is_server_error());
    let html = render_document(move || pages::error_page(&layout, why, request_id.as_deref())).await;
    let mut response = (refusal.status(), Html(html)).into_response();
    advise(&refusal, response.headers_mut());
    response
}

/// The not-found page, in the language of the path if it names one, else in the negotiated language.
pub(super) async fn not_found(context: &SiteContext, path: &str, headers: &HeaderMap) -> Response {
    not_found_in(context, language_negotiation::locale_for_path(&context.site, path, headers)).await
}

/// The not-found page in this language.
pub(super) async fn not_found_in(context: &SiteContext, locale: &Locale) -> Response {
    let layout = build_layout(context, locale, "", locale.catalogue().message(key::NOT_FOUND_HEADING), false);
    let html = render_document(move || pages::not_found(&layout)).await;
    (StatusCode::NOT_FOUND, Html(html)).into_response()
}

fn message_for_refusal(refusal: RefusalCode) -> Key {
    match refusal {
        RefusalCode::KeyReused => key::REFUSED_KEY,
        RefusalCode::TooLarge => key::REFUSED_LARGE,
        RefusalCode::RateLimited => key::SEND_TOO_OFTEN,
        RefusalCode::CrossSite => key::REFUSED_CROSS_SITE,
        RefusalCode::Withdrawn => key::REFUSED_WITHDRAWN,
        RefusalCode::Broken => key::REFUSED_BROKEN,
        // The form, the receipt or the results normally show these refusals themselves. Where they do not, this message sends
        // the person back to the form.
        RefusalCode::Invalid
        | RefusalCode::Closed
        | RefusalCode::NotOpenYet
        | RefusalCode::UnknownReceipt
        | RefusalCode::Stale
        | RefusalCode::Published
        | RefusalCode::Unreadable
        | RefusalCode::UnknownMediaType
        | RefusalCode::NoResults
        | RefusalCode::ResultsLater => key::REFUSED_UNREADABLE,
    }
}
