//! `consultation open-data review --serve`: the review as pages of this machine, for one person, without any script.
//!
//! The address holds a secret that this start made up; only loopback addresses are served, under names that no other site
//! can have, and a post must come from the page itself.

mod decision;
mod host;
mod page;
mod queue;

use super::{Failure, Source};
use crate::open_data::desk::Desk;
use crate::server::security::REFERRER_POLICY;
use axum::Router;
use axum::extract::{Form, Path, Query, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use decision::{Decision, Refusal};
use page::{Attempt, Paper, Progress};
use queue::{Cursor, count, next, waiting};
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
    // The address is a secret, and stays on this site.
    (header::REFERRER_POLICY, REFERRER_POLICY),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

#[derive(Clone)]
struct Review {
    paper: Arc<Paper>,
    by: String,
    secret: String,
    progress: Arc<Mutex<Progress>>,
}

/// Serves the review until it is interrupted.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn serve(address: SocketAddr, source: &Source, language: &str, by: String) -> Result<(), Failure> {
    if !address.ip().is_loopback() {
        return Err(Failure::setting(format!(
            "--serve {address}: the review is for this machine alone: 127.0.0.1:PORT"
        )));
    }
    let (site, form, store) = source.open_with_site().await?;
    let locale = site.locale(language).ok_or_else(|| Failure::setting(format!("--language {language}: unknown")))?;
    let wording = locale.wording(&form);
    let paper = Arc::new(Paper::new(Desk::new(form, store), &site, wording));
    let progress = Arc::new(Mutex::new(count(&paper.desk).await?));
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::setting(format!("--serve: {error}")))?;
    let authority = listener.local_addr().map_err(Failure::work)?.to_string();
    let secret = uuid::Uuid::new_v4().simple().to_string();
    eprintln!("http://{authority}/{secret}/");
    let review = Review { paper, by, secret, progress };
    let stop = async {
        // Without signals there is nothing to wait for but the end of the process.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        served = axum::serve(listener, router(review)).into_future() => served.map_err(Failure::work),
        () = stop => Ok(()),
    }
}

fn router(review: Review) -> Router {
    Router::new()
        .route("/{secret}/", get(one))
        .route("/{secret}/plain", get(plain).post(accept_plain))
        .route("/{secret}/decide", post(decide))
        .route("/{secret}/style.css", get(style))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(review.clone(), guard))
        .with_state(review)
}

/// Who does not know the secret, or came under a name that another site may have, finds nothing.
async fn guard(
    State(review): State<Review>,
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

/// The next text that waits, after the one shown last; from the beginning again at the end.
async fn one(State(review): State<Review>, Query(cursor): Query<Cursor>) -> Response {
    let desk = &review.paper.desk;
    let found = match next(desk, &cursor).await {
        Ok(None) if !cursor.after.is_empty() => next(desk, &Cursor::default()).await,
        found => found,
    };
    match found {
        Ok(text) => Html(page::one(&review.paper, review.progress(), text.as_ref(), None)).into_response(),
        Err(failure) => failed(&failure),
    }
}

async fn plain(State(review): State<Review>) -> Response {
    match waiting(&review.paper.desk).await {
        Ok(texts) => Html(page::plain(&review.paper, review.progress(), &texts)).into_response(),
        Err(failure) => failed(&failure),
    }
}

async fn decide(State(review): State<Review>, Form(entries): Form<Vec<(String, String)>>) -> Response {
    let decision = Decision::read(entries);
    let address = format!("./?after={}&control={}", decision.response, decision.control);
    match decision.make(&review.paper.desk, &review.by).await {
        Ok(newly_decided) => {
            review.decided(u64::from(newly_decided));
            Redirect::to(&address).into_response()
        }
        Err(refusal) => refused(&review, &decision, &refusal).await,
    }
}

/// The text again, with why nothing was decided and what was typed; the terminal hears what the page cannot say.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
async fn refused(review: &Review, decision: &Decision, refusal: &Refusal) -> Response {
    if let Refusal::Failed(error) = refusal {
        eprintln!("{error}");
    }
    // Without its text the page tells the way back.
    let text = review.paper.desk.text(&decision.response, &decision.control).await.ok();
    let attempt = Attempt { decision, refusal };
    let page = page::one(&review.paper, review.progress(), text.as_ref(), Some(&attempt));
    (StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response()
}

/// Accepts texts that were shown together; of those that could not be decided on, the first is shown again.
async fn accept_plain(State(review): State<Review>, Form(entries): Form<Vec<(String, String)>>) -> Response {
    let mut first = None;
    for decision in Decision::read_together(&entries) {
        match decision.make(&review.paper.desk, &review.by).await {
            Ok(newly_decided) => review.decided(u64::from(newly_decided)),
            // It waits for its own page.
            Err(Refusal::Stale | Refusal::StillFlagged) => {}
            Err(refusal) => {
                first.get_or_insert((decision, refusal));
                // Where the store itself is at fault, the others fare no better.
                if !review.paper.desk.is_store_ready().await {
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

impl Review {
    fn progress(&self) -> Progress {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn decided(&self, more: u64) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).decided += more;
    }
}
