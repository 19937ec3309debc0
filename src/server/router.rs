//! Every address of the site.

use super::community::{self, FileFormat};
use super::negotiate;
use super::openapi::openapi;
use super::published;
use super::receipt::{self, Desk};
use super::request::LONGEST_BODY;
use super::security::{cross_site_defence, guard};
use super::state::{Served, ServerState};
use super::submit::{Counter, submit};
use super::{health, metrics, results, telemetry};
use axum::Router;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::limit::RequestBodyLimitLayer;

/// The route of a form's page, where submissions are sent, and of every page beside the home page.
pub(super) const FORM: &str = "/{first}/{second}";
/// The address of the sitemap.
const SITEMAP: &str = "/sitemap.xml";

/// The server's router.
pub fn router(state: ServerState) -> Router {
    let public_url = state.served().press.public_url.clone();
    Router::new()
        .route("/", get(root))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/assets/{build}/{*path}", get(asset))
        .route(SITEMAP, get(sitemap))
        .route("/openapi.json", get(described))
        .route("/{first}", get(one))
        .route(FORM, get(two).post(post))
        .route("/{first}/questionnaire.json", get(definition))
        .route("/{first}/results.json", get(figures))
        .route("/{first}/{second}/results", get(results_page))
        .route("/{first}/community.csv", get(community_csv))
        .route("/{first}/community.json", get(community_json))
        .route("/{first}/{second}/community", get(community_page))
        .route("/{first}/open-data/", get(published::index))
        .route("/{first}/open-data/{file}", get(published::file))
        .route("/{first}/{second}/receipt", get(receipt_page).post(receipt_post))
        .route("/{first}/{second}/preview", get(preview_page))
        .fallback(missing)
        .layer(RequestBodyLimitLayer::new(LONGEST_BODY))
        .layer(cross_site_defence(public_url.as_deref()))
        .layer(from_fn_with_state(state.clone(), guard))
        .layer(from_fn(metrics::requests))
        .layer(telemetry::requests())
        .with_state(state)
}

