//! The body of an answer. Its connection is idle again once the body has ended or is dropped.

use super::connection::Connection;
use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// The body of an answer, and what happens after it.
pub(super) struct AnswerBody {
    body: Body,
    /// Its drop ends the request.
    _end: EndOfRequest,
}

/// Ends the request of a connection when it is dropped.
pub(super) struct EndOfRequest(pub(super) Arc<Connection>);

impl Drop for EndOfRequest {
    fn drop(&mut self) {
        self.0.end_request();
    }
}

impl AnswerBody {
    pub(super) fn new(body: Body, end: EndOfRequest) -> Self {
        Self { body, _end: end }
    }
}

impl HttpBody for AnswerBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
