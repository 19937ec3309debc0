//! What the server tells its operator, on stderr: never an answer, an e-mail, a code or a client's address.

use axum::body::Body;
use axum::http::{Request, Response};
use std::io::IsTerminal;
use std::time::Duration;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::TraceLayer;
use tracing::Span;
use tracing_subscriber::EnvFilter;

/// Starts logging. `RUST_LOG` chooses what is told; `info` by default.
pub(super) fn init_tracing() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    // A second server in the same process, as in tests, logs to the first one's subscriber.
    _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colours)
        .with_target(false)
        .try_init();
}

type Named = fn(&Request<Body>) -> Span;
type Answered = fn(&Response<Body>, Duration, &Span);

/// Tells of each request its method, path and status. A path holds no personal data: codes travel in bodies.
pub(super) fn requests() -> TraceLayer<SharedClassifier<ServerErrorsAsFailures>, Named, (), Answered, (), (), ()> {
    let named: Named =
        |request| tracing::info_span!("request", method = %request.method(), path = request.uri().path());
    let answered: Answered = |response, latency, _| {
        let status = response.status().as_u16();
        let milliseconds = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
        if response.status().is_server_error() {
            tracing::error!(status, milliseconds, "failed");
        } else {
            tracing::debug!(status, milliseconds, "answered");
        }
    };
    TraceLayer::new_for_http()
        .make_span_with(named)
        .on_request(())
        .on_response(answered)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}