/// `/`: to the home page in the person's language.
async fn root(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let served = state.served();
    let tag = negotiate::choose(&served.press.site, &headers);
    let answer = [
        (header::LOCATION, format!("/{tag}")),
        (header::VARY, "Accept-Language, Cookie".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    (StatusCode::SEE_OTHER, answer).into_response()
}

async fn asset(
    State(state): State<ServerState>,
    Path((build, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let assets = state.served().press.assets.clone();
    match assets.respond(&build, &path, &headers) {
        Some(response) => response,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Every page in every language, where the site knows its public address.
async fn sitemap(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let served = state.served();
    match served.sitemap().await {
        Some(map) => map.respond(&headers, "no-cache"),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What programs may ask.
async fn described(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    openapi(&state.served().press.site, &headers)
}

/// `/{tag}`: a home page. Or a file that browsers look for at the root.
async fn one(State(state): State<ServerState>, Path(first): Path<String>, headers: HeaderMap) -> Response {
    let served = state.served();
    if first.contains('.')
        && let Some(response) = served.press.assets.respond_at_root(&first, &headers)
    {
        return response;
    }
    page(&served, &first, "", &headers).await
}

/// `/{tag}/{page}`.
async fn two(
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

/// `/{form}/questionnaire.json`.
async fn definition(State(state): State<ServerState>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let served = state.served();
    match served.press.site.form(&id) {
        Some(form) => results::definition(form, &headers),
        None => not_found(&served, "", &headers).await,
    }
}

/// `/{form}/results.json`.
async fn figures(State(state): State<ServerState>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let served = state.served();
    match served.press.site.form(&id) {
        Some(form) => results::figures(&state, &served, form, &headers).await,
        None => not_found(&served, "", &headers).await,
    }
}

/// `/{tag}/{form}/results`, or the texts that its query names.
async fn results_page(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let served = state.served();
    let site = &served.press.site;
    match (site.locale(&tag), site.form(&id)) {
        (Some(locale), Some(form)) => {
            results::page(&state, &served, (locale, form), results::Wanted::read(query.as_deref()), &headers).await
        }
        _ => not_found(&served, &tag, &headers).await,
    }
}

/// `/{tag}/{form}/community`, or the part of it that its query names.
async fn community_page(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let served = state.served();
    let site = &served.press.site;
    match (site.locale(&tag), site.form(&id)) {
        (Some(locale), Some(form)) => {
            let wanted = community::Wanted::read(query.as_deref());
            community::page(&state, &served, (locale, form), wanted, &headers).await
        }
        _ => not_found(&served, &tag, &headers).await,
    }
}

/// `/{form}/community.csv`.
async fn community_csv(state: State<ServerState>, id: Path<String>, headers: HeaderMap) -> Response {
    community_file(&state, &id, FileFormat::Csv, &headers).await
}

/// `/{form}/community.json`.
async fn community_json(state: State<ServerState>, id: Path<String>, headers: HeaderMap) -> Response {
    community_file(&state, &id, FileFormat::Json, &headers).await
}

async fn community_file(state: &ServerState, id: &str, format: FileFormat, headers: &HeaderMap) -> Response {
    let served = state.served();
    match served.press.site.form(id) {
        Some(form) => community::file(state, &served, form, format, headers).await,
        None => not_found(&served, "", headers).await,
    }
}

async fn post(State(state): State<ServerState>, Path((tag, id)): Path<(String, String)>, request: Request) -> Response {
    let served = state.served();
    let (parts, body) = request.into_parts();
    let site = &served.press.site;
    match (site.locale(&tag), site.form(&id)) {
        (Some(locale), Some(form)) => {
            let client = state.proxies.client(&parts.headers, &parts.extensions);
            submit(Counter { state: &state, served: &served, locale, form, client }, &parts.headers, body).await
        }
        _ => not_found(&served, &tag, &parts.headers).await,
    }
}

/// `/{tag}/{form}/receipt`: the field for a receipt code.
async fn receipt_page(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let mut response = page(&state.served(), &tag, &format!("/{id}/receipt"), &headers).await;
    receipt::discreet(response.headers_mut());
    response
}

/// `/{tag}/{form}/preview`: the translators' page of one form.
async fn preview_page(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    page(&state.served(), &tag, &format!("/{id}/preview"), &headers).await
}

async fn receipt_post(
    State(state): State<ServerState>,
    Path((tag, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    let served = state.served();
    let (parts, body) = request.into_parts();
    match (served.press.site.locale(&tag), served.press.site.form(&id)) {
        (Some(locale), Some(form)) => {
            receipt::receipt(Desk { state: &state, served: &served, locale, form }, &parts.headers, body).await
        }
        _ => not_found(&served, &tag, &parts.headers).await,
    }
}

/// A page that is the same for everybody; the language is remembered when it is not the one that would be chosen.
async fn page(served: &Served, tag: &str, ending: &str, headers: &HeaderMap) -> Response {
    let Some(page) = served.page(tag, ending).await else {
        return not_found(served, tag, headers).await;
    };
    let mut response = page.respond(headers, "no-cache");
    if negotiate::choose(&served.press.site, headers) != tag {
        let secure = if served.press.public_url.as_ref().is_some_and(|origin| origin.starts_with("https:")) {
            "; Secure"
        } else {
            ""
        };
        let cookie = format!("{}={tag}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", negotiate::COOKIE);
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    response
}

async fn missing(State(state): State<ServerState>, request: Request) -> Response {
    let served = state.served();
    let tag = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    not_found(&served, &tag, request.headers()).await
}

pub(super) async fn not_found(served: &Served, tag: &str, headers: &HeaderMap) -> Response {
    let site = &served.press.site;
    let locale = site.locale(tag).unwrap_or_else(|| site.locale_or_default(negotiate::choose(site, headers)));
    (StatusCode::NOT_FOUND, Html(served.press.not_found(locale).await)).into_response()
}
