//! Amendments: replace the recorded answers by other valid ones, until the form closes.

use super::{ReceiptContext, RecordedResponse};
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::server::answer_document::to_document;
use crate::server::counters;
use crate::server::problem_details::Rejected;
use crate::server::receipt_code::{ReceiptCode, Secret};
use crate::server::supporters::listing_digest;
use crate::store::timestamps::now_ms;
use crate::store::{AmendOutcome, Amendment, PrivateDocument};
use questionnaire::{Answers, Form, RawAnswers, validate};

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
        let amended_at = now_ms();
        let letters = self.amendment_letters(owned, accepted, amended_at);
        let place = (self.secret, self.form, self.locale.tag());
        Amendment { letters, ..new_amendment(place, (code.digest(), owned, revision), accepted, amended_at) }
    }
}

/// The amendment of a recorded response by accepted answers in the language with this tag, without letters.
pub(in crate::server) fn new_amendment(
    (secret, form, tag): (&Secret, &Form, &str),
    (receipt_digest, owned, revision): (Vec<u8>, &RecordedResponse, u32),
    accepted: &Answers,
    amended_at: i64,
) -> Amendment {
    let public = accepted.public.to_raw();
    Amendment {
        receipt_digest,
        revision: owned.version(revision),
        amended_at,
        form_version: form.version(),
        locale: tag.to_owned(),
        fingerprint: secret.fingerprint(form, accepted),
        removed: owned.cells(form),
        added: owned.counter_changes(form, &accepted.public, tag),
        group: counters::group_of(form, &accepted.public),
        changed: owned.changed(&public),
        listing: listing_digest(form, &accepted.public),
        letters: Vec::new(),
        public: to_document(&public),
        private: PrivateDocument::new(to_document(&accepted.private.to_raw())),
    }
}
