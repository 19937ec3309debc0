//! The one writer of responses: whatever is waiting becomes one transaction, and each sender hears of it after the
//! commit.

use super::Pool;
use super::change::make;
use super::record::{Batch, Waiting};
use crate::server::metrics;
use crate::server::store::{NewResponse, Recorded, Result, StoreError};
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// As many responses as one transaction takes.
const BATCH: usize = 256;

type Answer = oneshot::Sender<Result<Recorded>>;

/// A handle on the writer.
pub(super) struct Writer {
    queue: mpsc::Sender<(Waiting, Answer)>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: watch::Sender<bool>,
}

impl Writer {
    pub(super) fn start(pool: Pool) -> Self {
        let (queue, waiting) = mpsc::channel(4 * BATCH);
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(run(pool, waiting, stopped));
        Self { queue, task: Mutex::new(Some(task)), stop }
    }

    pub(super) async fn record(&self, response: NewResponse) -> Result<Recorded> {
        let (answer, heard) = oneshot::channel();
        self.queue.send((Waiting::new(response), answer)).await.map_err(|_| StoreError::Stopping)?;
        heard.await.map_err(|_| StoreError::Stopping)?
    }

    pub(super) fn is_alive(&self) -> Result<()> {
        if self.queue.is_closed() { Err(StoreError::Stopping) } else { Ok(()) }
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

async fn run(pool: Pool, mut waiting: mpsc::Receiver<(Waiting, Answer)>, mut stopped: watch::Receiver<bool>) {
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
        commit(&pool, &mut batch).await;
    }
}

/// Writes a batch and empties it. No sender hears of success before the commit.
async fn commit(pool: &Pool, batch: &mut Vec<(Waiting, Answer)>) {
    let (responses, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
    let began = Instant::now();
    let told = match make(pool, &Batch(&responses)).await {
        Ok(recorded) => {
            metrics::commit(began.elapsed(), responses.len());
            recorded.into_iter().map(Ok).collect()
        }
        Err(error) if is_its_own(&error) && responses.len() > 1 => one_by_one(pool, &responses).await,
        Err(error) => {
            tracing::error!(%error, responses = responses.len(), "responses were not written");
            responses.iter().map(|_| Err(StoreError::NotWritten)).collect()
        }
    };
    for (answer, told) in answers.into_iter().zip(told) {
        // A sender that hung up will ask again with the same id.
        _ = answer.send(told);
    }
}

/// Whether the database refused what it was given, rather than to work at all.
fn is_its_own(error: &StoreError) -> bool {
    matches!(error, StoreError::Database(sqlx::Error::Database(_) | sqlx::Error::RowNotFound))
}

/// What no transaction takes fails alone, not with its neighbours.
async fn one_by_one(pool: &Pool, responses: &[Waiting]) -> Vec<Result<Recorded>> {
    let mut told = Vec::with_capacity(responses.len());
    for response in responses {
        told.push(match make(pool, &Batch(std::slice::from_ref(response))).await {
            Ok(recorded) => recorded.into_iter().next().ok_or(StoreError::NotWritten),
            Err(error) => {
                tracing::error!(%error, "a response was not written");
                Err(StoreError::NotWritten)
            }
        });
    }
    told
}
