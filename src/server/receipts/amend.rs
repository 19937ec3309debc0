//! Amendments: replace the recorded answers by other valid ones, until the form closes.

use super::{ReceiptContext, RecordedResponse};
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::server::amendments::{NewAnswers, amendment};
use crate::server::problem_details::Rejected;
use crate::server::receipt_code::ReceiptCode;
use crate::store::timestamps::now_ms;
use crate::store::{AmendOutcome, AmendedBy, Amendment};
use questionnaire::{Answers, RawAnswers, validate};

impl ReceiptContext<'_> {
    /// Whether a response can be amended now.
    pub(super) fn may_amend(&self) -> Result<(), RefusalCode> {
        match self.context.phase(self.form) {
            Phase::NotYetOpen => Err(RefusalCode::NotOpenYet),
            Phase::Open => Ok(()),
            Phase::Closed => Err(RefusalCode::Closed),
        }
    }

    /// Validates the answers and replaces the recorded ones. Returns the new revision.
    #[tracing::instrument(name = "amend", skip_all, fields(form = %self.form.id(), revision = revision))]
    pub(super) async fn amend(
        &self,
        code: &ReceiptCode,
        owned: &RecordedResponse,
        revision: u32,
        answers: &RawAnswers,
    ) -> Result<u32, Rejected> {
        self.may_amend()?;
        let (accepted, errors) = validate(self.form, answers);
        if !errors.is_empty() {
            return Err((RefusalCode::Invalid, errors));
        }
        let amendment = self.amendment(code, owned, revision, &accepted);
        match self.store.amend(self.form.id().as_str(), amendment).await {
            Ok(AmendOutcome::Done { revision }) => Ok(revision),
            Ok(AmendOutcome::Stale) => Err(RefusalCode::Stale.into()),
            Ok(AmendOutcome::Gone) => Err(RefusalCode::Withdrawn.into()),
            Err(error) => Err(self.broken(&error).into()),
        }
    }

    fn amendment(&self, code: &ReceiptCode, owned: &RecordedResponse, revision: u32, accepted: &Answers) -> Amendment {
        let at = now_ms();
        let new = NewAnswers {
            form: self.form,
            secret: self.secret,
            accepted,
            locale: self.locale.tag(),
            at,
            by: AmendedBy::Respondent,
            letters: self.amendment_letters(owned, accepted, at),
        };
        amendment(owned, (code.digest(), revision), new)
    }
}
