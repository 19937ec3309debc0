//! Every address of the site, and the middleware around all of them.

mod forms;
mod pages;
mod shared_drafts;
mod site_service;
mod surroundings;

use super::addresses::{FORM_ROUTE, HOME_ROUTE};
use super::security::{Protection, csrf_layer};
use super::state::ServerState;
use super::submission_request::MAX_BODY_BYTES;
use super::{health, open_data_files, workspace};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
pub use site_service::SiteService;
use std::sync::Arc;
use surroundings::{Surroundings, answer_request};
use tower_http::limit::RequestBodyLimitLayer;

/// What answers the requests of the site, with the workspace unless it has a listener of its own.
pub fn site_service(state: ServerState) -> SiteService {
    let public_url = state.current_site().context.public_url.clone();
    let site = Router::new()
        .route("/", get(pages::root))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/assets/{build}/{*path}", get(pages::asset))
        .route("/sitemap.xml", get(pages::sitemap))
        .route("/openapi.json", get(pages::openapi_json))
        .route(HOME_ROUTE, get(pages::home_or_root_file))
        .route(FORM_ROUTE, get(pages::form_or_content_page).post(forms::submit))
        .route("/{first}/questionnaire.json", get(forms::definition))
        .route("/{first}/window.json", get(forms::window_json))
        .route("/{first}/results.json", get(forms::results_json))
        .route("/{first}/{second}/results", get(forms::results))
        .route("/{first}/{second}/synthesis", get(forms::synthesis))
        .route("/{first}/community.csv", get(forms::community_csv))
        .route("/{first}/community.json", get(forms::community_json))
        .route("/{first}/{second}/community", get(forms::community))
        .route("/{first}/open-data/", get(open_data_files::index))
        .route("/{first}/open-data/{file}", get(open_data_files::file))
        .route("/{first}/{second}/receipt", get(pages::receipt).post(forms::receipt))
        .route("/{first}/shared-draft.json", get(pages::shared_draft_messages))
        .route(
            "/{first}/drafts",
            post(shared_drafts::create).get(pages::drafts_page).fallback(shared_drafts::method_not_allowed),
        )
        .route(
            "/{first}/drafts/{second}",
            get(shared_drafts::read).put(shared_drafts::replace).delete(shared_drafts::erase),
        )
        .route("/{first}/drafts/{second}/events", get(shared_drafts::events))
        .route("/{first}/{second}/preview", get(pages::preview));
    let site = if state.workspace.is_apart { site } else { site.merge(workspace::router(&state)) };
    let surroundings = surroundings(public_url.as_deref(), &state);
    let router = with_layers(site, public_url.as_deref(), Arc::clone(&surroundings), state);
    SiteService { surroundings, router }
}

/// The router of a workspace that has a listener of its own.
pub fn workspace_router(state: ServerState) -> Router {
    let origin = state.workspace.origin.clone();
    let pages = Router::new()
        .route("/assets/{build}/{*path}", get(pages::asset))
        .route("/{first}", get(pages::root_file))
        .merge(workspace::router(&state));
    let surroundings = surroundings(Some(&origin), &state);
    with_layers(pages, Some(&origin), surroundings, state)
}

fn surroundings(origin: Option<&str>, state: &ServerState) -> Arc<Surroundings> {
    let is_secure = origin.is_some_and(|origin| origin.starts_with("https:"));
    let protection = Protection::new(is_secure, state.current_site().context.assets.site_style());
    Arc::new(Surroundings { state: state.clone(), protection })
}

/// Adds what holds for every address.
fn with_layers(
    router: Router<ServerState>,
    origin: Option<&str>,
    surroundings: Arc<Surroundings>,
    state: ServerState,
) -> Router {
    router
        .fallback(pages::fallback)
        // The outermost comes first. They are one layer, because a router wraps and boxes each route once for each of its layers.
        .layer((
            from_fn_with_state(surroundings, answer_request),
            csrf_layer(origin),
            RequestBodyLimitLayer::new(MAX_BODY_BYTES),
        ))
        .with_state(state)
}
