//! What surrounds the answer to every request: its id, the log, the metrics, the security headers and the limits of time. It knows no
//! address.

use crate::server::connections::limit_request_time;
use crate::server::request_id::under_new_request_id;
use crate::server::security::secured;
use crate::server::state::ServerState;
use crate::server::{metrics, telemetry};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// What the surroundings of a request need.
pub(super) struct Surroundings {
    pub(super) state: ServerState,
    /// Whether the origin of the addresses is in https.
    pub(super) is_secure: bool,
}

/// Answers a request. The id comes first, so that everything else, including the log, has it.
pub(super) async fn answer_request(
    State(surroundings): State<Arc<Surroundings>>,
    request: Request,
    next: Next,
) -> Response {
    let Surroundings { state, is_secure } = &*surroundings;
    let in_time = |request| limit_request_time(State(state.request_limits), request, next);
    let in_safety = |request| secured(state, *is_secure, request, in_time);
    let in_numbers = |request| metrics::counted(request, in_safety);
    under_new_request_id(async { telemetry::logged(request, in_numbers).await }).await
}
