//! The store as a whole: its secret, its copy, its connections, whether it works, and its end. No form is known here.

use super::Result;
use async_trait::async_trait;
use std::path::Path;
use std::time::Duration;

/// Connections to a database, as they are at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connections {
    /// At work.
    pub used: u32,
    /// Open, and waiting for work.
    pub idle: u32,
    /// As many as there may ever be at once.
    pub most: u32,
}

/// Hears of each commit of responses: how long it took, waiting for the database included, and how many responses it holds.
pub type CommitWatcher = Box<dyn Fn(Duration, usize) + Send + Sync>;

/// Watches over the store as a whole, copies it and closes it.
#[async_trait]
pub trait MaintenanceStore: Send + Sync + 'static {
    /// The secret behind receipt codes, made at the first start.
    async fn secret(&self) -> Result<[u8; 32]>;

    /// Copies the whole store, as it is at one moment, into a file that is not there yet.
    ///
    /// # Errors
    /// [`StoreError::Elsewhere`](super::StoreError::Elsewhere) where the engine has a tool of its own for this.
    async fn backup(&self, file: &Path) -> Result<()>;

    /// Calls `watcher` after each commit of responses, from now on. Only the first watcher is called.
    fn watch_commits(&self, watcher: CommitWatcher);

    /// The connections to the database that are held now.
    fn connections(&self) -> Connections;

    /// Whether a response could be recorded now: one was a moment ago, or one is written as every other is, and taken
    /// back in the same transaction.
    ///
    /// # Errors
    /// When it could not be written, or the store is closed.
    async fn ping(&self) -> Result<()>;

    /// Finishes what is waiting and lets go of the database.
    async fn close(&self);
}
