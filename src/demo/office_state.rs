//! Whether a store holds an office, or something else with which an office must not be mixed.

use super::error::OfficeError;
use crate::server::demo_store::holds_demo;
use crate::site::Site;
use crate::store::{AuditCursor, Store};
use crate::workspace::Action;
use crate::workspace::audit::AuditFilter;

/// What a store holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeState {
    /// Nobody has done or sent anything.
    Empty,
    /// An office.
    Made,
    /// An office whose making was interrupted.
    Unfinished,
    /// Something else.
    InUse,
}

/// Returns what a store holds.
///
/// # Errors
/// When the store fails.
pub async fn office_state(store: &dyn Store, site: &Site) -> Result<OfficeState, OfficeError> {
    if holds_demo(store).await? {
        let makings = AuditFilter { action: Some(Action::MakeDemo.code().to_owned()), ..AuditFilter::default() };
        let newest = store.audit_entries(&makings, AuditCursor::Newest, 1).await?;
        let is_finished = newest.first().is_some_and(|entry| entry.number > 1);
        return Ok(if is_finished { OfficeState::Made } else { OfficeState::Unfinished });
    }
    Ok(if is_empty(store, site).await? { OfficeState::Empty } else { OfficeState::InUse })
}

/// Whether nobody has done or sent anything. What an operator does leaves an entry in the log; respondents leave none.
async fn is_empty(store: &dyn Store, site: &Site) -> Result<bool, OfficeError> {
    if store.audit_head().await?.number > 0 || store.count_shared_drafts().await? > 0 {
        return Ok(false);
    }
    for form in site.forms() {
        if store.count(form.id().as_str()).await? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}
