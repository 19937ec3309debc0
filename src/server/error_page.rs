//! What went wrong, for people: the page that says why nothing was done.

use super::problem_details::ApiError;
use super::state::SiteSnapshot;
use crate::i18n::{Key, key};
use crate::site::Locale;
use axum::response::{Html, IntoResponse, Response};

/// The page that says why a submission was refused.
pub(super) async fn refusal_page(snapshot: &SiteSnapshot, locale: &Locale, refusal: ApiError) -> Response {
    let page = Html(snapshot.context.refused(locale, sentence(refusal)).await);
    let mut response = (refusal.status(), page).into_response();
    refusal.advise(response.headers_mut());
    response
}

fn sentence(refusal: ApiError) -> Key {
    match refusal {
        ApiError::KeyReused => key::REFUSED_KEY,
        ApiError::TooLarge => key::REFUSED_LARGE,
        ApiError::RateLimited => key::SEND_TOO_OFTEN,
        ApiError::CrossSite => key::REFUSED_CROSS_SITE,
        ApiError::Withdrawn => key::REFUSED_WITHDRAWN,
        ApiError::Broken => key::REFUSED_BROKEN,
        _ => key::REFUSED_UNREADABLE,
    }
}
