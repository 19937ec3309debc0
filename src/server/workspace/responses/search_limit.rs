//! How often an account may look for responses of people: those who answer requests look for a few, and nobody browses. The audit log
//! counts.

use crate::server::workspace::permitted::Permitted;
use crate::store::{AuditCursor, StoreError};
use crate::workspace::audit::AuditFilter;
use crate::workspace::permit::ReadResponses;
use crate::workspace::{Action, Actor};

/// How many searches an account may make within a day.
const MOST: u32 = 50;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Whether the account may search once more.
pub(super) async fn may_search(permitted: &Permitted<ReadResponses>) -> Result<bool, StoreError> {
    let actor: Actor = permitted.actor();
    let filter = AuditFilter {
        actor: Some(actor.to_string()),
        action: Some(Action::SearchResponses.code().to_owned()),
        from: Some(permitted.now - DAY),
        ..AuditFilter::default()
    };
    let found = permitted.store().audit_entries(&filter, AuditCursor::Newest, MOST).await?;
    Ok(found.len() < MOST as usize)
}
