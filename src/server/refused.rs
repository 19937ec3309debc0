//! What went wrong, for people: the page that says why nothing was done.

use super::problem::Refusal;
use super::site::Locale;
use super::state::Served;
use crate::i18n::{Key, key};
use axum::response::{Html, IntoResponse, Response};

/// The page that says why a submission was refused.
pub(super) async fn refusal_page(served: &Served, locale: &Locale, refusal: Refusal) -> Response {
    let page = Html(served.press.refused(locale, sentence(refusal)).await);
    let mut response = (refusal.status(), page).into_response();
    refusal.advise(response.headers_mut());
    response
}

fn sentence(refusal: Refusal) -> Key {
    match refusal {
        Refusal::KeyReused => key::REFUSED_KEY,
        Refusal::TooLarge => key::REFUSED_LARGE,
        Refusal::RateLimited => key::SEND_TOO_OFTEN,
        Refusal::CrossSite => key::REFUSED_CROSS_SITE,
        Refusal::Withdrawn => key::REFUSED_WITHDRAWN,
        Refusal::Broken => key::REFUSED_BROKEN,
        _ => key::REFUSED_UNREADABLE,
    }
}
