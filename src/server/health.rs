//! Is the process alive, and could a response be recorded? For those who watch over the server.

use super::state::ServerState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The process answers: that is all there is to know.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// Whether a response could be recorded now.
pub(super) async fn ready(State(state): State<ServerState>) -> Response {
    match state.store.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "no response can be recorded");
            (StatusCode::SERVICE_UNAVAILABLE, "no response can be recorded\n").into_response()
        }
    }
}
