//! The time of a request: its body has to come at a minimal rate, and its answer has to begin within a limit. The module does not
//! know what requests are about.

use super::connection::Connection;
use super::limits::RequestLimits;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use std::future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};

/// Answers a request within its limits: 408 if its body comes too slowly, and 503 if there is no answer in time.
pub async fn limit_request_time(State(limits): State<RequestLimits>, request: Request, next: Next) -> Response {
    let progress = Arc::new(Progress::of_request(&request));
    let request = match request.body().is_end_stream() {
        true => request,
        false => {
            let counted = Arc::clone(&progress);
            request.map(|body| Body::new(CountedBody { body, progress: counted }))
        }
    };
    tokio::select! {
        // Most answers are there at once: no timer is set for them.
        biased;
        response = next.run(request) => response,
        () = progress.too_slow(&limits) => last_answer(StatusCode::REQUEST_TIMEOUT, "The body of the request came too slowly."),
        () = sleep(limits.answer) => {
            tracing::error!("there was no answer in time");
            last_answer(StatusCode::SERVICE_UNAVAILABLE, "There was no answer in time.")
        }
    }
}

/// An answer after which the connection is closed, because the rest of the request is not read.
fn last_answer(status: StatusCode, why: &'static str) -> Response {
    (status, [(header::CONNECTION, HeaderValue::from_static("close"))], why).into_response()
}

/// How much of a body has come.
struct Progress {
    connection: Option<Arc<Connection>>,
    received: AtomicU64,
    ended: AtomicBool,
}

impl Progress {
    fn of_request(request: &Request) -> Self {
        let ended = AtomicBool::new(request.body().is_end_stream());
        Self { connection: request.extensions().get().cloned(), received: AtomicU64::new(0), ended }
    }

    fn end(&self) {
        if !self.ended.swap(true, Ordering::Relaxed)
            && let Some(connection) = &self.connection
        {
            connection.end_body();
        }
    }

    /// Waits until the body is later than its bytes allow; for ever once it is complete.
    async fn too_slow(&self, limits: &RequestLimits) {
        let began = Instant::now();
        while !self.ended.load(Ordering::Relaxed) {
            let earned = self.received.load(Ordering::Relaxed) / u64::from(limits.body_bytes_per_second.max(1));
            let due = began + limits.body + Duration::from_secs(earned);
            if Instant::now() >= due {
                return;
            }
            sleep_until(due).await;
        }
        future::pending::<()>().await;
    }
}

/// A body that counts its bytes.
struct CountedBody {
    body: Body,
    progress: Arc<Progress>,
}

impl HttpBody for CountedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        match &frame {
            Some(Ok(frame)) => {
                let bytes = frame.data_ref().map_or(0, Bytes::len);
                self.progress.received.fetch_add(bytes as u64, Ordering::Relaxed);
                if self.body.is_end_stream() {
                    self.progress.end();
                }
            }
            Some(Err(_)) | None => self.progress.end(),
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
