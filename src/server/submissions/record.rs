//! Records a response: validates it, stores it once, and returns its receipt.

use super::SubmissionHandler;
use crate::refusal::RefusalCode;
use crate::server::answer_document::to_document;
use crate::server::problem_details::Rejected;
use crate::server::receipt_code::{ReceiptCode, Secret};
use crate::server::{counters, metrics, submission_request};
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::store::{NewResponse, PrivateDocument, RecordOutcome};
use jiff::Timestamp;
use questionnaire::{Answers, Form, RawAnswers, validate};
use serde::{Serialize, Serializer};

/// The receipt of a response as JSON.
#[derive(Serialize)]
pub(super) struct Receipt {
    #[serde(rename = "receipt_code", serialize_with = "serialize_code")]
    pub(super) code: ReceiptCode,
    received_at: Timestamp,
    #[serde(skip)]
    pub(super) replayed: bool,
}

/// Writes the receipt code in full: this document goes to the respondent, who holds the receipt.
fn serialize_code<S: Serializer>(code: &ReceiptCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.reveal())
}

impl SubmissionHandler<'_> {
    /// Validates and stores the answers, and counts the outcome in the metrics.
    pub(super) async fn record(&self, submission_id: &str, answers: &RawAnswers) -> Result<Receipt, Rejected> {
        let result = self.validate_and_record(submission_id, answers).await;
        metrics::submission(match &result {
            Ok(receipt) if receipt.replayed => "replayed",
            Ok(_) => "recorded",
            Err((refusal, _)) => refusal.as_str(),
        });
        result
    }

    async fn validate_and_record(&self, submission_id: &str, answers: &RawAnswers) -> Result<Receipt, Rejected> {
        if !submission_request::is_submission_id(submission_id) {
            return Err(RefusalCode::Unreadable.into());
        }
        self.limit.count(self.client).map_err(|_| RefusalCode::RateLimited)?;
        let (accepted, errors) = validate(self.form, answers);
        if !errors.is_empty() {
            return Err((RefusalCode::Invalid, errors));
        }
        // The time is rounded to stored milliseconds, so that a replay returns exactly the same time.
        let received_at = timestamp_from_ms(now_ms());
        let code = self.secret.receipt_code(submission_id);
        let (id, tag) = (submission_id.to_owned(), self.locale.tag());
        let response = new_response(self.secret, self.form, id, &accepted, tag, received_at);
        match self.store.record(response).await {
            Ok(RecordOutcome::New) => Ok(Receipt { code, received_at, replayed: false }),
            Ok(RecordOutcome::Replay { received_at }) => {
                Ok(Receipt { code, received_at: timestamp_from_ms(received_at), replayed: true })
            }
            Ok(RecordOutcome::Conflict) => Err(RefusalCode::KeyReused.into()),
            Ok(RecordOutcome::Withdrawn) => Err(RefusalCode::Withdrawn.into()),
            Err(error) => {
                tracing::error!(%error, form = %self.form.id(), "a response was not recorded");
                Err(RefusalCode::Broken.into())
            }
        }
    }
}

/// The response that the store records for accepted answers.
pub(in crate::server) fn new_response(
    secret: &Secret,
    form: &Form,
    submission_id: String,
    accepted: &Answers,
    locale: &str,
    received_at: Timestamp,
) -> NewResponse {
    NewResponse {
        form: form.id().to_string(),
        form_version: form.version(),
        locale: locale.to_owned(),
        received_at: received_at.as_millisecond(),
        fingerprint: secret.fingerprint(form, accepted),
        receipt_digest: secret.receipt_code(&submission_id).digest(),
        public: to_document(&accepted.public.to_raw()),
        private: PrivateDocument::new(to_document(&accepted.private.to_raw())),
        cells: counters::counters_of(form, &accepted.public, locale, received_at),
        submission_id,
    }
}
