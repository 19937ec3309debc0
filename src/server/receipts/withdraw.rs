//! Withdrawals: remove the response with its private answers, as long as the responses are not published.

use super::{ReceiptContext, RecordedResponse};
use crate::refusal::RefusalCode;
use crate::server::receipt_code::ReceiptCode;
use crate::store::timestamps::now_ms;
use crate::store::{WithdrawOutcome, Withdrawal, WithdrawnBy};

impl ReceiptContext<'_> {
    /// Whether the response can still be withdrawn.
    pub(super) fn may_withdraw(owned: &RecordedResponse) -> Result<(), RefusalCode> {
        if owned.published_at.is_some() { Err(RefusalCode::Published) } else { Ok(()) }
    }

    /// Removes the response if it still has the revision that the page showed.
    #[tracing::instrument(name = "withdraw", skip_all, fields(form = %self.form.id(), revision = revision))]
    pub(super) async fn withdraw(
        &self,
        code: &ReceiptCode,
        owned: &RecordedResponse,
        revision: u32,
    ) -> Result<(), RefusalCode> {
        Self::may_withdraw(owned)?;
        let removed = owned.cells(self.form);
        let revision = owned.version(revision);
        let at = now_ms();
        let letter = self.withdrawal_letter(owned, at);
        let by = WithdrawnBy::Respondent;
        let withdrawal =
            Withdrawal { receipt_digest: code.digest(), revision, at, by, removed, letter, confirms: None };
        match self.store.withdraw(self.form.id().as_str(), withdrawal).await {
            Ok(WithdrawOutcome::Done | WithdrawOutcome::Gone) => Ok(()),
            Ok(WithdrawOutcome::Stale) => Err(RefusalCode::Stale),
            // Only operators confirm proposals.
            Ok(WithdrawOutcome::OwnProposal | WithdrawOutcome::NoProposal) => Err(RefusalCode::Broken),
            Err(error) => Err(self.broken(&error)),
        }
    }
}
