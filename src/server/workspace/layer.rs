//! What holds for every address of the workspace: it does not exist before there is an operator, nothing of it is kept by
//! browsers or search engines, and it loads its own files alone.

use crate::server::error_page::not_found;
use crate::server::state::ServerState;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

/// The content security policy: style sheets, images and scripts of this origin, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
];

pub(super) fn around(router: Router<ServerState>, state: &ServerState) -> Router<ServerState> {
    router.layer(from_fn_with_state(state.clone(), workspace))
}

async fn workspace(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let mut response = match state.workspace.is_open(state.store.as_ref()).await {
        Ok(true) => next.run(request).await,
        Ok(false) => {
            let snapshot = state.current_site();
            not_found(&snapshot.context, request.uri().path(), request.headers()).await
        }
        Err(error) => {
            tracing::error!(%error, "the store does not say whether there are operators");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
