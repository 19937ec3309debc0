//! Whether a store holds a demonstration, which its log says: the first entry is that of its making. An office to try is made in an empty
//! store alone, so no other store has such an entry, and nothing can take it away: entries are only ever added, and the log of a
//! demonstration is not cut.

use crate::store::{AuditCursor, AuditLog, StoreError};
use crate::workspace::Action;
use crate::workspace::audit::AuditFilter;

/// Returns whether the store holds a demonstration.
///
/// # Errors
/// When the store fails.
pub async fn holds_demo<S: AuditLog + ?Sized>(store: &S) -> Result<bool, StoreError> {
    let first = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 1).await?;
    Ok(first.first().is_some_and(|entry| entry.number == 1 && entry.action == Action::MakeDemo.code()))
}
