//! Runs a change as one transaction and retries it from the start after a transient error.

use super::{ATTEMPT_TIMEOUT, BEGIN, Connection, Pool, is_lost, is_transient};
use sqlx::{Connection as _, Error};
use std::io;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// A sender waits at most this long for a database that is unavailable, and then gets an error.
const RETRY_BUDGET: Duration = Duration::from_secs(6);

/// A change that is applied entirely or not at all. Applying it twice must be harmless, because a connection can be lost between
/// a commit and the reply to it.
pub(super) trait Transaction: Sync {
    /// The result of the change.
    type Outcome: Send;

    /// True if the duration does not depend on how much the store holds. Such an attempt is subject to `ATTEMPT_TIMEOUT`.
    const IS_BRIEF: bool = true;

    /// Applies the change within a transaction.
    fn apply(&self, connection: &mut Connection) -> impl Future<Output = Result<Self::Outcome, Error>> + Send;
}

/// Applies a change and retries it after transient errors. When this function returns `Ok`, the change is on disk.
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

/// Applies a change once, without a retry. Closes the connection if the error shows that it is no longer usable.
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
