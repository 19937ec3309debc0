//! What surrounds the answer to every request: its id, the log, the metrics and the security headers, and of a request that takes time the
//! limits of time. It knows no address.

use crate::server::connections::limit_request_time;
use crate::server::request_id::under_new_request_id;
use crate::server::security::{Protection, secured};
use crate::server::state::ServerState;
use crate::server::{metrics, telemetry};
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// What the surroundings of a request need.
pub(super) struct Surroundings {
    pub(super) state: ServerState,
    pub(super) protection: Protection,
}

impl Surroundings {
    /// Answers a request of a route, which is a pattern; `None` if no route matches. The id comes first, so that everything else, including
    /// the log, has it.
    async fn surround<A: Future<Output = Response>>(
        &self,
        route: Option<&str>,
        request: Request,
        answer: impl FnOnce(Request) -> A,
    ) -> Response {
        let in_safety = |request| secured(&self.state, &self.protection, route, request, answer);
        let in_numbers = |request| metrics::counted(route, request, in_safety);
        under_new_request_id(async { telemetry::logged(request, in_numbers).await }).await
    }

    /// Answers a request of this route by an answer that takes no time.
    pub(super) async fn surround_ready(
        &self,
        route: &str,
        request: Request,
        answer: impl FnOnce(&Request) -> Response,
    ) -> Response {
        let at_once = |request| async move { answer(&request) };
        let in_safety = |request| secured(&self.state, &self.protection, Some(route), request, at_once);
        let in_numbers = |request| metrics::counted(Some(route), request, in_safety);
        under_new_request_id(async { telemetry::logged_at_debug(request, in_numbers).await }).await
    }
}

/// Answers a request that the router has matched with a route.
pub(super) async fn answer_request(
    State(surroundings): State<Arc<Surroundings>>,
    request: Request,
    next: Next,
) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let limits = surroundings.state.request_limits;
    let in_time = |request| limit_request_time(State(limits), request, next);
    surroundings.surround(route.as_ref().map(MatchedPath::as_str), request, in_time).await
}
