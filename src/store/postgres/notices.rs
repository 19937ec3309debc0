//! Hears what other processes on the same database announce, with LISTEN. A connection that is lost is opened again, to the
//! server that takes writes now, and the listener is told that it may have missed something.
//!
//! PgBouncer in transaction mode accepts LISTEN and never delivers anything, so the listener is told at regular intervals to
//! look at the store.

use crate::store::{DraftNotice, driver};
use sqlx::Error;
use sqlx::postgres::{PgConnection, PgListener, PgPool};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

const CHANNEL: &str = "consultation_shared_drafts";

/// After this time without a notice, the connection may have died without a word: it is opened again.
const LONGEST_SILENCE: Duration = Duration::from_secs(30);

/// The pause before the connection is opened again.
const RECONNECT_AFTER: Duration = Duration::from_secs(1);

/// How many notices wait for the reader before the connection waits too.
const BACKLOG: usize = 1_024;

/// Announces a text to every process that listens, when the transaction is committed.
pub(super) async fn announce(connection: &mut PgConnection, text: &str) -> Result<(), Error> {
    sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(text).execute(connection).await?;
    Ok(())
}

/// Listens until the receiver is dropped or the pool is closed.
pub(super) fn listen(pool: &PgPool) -> mpsc::Receiver<DraftNotice> {
    let (heard, receiver) = mpsc::channel(BACKLOG);
    let pool = pool.clone();
    tokio::spawn(async move {
        let mut closed = pool.close_event();
        let listening = async {
            tokio::select! {
                () = keep_listening(&pool, &heard) => {}
                () = heard.closed() => {}
            }
        };
        // `listening` ends when nobody reads; `Err` means that the pool was closed.
        _ = closed.do_until(listening).await;
    });
    receiver
}

async fn keep_listening(pool: &PgPool, heard: &mpsc::Sender<DraftNotice>) {
    loop {
        if let Err(error) = hear(pool, heard).await {
            tracing::warn!(%error, "notices of other processes cannot be heard");
        }
        sleep(RECONNECT_AFTER).await;
    }
}

/// Passes notices on until none has come for a while.
async fn hear(pool: &PgPool, heard: &mpsc::Sender<DraftNotice>) -> Result<(), Error> {
    // A pool of its own: a listener keeps its connection, and the store's pool could not be closed before it.
    let own = driver::pool_options(1).connect_lazy_with(pool.connect_options().as_ref().clone());
    let mut listener = PgListener::connect_with(&own).await?;
    listener.listen(CHANNEL).await?;
    // A receiver that is gone ends this task.
    _ = heard.send(DraftNotice::Missed).await;
    while let Ok(received) = timeout(LONGEST_SILENCE, listener.try_recv()).await {
        let notice = match received? {
            Some(notification) => DraftNotice::from_text(notification.payload()),
            // The connection was lost and is there again.
            None => DraftNotice::Missed,
        };
        _ = heard.send(notice).await;
    }
    Ok(())
}
