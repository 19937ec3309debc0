//! Which server takes writes. After a failover it is another one: connections to the former one, which may go on to answer
//! what is read, are closed, and new ones lead to the server that took its place.

use super::servers::host_and_port;
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool};
use sqlx::{ConnectOptions, Connection, Error};
use std::io;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// A server that does not say within this time whether it takes writes is gone.
const PROBE_TIMEOUT: Duration = Duration::from_secs(2);

/// How often the server in use is asked whether it still takes writes.
const PROBE_INTERVAL: Duration = Duration::from_secs(1);

/// Whether a connection leads to a server, and into a session, that takes writes. A standby's is read-only, whatever is set.
///
/// # Errors
/// When the server is gone.
pub(super) async fn takes_writes(connection: &mut PgConnection) -> Result<bool, Error> {
    let asking = sqlx::query_scalar::<_, String>("SHOW transaction_read_only").fetch_one(connection);
    let answer = timeout(PROBE_TIMEOUT, asking).await.map_err(|_| Error::Io(io::ErrorKind::TimedOut.into()))??;
    Ok(answer == "off")
}

/// The rank of the first of the servers that takes writes now.
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

/// Leads the new connections of a pool to the server that takes writes, until the pool is closed.
pub(super) async fn follow_primary(pool: PgPool, servers: Vec<PgConnectOptions>, current: usize) {
    let mut closed = pool.close_event();
    // It ends with the pool alone.
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

/// Ends when the server is gone, or takes no writes any more.
async fn until_lost(server: &PgConnectOptions) {
    let Ok(Ok(mut connection)) = timeout(PROBE_TIMEOUT, server.connect()).await else { return };
    while matches!(takes_writes(&mut connection).await, Ok(true)) {
        sleep(PROBE_INTERVAL).await;
    }
}
