//! Metrics for monitoring, in Prometheus format and at a separate address. Labels are routes, statuses and outcomes, never a
//! name, an answer or a client's address.

use super::connections::{self, ConnectionLimits};
use crate::store::timestamps::now_ms;
use crate::store::{Connections, OutboxTotals, Store};
use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::get;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

const REQUESTS: &str = "consultation_requests_total";
const REQUEST_SECONDS: &str = "consultation_request_seconds";
const SUBMISSIONS: &str = "consultation_submissions_total";
const COMMIT_SECONDS: &str = "consultation_commit_seconds";
const COMMIT_RESPONSES: &str = "consultation_commit_responses";
const CONNECTIONS: &str = "consultation_store_connections";
const MAX_CONNECTIONS: &str = "consultation_store_connections_max";
const SHARED_DRAFTS: &str = "consultation_shared_drafts";
const SHARED_DRAFT_STREAMS: &str = "consultation_shared_draft_streams";
const SHARED_DRAFT_CHANGES: &str = "consultation_shared_draft_changes_total";
const LETTERS: &str = "consultation_letters";
const OLDEST_LETTER_SECONDS: &str = "consultation_letters_waiting_seconds";

/// The buckets of the duration histograms, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// The buckets of the batch size histogram, in responses.
const RESPONSES: [f64; 9] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0];
/// True once something records the samples. Without metrics, a request makes no labels for them.
static IS_RECORDED: AtomicBool = AtomicBool::new(false);

/// The connections that monitoring may have open at once. They are few beside those that the limit of open files leaves free.
const CONNECTIONS_FOR_METRICS: usize = 64;

/// How often finished samples are merged into the histograms.
const UPKEEP_INTERVAL: Duration = Duration::from_secs(5);

/// Why the metrics cannot be served, on one line.
#[derive(Debug, thiserror::Error)]
#[error("--metrics-addr {address}: {source}")]
pub struct MetricsError {
    address: SocketAddr,
    source: Box<dyn std::error::Error + Send + Sync>,
}

/// Serves the metrics at this address until the process ends, with those of mail if the site sends any. `streams` counts the open
/// event streams.
///
/// # Errors
/// One line that says why the address cannot be served.
pub(super) async fn serve(
    address: SocketAddr,
    (store, sends_mail): (Arc<dyn Store>, bool),
    streams: impl Fn() -> u32 + Clone + Send + Sync + 'static,
) -> Result<(), MetricsError> {
    let failed = |source| MetricsError { address, source };
    let handle = start().map_err(|error| failed(error.into()))?;
    let listener = TcpListener::bind(address).await.map_err(|error| failed(error.into()))?;
    let bound = listener.local_addr().map_err(|error| failed(error.into()))?;
    tracing::info!("metrics on http://{bound}/metrics");
    tokio::spawn(run_upkeep(handle.clone()));
    store.watch_commits(Box::new(record_commit));
    let router = Router::new().route(
        "/metrics",
        get(move || async move {
            connections(store.as_ref());
            gauge!(SHARED_DRAFT_STREAMS).set(streams());
            shared_drafts(store.as_ref()).await;
            if sends_mail {
                letters(store.as_ref()).await;
            }
            handle.render()
        }),
    );
    let limits = ConnectionLimits { most: CONNECTIONS_FOR_METRICS, ..ConnectionLimits::default() };
    tokio::spawn(connections::serve(listener, router, limits, std::future::pending()));
    Ok(())
}

