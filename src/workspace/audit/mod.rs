//! The audit log: entries that are only ever added, each holding the hash of the one before it.

mod chain;
mod entry;
mod filter;

pub use chain::{ChainBreak, ChainHead, ChainVerifier};
pub use entry::{AuditEntry, Explanation};
pub use filter::AuditFilter;
