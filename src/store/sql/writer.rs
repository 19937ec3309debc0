//! The one writer of responses: whatever is waiting becomes one transaction, and each sender hears of it after the
//! commit. Whether it could write is found out in the same way: by a probe that waits among the responses. See docs/adr/0020.

use super::Pool;
use super::readiness::Readiness;
use super::record::{Batch, PendingResponse};
use super::transaction::{attempt, run_with_retry};
use crate::store::{CommitWatcher, NewResponse, RecordOutcome, Result, StoreError};
use std::sync::{Arc, OnceLock};
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// As many responses as one transaction takes.
const BATCH: usize = 256;

type Answer = oneshot::Sender<Result<RecordOutcome>>;

/// A handle on the writer.
pub(super) struct GroupCommitWriter {
    queue: mpsc::Sender<(PendingResponse, Answer)>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: watch::Sender<bool>,
    readiness: Arc<Readiness>,
    watcher: Arc<OnceLock<CommitWatcher>>,
}

/// What the writer's task commits with.
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

    /// Calls the first watcher that is given here after each commit of responses.
    pub(super) fn watch_commits(&self, watcher: CommitWatcher) {
        _ = self.watcher.set(watcher);
    }

    pub(super) async fn record(&self, response: NewResponse) -> Result<RecordOutcome> {
        self.write(PendingResponse::new(response)).await
    }

    /// Whether a response could be recorded now.
    pub(super) async fn is_ready(&self) -> Result<()> {
        if self.queue.is_closed() {
            return Err(StoreError::Stopping);
        }
        self.readiness.found_out(async { self.write(PendingResponse::probe()).await.map(|_| ()) }).await
    }

    async fn write(&self, waiting: PendingResponse) -> Result<RecordOutcome> {
        let (answer, heard) = oneshot::channel();
        self.queue.send((waiting, answer)).await.map_err(|_| StoreError::Stopping)?;
        heard.await.map_err(|_| StoreError::Stopping)?
    }

    /// Writes what is waiting, then stops.
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
                // Nothing new is taken; what is in the queue is still written.
                waiting.close();
                continue;
            }
        }
        committer.commit(&mut batch).await;
    }
}

impl Committer {
    /// Writes a batch and empties it. A batch has responses of several requests, so its span is in none of theirs. No sender hears of success before the commit.
    #[tracing::instrument(name = "commit", skip_all, fields(batch = batch.len()))]
    async fn commit(&self, batch: &mut Vec<(PendingResponse, Answer)>) {
        let (waiting, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
        let responses = waiting.iter().filter(|waiting| !waiting.is_probe()).count();
        let began = Instant::now();
        let written = if responses == 0 {
            // Whoever asks whether it works now does not want to hear whether it works later.
            attempt(&self.pool, &Batch(&waiting)).await
        } else {
            run_with_retry(&self.pool, &Batch(&waiting)).await
        };
        self.readiness.record_outcome(written.is_ok());
        let told: Vec<Result<RecordOutcome>> = match written {
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
        for (answer, told) in answers.into_iter().zip(told) {
            // A sender that hung up will ask again with the same id.
            _ = answer.send(told);
        }
    }

    /// What no transaction takes fails alone, not with its neighbours.
    async fn commit_individually(&self, waiting: &[PendingResponse]) -> Vec<Result<RecordOutcome>> {
        let mut told = Vec::with_capacity(waiting.len());
        for response in waiting {
            told.push(match run_with_retry(&self.pool, &Batch(std::slice::from_ref(response))).await {
                Ok(recorded) => recorded.into_iter().next().ok_or(StoreError::NotWritten),
                Err(error) => {
                    tracing::error!(error = %StoreError::from(error), "a response was not written");
                    Err(StoreError::NotWritten)
                }
            });
        }
        told
    }
}

/// Whether the database refused what it was given, rather than to work at all.
fn is_rejected_by_database(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(_) | sqlx::Error::RowNotFound)
}
