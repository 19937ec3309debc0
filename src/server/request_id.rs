//! A random id for each request: the same in the log, in the response header and on an error page. The server chooses it, so
//! that it reveals nothing about the client.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use uuid::Uuid;

/// The header that tells the client the id.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    /// The id of the request that this task answers.
    static CURRENT: String;
}

/// Answers a request under a new id. The client's own `X-Request-Id` is ignored, because it could repeat another request's id
/// or hold any text.
pub(super) async fn assign_request_id(request: Request, next: Next) -> Response {
    let id = Uuid::new_v4().simple().to_string();
    let mut response = CURRENT.scope(id.clone(), next.run(request)).await;
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// The id of the request that this task answers; `None` outside of a request. A cached page must not contain it.
pub(super) fn current_request_id() -> Option<String> {
    CURRENT.try_with(Clone::clone).ok()
}
