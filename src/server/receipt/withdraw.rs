//! Withdrawing: the response goes with its private answers, until the responses are published.

use super::{Code, Desk, Owned};
use crate::server::clock::now;
use crate::server::problem::Refusal;
use crate::server::store::{Hand, Withdrawal, Withdrawn};

impl Desk<'_> {
    /// Whether a response can be withdrawn still.
    pub(super) fn may_withdraw(owned: &Owned) -> Result<(), Refusal> {
        if owned.published_at.is_some() { Err(Refusal::Published) } else { Ok(()) }
    }

    /// Removes the response, as long as it is the version that was seen.
    pub(super) async fn withdraw(&self, code: &Code, owned: &Owned, revision: u32) -> Result<(), Refusal> {
        Self::may_withdraw(owned)?;
        let removed = owned.cells(self.form);
        let revision = owned.version(revision);
        let withdrawal =
            Withdrawal { receipt_digest: code.digest(), revision, at: now(), by: Hand::Respondent, removed };
        match self.state.store.withdraw(self.form.id().as_str(), withdrawal).await {
            Ok(Withdrawn::Done | Withdrawn::Gone) => Ok(()),
            Ok(Withdrawn::Stale) => Err(Refusal::Stale),
            Err(error) => Err(self.broken(&error)),
        }
    }
}
