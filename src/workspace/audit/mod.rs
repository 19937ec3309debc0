//! The audit log: entries that are only ever added, each holding the hash of the one before it.

mod chain;
mod chain_head;
mod entry;
mod filter;

pub use chain::{ChainBreak, ChainVerifier, erased_looks};
pub use chain_head::{ChainHead, ChainHeadError};
pub use entry::{AuditEntry, Explanation};
pub use filter::AuditFilter;
