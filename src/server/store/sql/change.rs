//! A change is one transaction, made again from its start where what failed may pass.

use super::{BEGIN, Connection, Pool, is_passing};
use crate::server::store::Result;
use sqlx::Error;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// So long a sender waits for a database that went away, before it is told so.
const PATIENCE: Duration = Duration::from_secs(6);

/// Something to be done as a whole or not at all. Doing it again after it was done must be harmless: a connection can
/// be lost between a commit and the news of it.
pub(super) trait Change: Sync {
    /// What became of it.
    type Outcome: Send;

    /// Does it, within a transaction.
    fn apply(
        &self,
        connection: &mut Connection,
    ) -> impl Future<Output = std::result::Result<Self::Outcome, Error>> + Send;
}

/// Makes a change. When this returns, it is on disk.
pub(super) async fn make<C: Change>(pool: &Pool, change: &C) -> Result<C::Outcome> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(20);
    loop {
        let error = match attempt(pool, change).await {
            Ok(outcome) => return Ok(outcome),
            Err(error) if is_passing(&error) && start.elapsed() + pause < PATIENCE => error,
            Err(error) => return Err(error.into()),
        };
        tracing::warn!(%error, "a change of the store is made again");
        sleep(pause).await;
        pause *= 2;
    }
}

async fn attempt<C: Change>(pool: &Pool, change: &C) -> std::result::Result<C::Outcome, Error> {
    let mut transaction = pool.begin_with(BEGIN).await?;
    let outcome = change.apply(&mut transaction).await?;
    transaction.commit().await?;
    Ok(outcome)
}
