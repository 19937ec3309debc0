//! Liveness and readiness probes, for monitoring.

use super::state::ServerState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Liveness probe: always 200 while the process runs.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// Readiness probe: checks that the store answers, so that a response could be recorded now.
pub(super) async fn ready(State(state): State<ServerState>) -> Response {
    match state.store.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "no response can be recorded");
            (StatusCode::SERVICE_UNAVAILABLE, "no response can be recorded\n").into_response()
        }
    }
}
