//! The pages that say why nothing came of a request. Programs get a problem document instead.

use super::language_negotiation;
use super::layout::build_layout;
use super::render::render_document;
use super::request_id::current_request_id;
use super::site_context::SiteContext;
use crate::i18n::{Key, key};
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::ui::pages;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

/// The page that says why a submission was refused.
pub(super) async fn refusal_page(context: &SiteContext, locale: &Locale, refusal: RefusalCode) -> Response {
    let layout = build_layout(context, locale, "", locale.catalogue().message(key::REFUSED_HEADING), false);
    let why = message_for_refusal(refusal);
    let request_id = current_request_id().filter(|_| refusal.status().is_server_error());
    let html = render_document(move || pages::error_page(&layout, why, request_id.as_deref())).await;
    let mut response = (refusal.status(), Html(html)).into_response();
    refusal.advise(response.headers_mut());
    response
}

/// The answer that there is no page at that path: in the path's own language, else in the reader's.
pub(super) async fn not_found(context: &SiteContext, path: &str, headers: &HeaderMap) -> Response {
    not_found_in(context, language_negotiation::locale_for_path(&context.site, path, headers)).await
}

/// The answer that there is no such page, in that language.
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
        // A page shows the form, the receipt or the results instead of these, where it knows better; else the form is the way on.
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
