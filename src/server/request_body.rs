//! Reads a request's body up to a limit, and says why it could not be read. What the bytes mean is not known here.

use axum::body::{Body, Bytes, to_bytes};
use http_body_util::LengthLimitError;
use std::error::Error;
use std::iter::successors;

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum BodyError {
    /// It is longer than the limit.
    #[error("the body is too large")]
    TooLarge,
    /// It ended early, or its chunks break the rules of HTTP.
    #[error("the body cannot be read")]
    Unreadable,
}

/// Reads a body of at most `limit` bytes.
pub(super) async fn read_up_to(limit: usize, body: Body) -> Result<Bytes, BodyError> {
    to_bytes(body, limit).await.map_err(|error| {
        let mut causes = successors(error.source(), |&cause| cause.source());
        if causes.any(|cause| cause.is::<LengthLimitError>()) { BodyError::TooLarge } else { BodyError::Unreadable }
    })
}
