//! The audit log. Changes of the store write their own entries; this trait adds those of acts that change nothing, and reads.

use super::Result;
use crate::workspace::audit::{AuditEntry, AuditFilter, ChainHead};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;

/// Reads the audit log, and records acts that change nothing in the store.
#[async_trait]
pub trait AuditLog: Send + Sync + 'static {
    /// Adds the entry of an act that changes nothing else: something was read, saved as a file, or refused.
    async fn log_act(&self, act: Act, outcome: Outcome) -> Result<()>;

    /// Returns at most `limit` entries that match the filter, beginning at the cursor.
    async fn audit_entries(&self, filter: &AuditFilter, from: AuditCursor, limit: u32) -> Result<Vec<AuditEntry>>;

    /// Returns every actor that the log names, in the order of their names.
    async fn audit_actors(&self) -> Result<Vec<String>>;

    /// Cuts off the entries from the first on that were made before `before`, in milliseconds since 1970, some thousands of them at a
    /// time. The act enters where the log begins from now on. Returns the entry that was cut off last; `None` if there is none to
    /// cut off, and nothing is entered.
    async fn cut_log(&self, before: i64, act: Act) -> Result<Option<ChainHead>>;

    /// Erases who looked at what from the entries about looks that were made before `before`, in milliseconds since 1970, some thousands
    /// of them at a time. The act enters that they were erased. Returns how many there were; with none, nothing is entered.
    async fn erase_looks(&self, before: i64, act: Act) -> Result<u64>;

    /// Returns the entry that was cut off last, after which the log begins; number 0 if none was.
    async fn audit_start(&self) -> Result<ChainHead>;

    /// Returns the end of the log, as it was noted with the last entry.
    async fn audit_head(&self) -> Result<ChainHead>;
}

/// Where a page of the log begins, and in which direction it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditCursor {
    /// The newest entries, the newest first.
    Newest,
    /// The entries before this number, the newest first.
    Before(i64),
    /// The entries after this number, the oldest first.
    After(i64),
}
