//! A change is one transaction, made again from its start where what failed may pass.

use super::{ATTEMPT_TIMEOUT, BEGIN, Connection, Pool, is_lost, is_transient};
use sqlx::{Connection as _, Error};
use std::io;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// So long a sender waits for a database that went away, before it is told so.
const RETRY_BUDGET: Duration = Duration::from_secs(6);

/// Something to be done as a whole or not at all. Doing it again after it was done must be harmless: a connection can
/// be lost between a commit and the news of it.
pub(super) trait Transaction: Sync {
    /// What became of it.
    type Outcome: Send;

    /// Whether it is a matter of moments, whatever the store holds.
    const IS_BRIEF: bool = true;

    /// Does it, within a transaction.
    fn apply(&self, connection: &mut Connection) -> impl Future<Output = Result<Self::Outcome, Error>> + Send;
}

/// Makes a change. When this returns, it is on disk.
pub(super) async fn run_with_retry<C: Transaction>(pool: &Pool, change: &C) -> Result<C::Outcome, Error> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(20);
    loop {
        let error = match attempt(pool, change).await {
            Ok(outcome) => return Ok(outcome),
            Err(error) if is_transient(&error) && start.elapsed() + pause < RETRY_BUDGET => error,
            Err(error) => return Err(error),
        };
        tracing::warn!(%error, "a change of the store is made again");
        sleep(pause).await;
        pause *= 2;
    }
}

/// Makes a change, or fails, at once. A connection that turned out to be of no use is not used again.
pub(super) async fn attempt<C: Transaction>(pool: &Pool, change: &C) -> Result<C::Outcome, Error> {
    let mut connection = pool.acquire().await?;
    let made = match ATTEMPT_TIMEOUT.filter(|_| C::IS_BRIEF) {
        Some(longest) => match timeout(longest, commit(&mut connection, change)).await {
            Ok(made) => made,
            Err(_) => Err(Error::Io(io::ErrorKind::TimedOut.into())),
        },
        None => commit(&mut connection, change).await,
    };
    if made.as_ref().is_err_and(is_lost) {
        connection.close_on_drop();
    }
    made
}

async fn commit<C: Transaction>(connection: &mut Connection, change: &C) -> Result<C::Outcome, Error> {
    let mut transaction = connection.begin_with(BEGIN).await?;
    let outcome = change.apply(&mut transaction).await?;
    transaction.commit().await?;
    Ok(outcome)
}
