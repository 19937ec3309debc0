//! Operations on the store as a whole: its secret, backup, connection counts, readiness and shutdown.

use super::{SHARED_POOL, SqlStore, backup, size};
use crate::store::{CommitWatcher, Connections, MaintenanceStore, Result, StoreError, StoreSize};
use crate::workspace::random_bytes;
use async_trait::async_trait;
use std::path::Path;

#[async_trait]
impl MaintenanceStore for SqlStore {
    async fn secret(&self) -> Result<[u8; 32]> {
        let fresh = random_bytes::<32>();
        let insert = "INSERT INTO secrets (name, value) VALUES ('receipt', $1) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(fresh.as_slice()).execute(&self.writers).await?;
        let stored: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM secrets WHERE name = 'receipt'").fetch_one(&self.readers).await?;
        stored.try_into().map_err(|_| StoreError::Damaged("the secret"))
    }

    async fn backup(&self, file: &Path) -> Result<()> {
        backup(&self.readers, file).await
    }

    async fn size(&self) -> Result<StoreSize> {
        size(&self.readers).await
    }

    fn watch_commits(&self, watcher: CommitWatcher) {
        self.writer.watch_commits(watcher);
    }

    fn connections(&self) -> Connections {
        let pools = if SHARED_POOL { &[&self.readers][..] } else { &[&self.readers, &self.writers] };
        pools.iter().fold(Connections::default(), |sum, pool| {
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            Connections {
                used: sum.used + pool.size().saturating_sub(idle),
                idle: sum.idle + idle,
                most: sum.most + pool.options().get_max_connections(),
            }
        })
    }

    async fn ping(&self) -> Result<()> {
        self.writer.is_ready().await
    }

    async fn close(&self) {
        self.writer.finish().await;
        self.writers.close().await;
        self.readers.close().await;
    }
}
