//! A random id for each request: the same in the log, in the response header and on an error page. The server chooses it, so
//! that it reveals nothing about the client.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use uuid::Uuid;

/// The header that tells the client the id.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    /// The id of the request that this task answers.
    static CURRENT: Uuid;
}

/// Answers a request under a new id. The client's own `X-Request-Id` is ignored, because it could repeat another request's id
/// or hold any text.
pub(super) async fn under_new_request_id(answer: impl Future<Output = Response>) -> Response {
    let id = Uuid::new_v4();
    let mut response = CURRENT.scope(id, answer).await;
    if let Ok(value) = HeaderValue::from_str(id.simple().encode_lower(&mut Uuid::encode_buffer())) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// The id of the request that this task answers; `None` outside of a request. A cached page must not contain it.
pub(super) fn current_request_id() -> Option<String> {
    CURRENT.try_with(|id| id.simple().to_string()).ok()
}
