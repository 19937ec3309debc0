//! Liveness and readiness probes, for monitoring.

use super::state::ServerState;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Liveness probe: always 200 while the process runs.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// Readiness probe: checks that the store answers, so that a response could be recorded now.
pub(super) async fn ready(State(state): State<ServerState>) -> Response {
    match can_record(state.store.as_ref()).await {
        true => "ready\n".into_response(),
        false => (StatusCode::SERVICE_UNAVAILABLE, "no response can be recorded\n").into_response(),
    }
}

/// Whether a response could be recorded now. Why not is logged.
pub(super) async fn can_record(store: &dyn Store) -> bool {
    let answered = store.ping().await;
    if let Err(error) = &answered {
        tracing::error!(%error, "no response can be recorded");
    }
    answered.is_ok()
}
