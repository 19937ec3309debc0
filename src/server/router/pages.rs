//! The addresses that answer every user alike: the pages of a language, the files for the browser, and the documents about the
//! site as a whole.

use crate::server::cached_pages::{cached_page, cached_sitemap};
use crate::server::encoded_body::EncodedBody;
use crate::server::error_page::not_found;
use crate::server::extract::RequestHeaders;
use crate::server::language_negotiation;
use crate::server::openapi::openapi;
use crate::server::receipts;
use crate::server::shared_drafts;
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::state::ServerState;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `/`: redirects to the home page in the negotiated language.
pub(super) async fn root(State(state): State<ServerState>, RequestHeaders(headers): RequestHeaders) -> Response {
    let snapshot = state.current_site();
    let tag = language_negotiation::negotiate_locale(&snapshot.context.site, &headers);
    let answer = [
        (header::LOCATION, format!("/{tag}")),
        (header::VARY, "Accept-Language, Cookie".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    (StatusCode::SEE_OTHER, answer).into_response()
}

/// `/assets/{build}/{path}`: a file for the browser, of this build.
pub(super) async fn asset(
    State(state): State<ServerState>,
    Path((build, path)): Path<(String, String)>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    match state.current_site().context.assets.respond(&build, &path, &headers) {
        Some(response) => response,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/sitemap.xml`: every page in every language; not found for a site without public origin.
pub(super) async fn sitemap(State(state): State<ServerState>, RequestHeaders(headers): RequestHeaders) -> Response {
    match cached_sitemap(&state.current_site()).await {
        Some(map) => map.respond(&headers, "no-cache"),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/openapi.json`: the description of the HTTP API.
pub(super) async fn openapi_json(
    State(state): State<ServerState>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    openapi(&state.current_site().context, &headers)
}

/// `/{tag}`: a home page, or a file that browsers request at the root.
pub(super) async fn home_or_root_file(
    State(state): State<ServerState>,
    Path(first): Path<String>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let snapshot = state.current_site();
    if first.contains('.')
        && let Some(response) = snapshot.context.assets.respond_at_root(&first, &headers)
    {
        return response;
    }
    page_response(&snapshot, &first, "", &headers).await
}

/// A file that browsers request at the root, such as `favicon.svg`.
pub(super) async fn root_file(
    State(state): State<ServerState>,
    Path(name): Path<String>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let context = &state.current_site().context;
    match context.assets.respond_at_root(&name, &headers) {
        Some(response) => response,
        None => not_found(context, &name, &headers).await,
    }
}

/// `/{tag}/{page}`: a form or a content page.
pub(super) async fn form_or_content_page(
    State(state): State<ServerState>,
    Path((first, second)): Path<(String, String)>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let snapshot = state.current_site();
    if second == "open-data" && snapshot.context.site.form(&first).is_some_and(|form| form.open_data().is_some()) {
        return Redirect::permanent(&format!("/{first}/open-data/")).into_response();
    }
    page_response(&snapshot, &first, &format!("/{second}"), &headers).await
}

/// `/{tag}/shared-draft.json`: the messages about shared drafts, for the script that shows them.
pub(super) async fn shared_draft_messages(
    State(state): State<ServerState>,
    Path(tag): Path<String>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let snapshot = state.current_site();
    match snapshot.context.site.locale(&tag) {
        Some(locale) => shared_drafts::messages(locale).respond(&headers, "no-cache"),
        None => not_found(&snapshot.context, &tag, &headers).await,
    }
}

/// `/{tag}/drafts`: the content page of that name, if the site has one. An address that begins with a form takes a POST alone.
pub(super) async fn drafts_page(
    State(state): State<ServerState>,
    Path(tag): Path<String>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let snapshot = state.current_site();
    if snapshot.context.site.form(&tag).is_some() {
        return super::shared_drafts::method_not_allowed(State(state), Path(tag)).await;
    }
    page_response(&snapshot, &tag, "/drafts", &headers).await
}

/// `/{tag}/{form}/receipt`: the page with the field for a receipt code.
pub(super) async fn receipt(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    let mut response = page_response(&state.current_site(), &tag, &format!("/{id}/receipt"), &headers).await;
    receipts::set_private_headers(response.headers_mut());
    response
}

/// `/{tag}/{form}/preview`: the translators' page of one form.
pub(super) async fn preview(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    RequestHeaders(headers): RequestHeaders,
) -> Response {
    page_response(&state.current_site(), &tag, &format!("/{id}/preview"), &headers).await
}

/// Any other address. An address with one superfluous slash at its end redirects to the page without it.
pub(super) async fn fallback(State(state): State<ServerState>, request: Request) -> Response {
    let snapshot = state.current_site();
    if let Some(page) = without_slash(&snapshot, &request) {
        return Redirect::permanent(&page).into_response();
    }
    not_found(&snapshot.context, request.uri().path(), request.headers()).await
}

/// The address without its final slash; `None` unless exactly one slash ends it. The address must begin with a language of this
/// site, so that the redirect cannot lead to another site.
fn without_slash(snapshot: &SiteSnapshot, request: &Request) -> Option<String> {
    let page = request.uri().path().strip_suffix('/').filter(|page| !page.ends_with('/'))?;
    let tag = page.strip_prefix('/')?.split('/').next()?;
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let leads_there = request.method().is_safe() && snapshot.context.site.locale(tag).is_some();
    leads_there.then(|| format!("{page}{query}"))
}

/// The page at `/{tag}{ending}`.
async fn page_response(snapshot: &SiteSnapshot, tag: &str, ending: &str, headers: &HeaderMap) -> Response {
    match cached_page(snapshot, tag, ending).await {
        Some(page) => page_with_cookie(snapshot, tag, &page, headers),
        None => not_found(&snapshot.context, tag, headers).await,
    }
}

/// The answer with a page in this language. A cookie remembers the language if it differs from the negotiated one.
pub(super) fn page_with_cookie(
    snapshot: &SiteSnapshot,
    tag: &str,
    page: &EncodedBody,
    headers: &HeaderMap,
) -> Response {
    let mut response = page.respond(headers, "no-cache");
    if language_negotiation::negotiate_locale(&snapshot.context.site, headers) != tag {
        let cookie = language_negotiation::locale_cookie(tag, snapshot.context.is_secure());
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    response
}