fn start() -> Result<PrometheusHandle, metrics_exporter_prometheus::BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".into()), &SECONDS)?
        .set_buckets_for_metric(Matcher::Full(COMMIT_RESPONSES.into()), &RESPONSES)?
        .install_recorder()?;
    IS_RECORDED.store(true, Ordering::Relaxed);
    describe_counter!(REQUESTS, "Requests answered, by route, method and status");
    describe_histogram!(REQUEST_SECONDS, Unit::Seconds, "Time to answer a request, by route");
    describe_counter!(SUBMISSIONS, "Submissions, by what became of them");
    describe_histogram!(COMMIT_SECONDS, Unit::Seconds, "Time to write a batch of responses to disk");
    describe_histogram!(COMMIT_RESPONSES, "Responses in a batch");
    describe_gauge!(CONNECTIONS, "Connections to the database, by state: used or idle");
    describe_gauge!(MAX_CONNECTIONS, "Connections to the database that there may be at once");
    describe_gauge!(SHARED_DRAFTS, "Shared drafts in the store");
    describe_gauge!(SHARED_DRAFT_STREAMS, "Open event streams of shared drafts in this process");
    describe_counter!(SHARED_DRAFT_CHANGES, "Changes of shared drafts, by what became of them");
    describe_gauge!(LETTERS, "Letters of the outbox, by state: waiting, failed, or sent within thirty days");
    describe_gauge!(
        OLDEST_LETTER_SECONDS,
        Unit::Seconds,
        "How long the oldest letter has waited to be sent; 0 if none does"
    );
    Ok(handle)
}

/// Records the state of the store's connections when the metrics are requested.
fn connections(store: &dyn Store) {
    let Connections { used, idle, most } = store.connections();
    gauge!(CONNECTIONS, "state" => "used").set(used);
    gauge!(CONNECTIONS, "state" => "idle").set(idle);
    gauge!(MAX_CONNECTIONS).set(most);
}

/// Records how many shared drafts there are when the metrics are requested.
async fn shared_drafts(store: &dyn Store) {
    match store.count_shared_drafts().await {
        // A store holds far fewer drafts than an `f64` can count exactly.
        Ok(count) => gauge!(SHARED_DRAFTS).set(count as f64),
        Err(error) => tracing::warn!(%error, "the shared drafts were not counted"),
    }
}

/// Records how the letters of the outbox stand when the metrics are requested.
async fn letters(store: &dyn Store) {
    match store.outbox_totals().await {
        Ok(OutboxTotals { waiting, waiting_since, failed, sent }) => {
            for (state, count) in [("waiting", waiting), ("failed", failed), ("sent", sent)] {
                // The outbox holds far fewer letters than an `f64` can count exactly.
                gauge!(LETTERS, "state" => state).set(count as f64);
            }
            let milliseconds = waiting_since.map_or(0, |since| (now_ms() - since).max(0));
            gauge!(OLDEST_LETTER_SECONDS).set(milliseconds as f64 / 1000.0);
        }
        Err(error) => tracing::warn!(%error, "the letters of the outbox were not counted"),
    }
}

async fn run_upkeep(handle: PrometheusHandle) {
    let mut interval = tokio::time::interval(UPKEEP_INTERVAL);
    loop {
        interval.tick().await;
        handle.run_upkeep();
    }
}

/// Answers a request and counts it by its route, which is a pattern and holds no value of the request.
pub(super) async fn counted<A: Future<Output = Response>>(
    route: Option<&str>,
    request: Request,
    answer: impl FnOnce(Request) -> A,
) -> Response {
    if !IS_RECORDED.load(Ordering::Relaxed) {
        return answer(request).await;
    }
    let method = request.method().as_str().to_owned();
    let route = route.unwrap_or("none").to_owned();
    let began = Instant::now();
    let response = answer(request).await;
    let status = response.status().as_str().to_owned();
    histogram!(REQUEST_SECONDS, "route" => route.clone()).record(began.elapsed());
    counter!(REQUESTS, "route" => route, "method" => method, "status" => status).increment(1);
    response
}

/// Records a commit: its duration, including the wait for the database, and the number of responses in the batch.
fn record_commit(took: Duration, responses: usize) {
    histogram!(COMMIT_SECONDS).record(took);
    // A batch is small enough for an `f64` to hold its size exactly.
    histogram!(COMMIT_RESPONSES).record(responses as f64);
}

/// Counts a submission by its outcome: `recorded`, `replayed`, or the code of the refusal.
pub(super) fn submission(outcome: &'static str) {
    counter!(SUBMISSIONS, "outcome" => outcome).increment(1);
}

/// Counts a change of a shared draft by its outcome: `created`, `replaced`, `erased`, or the code of the refusal.
pub(super) fn shared_draft(outcome: &'static str) {
    counter!(SHARED_DRAFT_CHANGES, "outcome" => outcome).increment(1);
}
