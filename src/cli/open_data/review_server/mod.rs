//! `consultation open-data review --serve`: the disclosure review as pages on this machine, for one user, without scripts.
//!
//! The address contains a secret that is generated at each start. The server listens on loopback addresses alone, answers under
//! host names that no other site can have, and accepts posts from its own pages alone.

mod decision;
mod host;
mod page;
mod pagination;

use super::{Failure, FormArgs};
use crate::cli::command_actor::signature;
use crate::review::ReviewService;
use crate::server::security::REFERRER_POLICY;
use crate::workspace::Signature;
use axum::Router;
use axum::extract::{Form, Path, Query, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use decision::{InvalidDecision, PostedDecision};
use page::{FailedDecision, Progress, ReviewPages};
use pagination::{Cursor, count, next, pending};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tower_http::csrf::CsrfLayer;

const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The address contains the secret, so it must not reach another site.
    (header::REFERRER_POLICY, REFERRER_POLICY),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

#[derive(Clone)]
struct ReviewServer {
    pages: Arc<ReviewPages>,
    by: Signature,
    secret: String,
    progress: Arc<Mutex<Progress>>,
}

/// Serves the review until the user interrupts it.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn serve(address: SocketAddr, source: &FormArgs, language: &str, by: String) -> Result<(), Failure> {
    if !address.ip().is_loopback() {
        return Err(Failure::usage(format!("--serve {address}: the review is for this machine alone: 127.0.0.1:PORT")));
    }
    let (site, form, store) = source.open_with_site().await?;
    let locale = site.locale(language).ok_or_else(|| Failure::usage(format!("--language {language}: unknown")))?;
    let wording = locale.wording(&form);
    let pages = Arc::new(ReviewPages::new(ReviewService::new(form, store), &site, wording));
    let progress = Arc::new(Mutex::new(count(&pages.service).await?));
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::usage(format!("--serve: {error}")))?;
    let authority = listener.local_addr().map_err(Failure::runtime)?.to_string();
    let secret = uuid::Uuid::new_v4().simple().to_string();
    eprintln!("http://{authority}/{secret}/");
    let review = ReviewServer { pages, by: signature(&by), secret, progress };
    let stop = async {
        // If signals are not available, the server runs until the process ends.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        served = axum::serve(listener, router(review)).into_future() => served.map_err(Failure::runtime),
        () = stop => Ok(()),
    }
}

fn router(review: ReviewServer) -> Router {
    Router::new()
        .route("/{secret}/", get(next_text_page))
        .route("/{secret}/plain", get(unflagged_texts_page).post(accept_plain))
        .route("/{secret}/decide", post(decide))
        .route("/{secret}/style.css", get(style))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(review.clone(), require_secret))
        .with_state(review)
}

/// Answers 404 to a request without the secret, or under a host name that another site could have.
async fn require_secret(
    State(review): State<ReviewServer>,
    Path(path): Path<std::collections::HashMap<String, String>>,
    request: Request,
    next: Next,
) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let known = path.get("secret") == Some(&review.secret) && host.is_some_and(host::is_this_machine);
    let mut response = if known { next.run(request).await } else { StatusCode::NOT_FOUND.into_response() };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("page.css")).into_response()
}

/// The next undecided text after the one shown last. At the end, the search starts again from the beginning.
async fn next_text_page(State(review): State<ReviewServer>, Query(cursor): Query<Cursor>) -> Response {
    let service = &review.pages.service;
    let found = match next(service, &cursor).await {
        Ok(None) if !cursor.after.is_empty() => next(service, &Cursor::default()).await,
        found => found,
    };
    match found {
        Ok(text) => Html(page::text_page(&review.pages, review.progress(), text.as_ref(), None)).into_response(),
        Err(failure) => failed(&failure),
    }
}

async fn unflagged_texts_page(State(review): State<ReviewServer>) -> Response {
    match pending(&review.pages.service).await {
        Ok(texts) => Html(page::unflagged_page(&review.pages, review.progress(), &texts)).into_response(),
        Err(failure) => failed(&failure),
    }
}

async fn decide(State(review): State<ReviewServer>, Form(entries): Form<Vec<(String, String)>>) -> Response {
    let decision = PostedDecision::from_entries(entries);
    let address = format!("./?after={}&control={}", decision.response, decision.control);
    match decision.apply(&review.pages.service, &review.by).await {
        Ok(newly_decided) => {
            review.decided(u64::from(newly_decided));
            Redirect::to(&address).into_response()
        }
        Err(refusal) => refused(&review, &decision, &refusal).await,
    }
}

/// Shows the text again with the error and the typed values. An error of the store also goes to stderr, because the page does
/// not show its details.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
async fn refused(review: &ReviewServer, decision: &PostedDecision, refusal: &InvalidDecision) -> Response {
    if let InvalidDecision::Failed(error) = refusal {
        eprintln!("{error}");
    }
    // If the text no longer exists, the page shows a link back instead.
    let text = review.pages.service.text(&decision.response, &decision.control).await.ok();
    let attempt = FailedDecision { decision, refusal };
    let page = page::text_page(&review.pages, review.progress(), text.as_ref(), Some(&attempt));
    (StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response()
}

/// Accepts the texts that were shown together. If some fail, the page shows the first of them with its error.
async fn accept_plain(State(review): State<ReviewServer>, Form(entries): Form<Vec<(String, String)>>) -> Response {
    let mut first = None;
    for decision in PostedDecision::parse_bulk(&entries) {
        match decision.apply(&review.pages.service, &review.by).await {
            Ok(newly_decided) => review.decided(u64::from(newly_decided)),
            // The text stays undecided, and the review shows it on a page of its own.
            Err(InvalidDecision::Stale | InvalidDecision::StillFlagged) => {}
            Err(refusal) => {
                first.get_or_insert((decision, refusal));
                // If the store itself fails, the other decisions would fail too.
                if !review.pages.service.is_store_ready().await {
                    break;
                }
            }
        }
    }
    match first {
        Some((decision, refusal)) => refused(&review, &decision, &refusal).await,
        None => Redirect::to("plain").into_response(),
    }
}

fn failed(failure: &Failure) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, failure.message.clone()).into_response()
}

impl ReviewServer {
    fn progress(&self) -> Progress {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn decided(&self, more: u64) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).decided += more;
    }
}
