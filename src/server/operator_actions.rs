//! What the operator does to responses beside the server: withdraws one, and makes some up.

use super::counters;
use super::receipt_code::{ReceiptCode, Secret};
use super::submissions::new_response;
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::store::{
    NewResponse, ReceiptLookup, Store, StoreError, StoredResponse, WithdrawOutcome as Outcome, Withdrawal, WithdrawnBy,
};
use jiff::Timestamp;
use questionnaire::{Form, PublicAnswers, RawAnswers, validate};

/// Why a response was not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// The code is not one.
    #[error("this is no receipt code: it has eight groups of four letters or digits")]
    NotACode,
    /// Nobody got that code.
    #[error("no response to this form has that receipt code")]
    Unknown,
    /// It was withdrawn before.
    #[error("this response was withdrawn on {0}")]
    Before(Timestamp),
    /// Its owner was faster.
    #[error("this response is being changed by its author: try again")]
    Busy,
    /// What is kept is not what this program wrote.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A response that was withdrawn.
pub struct WithdrawSummary {
    /// Under which it may have been published.
    pub response_id: String,
    /// When the form's responses were first published.
    pub published_at: Option<Timestamp>,
}

/// Withdraws the response of a receipt code, however the code was typed.
///
/// # Errors
/// When there is nothing to withdraw, or the store fails.
#[tracing::instrument(name = "withdraw", skip_all, fields(form = %form.id()))]
pub async fn withdraw(store: &dyn Store, form: &Form, code: &str) -> Result<WithdrawSummary, WithdrawError> {
    let code = ReceiptCode::typed(code);
    if !code.is_complete() {
        return Err(WithdrawError::NotACode);
    }
    let receipt_digest = code.digest();
    let kept = match store.find_by_receipt(form.id().as_str(), &receipt_digest).await? {
        ReceiptLookup::Response(kept) => *kept,
        ReceiptLookup::Withdrawn { at } => return Err(WithdrawError::Before(timestamp_from_ms(at))),
        ReceiptLookup::Unknown => return Err(WithdrawError::Unknown),
    };
    let withdrawal = Withdrawal {
        receipt_digest,
        revision: kept.revision,
        at: now_ms(),
        by: WithdrawnBy::Operator,
        removed: counted_of(form, &kept)?,
    };
    match store.withdraw(form.id().as_str(), withdrawal).await? {
        Outcome::Done => Ok(WithdrawSummary {
            response_id: kept.response_id,
            published_at: store.published_at(form.id().as_str()).await?.map(timestamp_from_ms),
        }),
        Outcome::Stale => Err(WithdrawError::Busy),
        Outcome::Gone => Err(WithdrawError::Unknown),
    }
}

fn counted_of(form: &Form, kept: &StoredResponse) -> Result<Vec<String>, WithdrawError> {
    let raw: RawAnswers =
        serde_json::from_str(&kept.public).map_err(|_| WithdrawError::Damaged(kept.response_id.clone()))?;
    Ok(counters::counters_of(
        form,
        &PublicAnswers::from_stored(form, &raw),
        &kept.locale,
        timestamp_from_ms(kept.received_at),
    ))
}

/// Makes what the store keeps of a response out of answers, as the server does.
pub struct ResponseFactory<'a> {
    secret: Secret,
    form: &'a Form,
}

impl<'a> ResponseFactory<'a> {
    /// # Errors
    /// When the store does not give its secret.
    pub async fn new(store: &dyn Store, form: &'a Form) -> Result<Self, StoreError> {
        Ok(Self { secret: Secret::new(store.secret().await?), form })
    }

    /// A response with these answers, as far as the form accepts them.
    pub fn response(&self, submission_id: String, answers: &RawAnswers, locale: &str, at: Timestamp) -> NewResponse {
        new_response(&self.secret, self.form, submission_id, &validate(self.form, answers).0, locale, at)
    }
}
