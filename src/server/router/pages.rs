//! The addresses of what is the same for everybody: the pages of a language, the browser's files, and what programs read
//! of the site as a whole.

use super::not_found;
use crate::server::negotiate;
use crate::server::openapi::openapi;
use crate::server::receipt;
use crate::server::state::{Served, ServerState};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `/`: to the home page in the person's language.
pub(super) async fn root(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let served = state.served();
    let tag = negotiate::choose(&served.press.site, &headers);
    let answer = [
        (header::LOCATION, format!("/{tag}")),
        (header::VARY, "Accept-Language, Cookie".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    (StatusCode::SEE_OTHER, answer).into_response()
}

/// `/assets/{build}/{path}`: a file of the browser's, of this build.
pub(super) async fn asset(
    State(state): State<ServerState>,
    Path((build, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    match state.served().press.assets.respond(&build, &path, &headers) {
        Some(response) => response,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/sitemap.xml`: every page in every language, where the site knows its public address.
pub(super) async fn sitemap(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    match state.served().sitemap().await {
        Some(map) => map.respond(&headers, "no-cache"),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/openapi.json`: what programs may ask.
pub(super) async fn described(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    openapi(&state.served().press.site, &headers)
}

/// `/{tag}`: a home page. Or a file that browsers look for at the root.
pub(super) async fn one(State(state): State<ServerState>, Path(first): Path<String>, headers: HeaderMap) -> Response {
    let served = state.served();
    if first.contains('.')
        && let Some(response) = served.press.assets.respond_at_root(&first, &headers)
    {
        return response;
    }
    page(&served, &first, "", &headers).await
}

/// `/{tag}/{page}`: a form, or a long page.
pub(super) async fn two(
    State(state): State<ServerState>,
    Path((first, second)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let served = state.served();
    if second == "open-data" && served.press.site.form(&first).is_some_and(|form| form.open_data().is_some()) {
        return Redirect::permanent(&format!("/{first}/open-data/")).into_response();
    }
    page(&served, &first, &format!("/{second}"), &headers).await
}

/// `/{tag}/{form}/receipt`: the field for a receipt code.
pub(super) async fn receipt(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let mut response = page(&state.served(), &tag, &format!("/{id}/receipt"), &headers).await;
    receipt::discreet(response.headers_mut());
    response
}

/// `/{tag}/{form}/preview`: the translators' page of one form.
pub(super) async fn preview(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    page(&state.served(), &tag, &format!("/{id}/preview"), &headers).await
}

/// Any other address. One with a slash too many at its end leads to the page without it.
pub(super) async fn missing(State(state): State<ServerState>, request: Request) -> Response {
    let served = state.served();
    if let Some(page) = without_slash(&served, &request) {
        return Redirect::permanent(&page).into_response();
    }
    not_found(&served, request.uri().path(), request.headers()).await
}

/// The address of the page that is meant, in a language of this site and so on no other site, where one slash follows it.
fn without_slash(served: &Served, request: &Request) -> Option<String> {
    let page = request.uri().path().strip_suffix('/').filter(|page| !page.ends_with('/'))?;
    let tag = page.strip_prefix('/')?.split('/').next()?;
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let leads_there = request.method().is_safe() && served.press.site.locale(tag).is_some();
    leads_there.then(|| format!("{page}{query}"))
}

/// The page at `/{tag}{ending}`; the language is remembered when it is not the one that would be chosen.
async fn page(served: &Served, tag: &str, ending: &str, headers: &HeaderMap) -> Response {
    let Some(page) = served.page(tag, ending).await else {
        return not_found(served, tag, headers).await;
    };
    let mut response = page.respond(headers, "no-cache");
    if negotiate::choose(&served.press.site, headers) != tag {
        let cookie = negotiate::remembering(tag, served.press.is_secure());
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    response
}
