//! Logging to stderr, as docs/logging.md describes it: never an answer, an e-mail, a code or a client's address.

use super::request_id::current_request_id;
use axum::extract::Request;
use axum::response::Response;
use std::io::IsTerminal;
use std::time::Instant;
use tracing::{Instrument, Level};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;
use tracing_subscriber::fmt::format::FmtSpan;

/// The log targets that a command never enables: the traces of an HTTP client could contain the token that it sends.
const SILENCED: [&str; 4] = ["h2=off", "hyper=off", "hyper_util=off", "reqwest=off"];

/// Starts the server's log. `RUST_LOG` chooses what is logged; the default is `info`.
pub(super) fn init_tracing() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    // A second server in the same process, as in tests, logs to the subscriber of the first one.
    _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colours)
        .with_target(false)
        .try_init();
}

/// Starts the log of a command if `RUST_LOG` asks for one, with a line at the end of each span. Without it a command prints its
/// own messages alone.
pub(crate) fn init_command_tracing() {
    let Ok(mut filter) = EnvFilter::try_from_default_env() else { return };
    for silenced in SILENCED {
        // The directives are valid constants.
        let Ok(directive) = silenced.parse::<Directive>() else { continue };
        filter = filter.add_directive(directive);
    }
    _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_target(false)
        .with_span_events(FmtSpan::CLOSE)
        .try_init();
}

/// Answers a request whose answer is there already, which only `debug` has a line about: otherwise its span would cost more than the
/// answer.
pub(super) async fn logged_at_debug<A: Future<Output = Response>>(
    request: Request,
    answer: impl FnOnce(Request) -> A,
) -> Response {
    if tracing::enabled!(Level::DEBUG) { logged(request, answer).await } else { answer(request).await }
}

/// Answers a request and logs it with its id, method, path and status. A path holds no personal data, because receipt codes travel in
/// bodies. The span has the level `error`, so that every line carries the id, whichever levels `RUST_LOG` leaves out.
pub(super) async fn logged<A: Future<Output = Response>>(
    request: Request,
    answer: impl FnOnce(Request) -> A,
) -> Response {
    let id = current_request_id().unwrap_or_default();
    let span = tracing::error_span!("request", id, method = %request.method(), path = request.uri().path());
    let began = Instant::now();
    let answered = async {
        let response = answer(request).await;
        let status = response.status().as_u16();
        let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        if response.status().is_server_error() {
            tracing::error!(status, milliseconds, "failed");
        } else {
            tracing::debug!(status, milliseconds, "answered");
        }
        response
    };
    answered.instrument(span).await
}
