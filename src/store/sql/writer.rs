//! The only writer of responses: it commits all waiting responses in one transaction and answers each sender after the commit. A
//! readiness probe waits in the same queue as the responses. See docs/adr/0020.

use super::Pool;
use super::readiness::Readiness;
use super::record::{Batch, PendingResponse};
use super::transaction::{attempt, run_with_retry};
use crate::store::{CommitWatcher, NewResponse, RecordOutcome, Result, StoreError};
use std::sync::{Arc, OnceLock};
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// The largest number of responses in one transaction.
const BATCH: usize = 1_024;

type Answer = oneshot::Sender<Result<RecordOutcome>>;

/// A handle on the writer's task.
pub(super) struct GroupCommitWriter {
    queue: mpsc::Sender<(PendingResponse, Answer)>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: watch::Sender<bool>,
    readiness: Arc<Readiness>,
    watcher: Arc<OnceLock<CommitWatcher>>,
}

/// The parts that the writer's task needs to commit a batch.
struct Committer {
    pool: Pool,
    readiness: Arc<Readiness>,
    watcher: Arc<OnceLock<CommitWatcher>>,
}

impl GroupCommitWriter {
    pub(super) fn start(pool: Pool) -> Self {
        let (queue, waiting) = mpsc::channel(4 * BATCH);
        let (stop, stopped) = watch::channel(false);
        let (readiness, watcher) = (Arc::default(), Arc::default());
        let committer = Committer { pool, readiness: Arc::clone(&readiness), watcher: Arc::clone(&watcher) };
        let task = tokio::spawn(run(committer, waiting, stopped));
        Self { queue, task: Mutex::new(Some(task)), stop, readiness, watcher }
    }

    /// Calls `watcher` after each commit of responses. Only the watcher of the first call is used.
    pub(super) fn watch_commits(&self, watcher: CommitWatcher) {
        _ = self.watcher.set(watcher);
    }

    pub(super) async fn record(&self, response: NewResponse) -> Result<RecordOutcome> {
        self.enqueue(PendingResponse::new(response)).await
    }

    /// Returns whether a response could be recorded now.
    pub(super) async fn is_ready(&self) -> Result<()> {
        if self.queue.is_closed() {
            return Err(StoreError::Stopping);
        }
        self.readiness.found_out(async { self.enqueue(PendingResponse::probe()).await.map(|_| ()) }).await
    }

    async fn enqueue(&self, waiting: PendingResponse) -> Result<RecordOutcome> {
        let (answer, heard) = oneshot::channel();
        self.queue.send((waiting, answer)).await.map_err(|_| StoreError::Stopping)?;
        heard.await.map_err(|_| StoreError::Stopping)?
    }

    /// Writes the waiting responses, then stops the task.
    pub(super) async fn finish(&self) {
        self.stop.send_replace(true);
        if let Some(task) = self.task.lock().await.take()
            && let Err(error) = task.await
        {
            tracing::error!(%error, "the store's writer failed");
        }
    }
}

async fn run(
    committer: Committer,
    mut waiting: mpsc::Receiver<(PendingResponse, Answer)>,
    mut stopped: watch::Receiver<bool>,
) {
    let mut batch = Vec::with_capacity(BATCH);
    loop {
        tokio::select! {
            biased;
            received = waiting.recv_many(&mut batch, BATCH) => if received == 0 { break },
            _ = stopped.changed() => {
                // The queue accepts no new response; the responses already in it are still written.
                waiting.close();
                continue;
            }
        }
        committer.commit(&mut batch).await;
    }
}

impl Committer {
    /// Writes a batch and empties it. A batch holds responses of several requests, so its span belongs to none of their traces.
    /// Senders hear of success only after the commit.
    #[tracing::instrument(name = "commit", skip_all, fields(batch = batch.len()))]
    async fn commit(&self, batch: &mut Vec<(PendingResponse, Answer)>) {
        let (waiting, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
        let responses = waiting.iter().filter(|waiting| !waiting.is_probe()).count();
        let began = Instant::now();
        let written = if responses == 0 {
            // A batch of probes alone is not retried: the caller asks whether a write works now, not whether it works later.
            attempt(&self.pool, &Batch(&waiting)).await
        } else {
            run_with_retry(&self.pool, &Batch(&waiting)).await
        };
        self.readiness.record_outcome(written.is_ok());
        let outcomes: Vec<Result<RecordOutcome>> = match written {
            Ok(recorded) => {
                if responses > 0
                    && let Some(watcher) = self.watcher.get()
                {
                    watcher(began.elapsed(), responses);
                }
                recorded.into_iter().map(Ok).collect()
            }
            Err(error) if is_rejected_by_database(&error) && waiting.len() > 1 => {
                self.commit_individually(&waiting).await
            }
            Err(error) => {
                tracing::error!(error = %StoreError::from(error), responses, "nothing was written");
                waiting.iter().map(|_| Err(StoreError::NotWritten)).collect()
            }
        };
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            // A sender that disconnected sends the same submission id again.
            _ = answer.send(outcome);
        }
    }

    /// Writes each response in its own transaction, so that a response that the database rejects does not fail the others.
    async fn commit_individually(&self, waiting: &[PendingResponse]) -> Vec<Result<RecordOutcome>> {
        let mut outcomes = Vec::with_capacity(waiting.len());
        for response in waiting {
            outcomes.push(match run_with_retry(&self.pool, &Batch(std::slice::from_ref(response))).await {
                Ok(recorded) => recorded.into_iter().next().ok_or(StoreError::NotWritten),
                Err(error) => {
                    tracing::error!(error = %StoreError::from(error), "a response was not written");
                    Err(StoreError::NotWritten)
                }
            });
        }
        outcomes
    }
}

/// Returns whether the database rejected this change (a constraint or a missing row) rather than being unavailable. Only then
/// are the members of a batch retried one by one.
fn is_rejected_by_database(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(_) | sqlx::Error::RowNotFound)
}
