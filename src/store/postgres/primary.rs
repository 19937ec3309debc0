//! Finds the server that takes writes. After a failover, connections to the former primary are closed, because it may still
//! answer reads, and new connections go to the new primary.

use super::servers::host_and_port;
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool};
use sqlx::{ConnectOptions, Connection, Error};
use std::io;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// A server that does not answer within this time counts as gone.
const PROBE_TIMEOUT: Duration = Duration::from_secs(2);

/// The interval at which the current server is asked whether it still takes writes.
const PROBE_INTERVAL: Duration = Duration::from_secs(1);

/// Returns whether the connection's server and session take writes. A session on a standby is always read-only.
///
/// # Errors
/// When the server cannot be reached.
pub(super) async fn takes_writes(connection: &mut PgConnection) -> Result<bool, Error> {
    let asking = sqlx::query_scalar::<_, String>("SHOW transaction_read_only").fetch_one(connection);
    let answer = timeout(PROBE_TIMEOUT, asking).await.map_err(|_| Error::Io(io::ErrorKind::TimedOut.into()))??;
    Ok(answer == "off")
}

/// Returns the index of the first server that takes writes now.
pub(super) async fn find_primary(servers: &[PgConnectOptions]) -> Option<usize> {
    join_all(servers.iter().map(is_primary)).await.into_iter().position(|is_primary| is_primary)
}

async fn is_primary(server: &PgConnectOptions) -> bool {
    let asked = async {
        let mut connection = server.connect().await?;
        let takes_writes = takes_writes(&mut connection).await?;
        connection.close().await?;
        Ok::<_, Error>(takes_writes)
    };
    matches!(timeout(PROBE_TIMEOUT, asked).await, Ok(Ok(true)))
}

/// Directs the new connections of a pool to the server that takes writes, until the pool is closed.
pub(super) async fn follow_primary(pool: PgPool, servers: Vec<PgConnectOptions>, current: usize) {
    let mut closed = pool.close_event();
    // `lead` never returns; only the closing of the pool ends this.
    _ = closed.do_until(lead(&pool, &servers, current)).await;
}

async fn lead(pool: &PgPool, servers: &[PgConnectOptions], mut current: usize) {
    loop {
        if let Some(current) = servers.get(current) {
            until_lost(current).await;
        }
        match find_primary(servers).await {
            Some(found) if found != current => {
                tracing::warn!(
                    server = host_and_port(&servers[found]),
                    "another server of the database takes writes now"
                );
                pool.set_connect_options(servers[found].clone());
                current = found;
            }
            _ => sleep(PROBE_INTERVAL).await,
        }
    }
}

/// Returns when the server is gone or no longer takes writes.
async fn until_lost(server: &PgConnectOptions) {
    let Ok(Ok(mut connection)) = timeout(PROBE_TIMEOUT, server.connect()).await else { return };
    while matches!(takes_writes(&mut connection).await, Ok(true)) {
        sleep(PROBE_INTERVAL).await;
    }
}
