//! The one writer: whatever is waiting becomes one transaction, and each sender hears of it after the commit.

use crate::server::store::{NewResponse, Recorded, StoreError};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

/// As many responses as one transaction takes.
const BATCH: usize = 256;

type Answer = oneshot::Sender<Result<Recorded, StoreError>>;

/// A handle on the writer.
pub(super) struct Writer {
    queue: mpsc::Sender<(NewResponse, Answer)>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: tokio::sync::watch::Sender<bool>,
}

impl Writer {
    pub(super) async fn start(options: &SqliteConnectOptions) -> Result<Self, StoreError> {
        let connection = options.connect().await?;
        let (queue, waiting) = mpsc::channel(4 * BATCH);
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let task = tokio::spawn(run(connection, waiting, stopped));
        Ok(Self { queue, task: Mutex::new(Some(task)), stop })
    }

    pub(super) async fn record(&self, response: NewResponse) -> Result<Recorded, StoreError> {
        let (answer, heard) = oneshot::channel();
        self.queue.send((response, answer)).await.map_err(|_| StoreError::Stopping)?;
        heard.await.map_err(|_| StoreError::Stopping)?
    }

    pub(super) fn is_alive(&self) -> Result<(), StoreError> {
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

async fn run(
    mut connection: SqliteConnection,
    mut waiting: mpsc::Receiver<(NewResponse, Answer)>,
    mut stopped: tokio::sync::watch::Receiver<bool>,
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
        commit(&mut connection, &mut batch).await;
    }
    if let Err(error) = connection.close().await {
        tracing::error!(%error, "the store's writer did not close its connection");
    }
}

/// Writes a batch and empties it. No sender hears of success before the commit.
async fn commit(connection: &mut SqliteConnection, batch: &mut Vec<(NewResponse, Answer)>) {
    let (responses, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
    match write(connection, &responses).await {
        Ok(recorded) => {
            for (answer, recorded) in answers.into_iter().zip(recorded) {
                // A sender that hung up will ask again with the same id.
                _ = answer.send(Ok(recorded));
            }
        }
        Err(error) => {
            tracing::error!(%error, responses = responses.len(), "a batch of responses was not written");
            for answer in answers {
                _ = answer.send(Err(StoreError::Database(sqlx::Error::WorkerCrashed)));
            }
        }
    }
}

async fn write(connection: &mut SqliteConnection, responses: &[NewResponse]) -> Result<Vec<Recorded>, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let mut recorded = Vec::with_capacity(responses.len());
    for response in responses {
        recorded.push(insert(&mut transaction, response).await?);
    }
    transaction.commit().await?;
    Ok(recorded)
}

async fn insert(connection: &mut SqliteConnection, response: &NewResponse) -> Result<Recorded, sqlx::Error> {
    let id = uuid::Uuid::new_v4().to_string();
    let insert = "INSERT INTO responses (id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (submission_id) DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(&id)
        .bind(&response.form)
        .bind(response.form_version)
        .bind(&response.submission_id)
        .bind(&response.fingerprint)
        .bind(&response.receipt_digest)
        .bind(&response.locale)
        .bind(response.received_at)
        .execute(&mut *connection)
        .await?;
    if inserted.rows_affected() == 0 {
        return replayed(connection, response).await;
    }
    let answers = [
        ("INSERT INTO answers (response_id, document) VALUES (?, ?)", response.public.as_str()),
        ("INSERT INTO private_answers (response_id, document) VALUES (?, ?)", response.private.reveal()),
    ];
    for (insert, document) in answers {
        sqlx::query(insert).bind(&id).bind(document).execute(&mut *connection).await?;
    }
    Ok(Recorded::New)
}

async fn replayed(connection: &mut SqliteConnection, response: &NewResponse) -> Result<Recorded, sqlx::Error> {
    let select = "SELECT fingerprint, received_at FROM responses WHERE submission_id = ?";
    let (fingerprint, received_at): (Vec<u8>, i64) =
        sqlx::query_as(select).bind(&response.submission_id).fetch_one(connection).await?;
    Ok(if fingerprint == response.fingerprint { Recorded::Replay { received_at } } else { Recorded::Conflict })
}
