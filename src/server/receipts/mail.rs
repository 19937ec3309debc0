//! Mail about a response: its receipt, when its sender asks for it, and then what becomes of it.

use super::{ReceiptContext, RecordedResponse};
use crate::i18n::{Key, key};
use crate::refusal::RefusalCode;
use crate::server::receipt_code::ReceiptCode;
use crate::server::response_letters::ResponseLetters;
use crate::store::timestamps::now_ms;
use crate::store::{AskOutcome, NewLetter};
use questionnaire::{Answers, RawAnswers};

impl ReceiptContext<'_> {
    /// Who writes the letters about the responses; `None` where no mail is sent.
    pub(super) fn letters(&self) -> Option<ResponseLetters<'_>> {
        ResponseLetters::of_site(self.context, self.locale, self.form)
    }

    /// Adds the letter with the receipt, and returns what the page says about it; `None` where no mail is sent.
    #[tracing::instrument(name = "mail", skip_all, fields(form = %self.form.id()))]
    pub(super) async fn mail_receipt(
        &self,
        code: &ReceiptCode,
        owned: &RecordedResponse,
    ) -> Result<Option<Key>, RefusalCode> {
        let Some(letters) = self.letters() else { return Ok(None) };
        let version = (owned.response_id.as_str(), owned.revision);
        let Some(letter) = letters.receipt(version, &owned.answers(), (code.reveal(), now_ms())) else {
            return Ok(Some(key::MAIL_RECEIPT_NO_ADDRESS));
        };
        match self.store.ask_for_receipt(letter).await {
            Ok(AskOutcome::Added) => Ok(Some(key::MAIL_RECEIPT_ADDED)),
            Ok(AskOutcome::Known) => Ok(Some(key::MAIL_RECEIPT_KNOWN)),
            Ok(AskOutcome::Gone) => Err(RefusalCode::Withdrawn),
            Err(error) => Err(self.broken(&error)),
        }
    }

    /// The letters about an amendment.
    pub(super) fn amendment_letters(&self, owned: &RecordedResponse, accepted: &Answers, now: i64) -> Vec<NewLetter> {
        let new: RawAnswers = accepted.private.to_raw();
        let version = (owned.response_id.as_str(), owned.revision + 1);
        let letters = self.letters().map(|letters| letters.amended(version, (&owned.answers(), &new), (now, false)));
        letters.unwrap_or_default()
    }

    /// The letter about a withdrawal by the receipt holder.
    pub(super) fn withdrawal_letter(&self, owned: &RecordedResponse, now: i64) -> Option<NewLetter> {
        let version = (owned.response_id.as_str(), owned.revision);
        self.letters()?.withdrawn(version, &owned.answers(), (now, false))
    }
}
