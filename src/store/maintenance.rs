//! The store as a whole: its secret, backup, connection counts, readiness and shutdown. This trait knows no form.

use super::Result;
use async_trait::async_trait;
use std::path::Path;
use std::time::Duration;

/// The number of connections to a database at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connections {
    /// Connections that are executing statements.
    pub used: u32,
    /// Open connections without work.
    pub idle: u32,
    /// The largest number of connections that may be open at once.
    pub most: u32,
}

/// How much space the store takes, and how much is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreSize {
    /// The bytes that the store takes.
    pub bytes: u64,
    /// The bytes that are left on its disk; `None` for a store on another machine.
    pub free: Option<u64>,
}

/// Receives, after each commit of responses, its duration, including the wait for the database, and its number of responses.
pub type CommitWatcher = Box<dyn Fn(Duration, usize) + Send + Sync>;

/// Monitors the store as a whole, copies it and closes it.
#[async_trait]
pub trait MaintenanceStore: Send + Sync + 'static {
    /// Returns the secret from which receipt codes derive; it is generated at the first start.
    async fn secret(&self) -> Result<[u8; 32]>;

    /// Copies a consistent snapshot of the whole store into a file that must not exist yet.
    ///
    /// # Errors
    /// [`StoreError::Elsewhere`](super::StoreError::Elsewhere) if the engine has its own tool for backups.
    async fn backup(&self, file: &Path) -> Result<()>;

    /// Returns the size of the store, and the space that is left for it.
    async fn size(&self) -> Result<StoreSize>;

    /// Calls `watcher` after each later commit of responses. Only the watcher of the first call is used.
    fn watch_commits(&self, watcher: CommitWatcher);

    /// Returns the number of connections to the database.
    fn connections(&self) -> Connections;

    /// Checks that a response could be recorded now: either one was recorded a moment ago, or a probe is written like any
    /// response and deleted in the same transaction.
    ///
    /// # Errors
    /// When the probe cannot be written, or the store is closed.
    async fn ping(&self) -> Result<()>;

    /// Finishes the pending writes and closes the connections.
    async fn close(&self);
}
