//! What the operator's commands do to responses without a request over HTTP: withdraw one, and create and amend synthetic ones.

use super::counters;
use super::receipt_code::{ReceiptCode, Secret};
use super::receipts::{RecordedResponse, new_amendment};
use super::submissions::new_response;
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::store::{
    AmendOutcome, NewLetter, NewResponse, ReceiptLookup, Store, StoreError, StoredResponse, WithdrawOutcome as Outcome,
    Withdrawal, WithdrawnBy,
};
use crate::workspace::{Act, Action, Actor, Object};
use jiff::Timestamp;
use questionnaire::{Form, PublicAnswers, RawAnswers, validate};

/// Why a response was not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// The text is not a receipt code.
    #[error("this is no receipt code: it has eight groups of four letters or digits")]
    NotACode,
    /// No response to this form has this receipt code.
    #[error("no response to this form has that receipt code")]
    Unknown,
    /// The response was withdrawn before, at this time.
    #[error("this response was withdrawn on {0}")]
    Before(Timestamp),
    /// The respondent amended the response at the same time.
    #[error("this response is being changed by its author: try again")]
    Busy,
    /// The stored response with this id cannot be read: it is not what this software writes.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a response was not amended.
#[derive(Debug, thiserror::Error)]
pub enum AmendError {
    /// No response was submitted under this id, or it changes at the same time.
    #[error("there is no response to amend, or it is being changed")]
    Unknown,
    /// The form does not accept the answers.
    #[error("the form does not accept the amended answers")]
    Invalid,
    /// The stored response cannot be read.
    #[error("a response is damaged in the store")]
    Damaged(#[from] serde_json::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A response that was withdrawn.
pub struct WithdrawSummary {
    /// The id under which the response may have been published.
    pub response_id: String,
    /// When the form's responses were first published.
    pub published_at: Option<Timestamp>,
}

/// Withdraws the response of a receipt code for a reason. Case, spaces and hyphens of the code do not matter.
///
/// # Errors
/// When no response can be withdrawn under this code, or the store fails.
#[tracing::instrument(name = "withdraw", skip_all, fields(form = %form.id()))]
pub async fn withdraw(
    store: &dyn Store,
    form: &Form,
    code: &str,
    (actor, reason): (Actor, &str),
) -> Result<WithdrawSummary, WithdrawError> {
    let code = ReceiptCode::typed(code);
    if !code.is_complete() {
        return Err(WithdrawError::NotACode);
    }
    withdraw_found(store, form, (code.digest(), None), (actor, reason, now_ms()), &|_| None).await
}

/// Writes the letter that tells the sender of a response of its withdrawal.
pub type WriteLetter<'a> = &'a (dyn Fn(&StoredResponse) -> Option<NewLetter> + Sync);

/// Withdraws the response with this id, for a reason and at a time in milliseconds since 1970, unless it has changed since its revision
/// `seen`. Its sender gets the letter that `write` writes.
///
/// # Errors
/// When there is no such response, it has changed, or the store fails.
#[tracing::instrument(name = "withdraw", skip_all, fields(form = %form.id()))]
pub async fn withdraw_response(
    store: &dyn Store,
    form: &Form,
    (response_id, seen): (&str, u32),
    by: (Actor, &str, i64),
    write: WriteLetter<'_>,
) -> Result<WithdrawSummary, WithdrawError> {
    let digest = store.receipt_digest(form.id().as_str(), response_id).await?.ok_or(WithdrawError::Unknown)?;
    withdraw_found(store, form, (digest, Some(seen)), by, write).await
}

/// Withdraws the response of a receipt, unless it has changed since the revision that was seen, if one was.
async fn withdraw_found(
    store: &dyn Store,
    form: &Form,
    (receipt_digest, seen): (Vec<u8>, Option<u32>),
    (actor, reason, at): (Actor, &str, i64),
    write: WriteLetter<'_>,
) -> Result<WithdrawSummary, WithdrawError> {
    let stored = match store.find_by_receipt(form.id().as_str(), &receipt_digest).await? {
        ReceiptLookup::Response(stored) => *stored,
        ReceiptLookup::Withdrawn { at } => return Err(WithdrawError::Before(timestamp_from_ms(at))),
        ReceiptLookup::Unknown => return Err(WithdrawError::Unknown),
    };
    if seen.is_some_and(|seen| seen != stored.revision) {
        return Err(WithdrawError::Busy);
    }
    let act = Act::new(actor, Action::WithdrawResponse, Object::response(&stored.response_id), at);
    let act = act.on_form(form.id().as_str()).because(reason).with("revision", stored.revision);
    let withdrawal = Withdrawal {
        receipt_digest,
        revision: stored.revision,
        at,
        by: WithdrawnBy::Operator(Box::new(act)),
        removed: counted_of(form, &stored)?,
        letter: write(&stored),
    };
    match store.withdraw(form.id().as_str(), withdrawal).await? {
        Outcome::Done => Ok(WithdrawSummary {
            response_id: stored.response_id,
            published_at: store.published_at(form.id().as_str()).await?.map(timestamp_from_ms),
        }),
        Outcome::Stale => Err(WithdrawError::Busy),
        Outcome::Gone => Err(WithdrawError::Unknown),
    }
}

fn counted_of(form: &Form, stored: &StoredResponse) -> Result<Vec<String>, WithdrawError> {
    let raw: RawAnswers =
        serde_json::from_str(&stored.public).map_err(|_| WithdrawError::Damaged(stored.response_id.clone()))?;
    Ok(counters::counters_of(
        form,
        &PublicAnswers::from_stored(form, &raw),
        &stored.locale,
        timestamp_from_ms(stored.received_at),
    ))
}

/// Converts answers to a [`NewResponse`] for the store, as the server does for a submission.
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

    /// A response with these answers. Answers that the form does not accept are left out.
    pub fn response(&self, submission_id: String, answers: &RawAnswers, locale: &str, at: Timestamp) -> NewResponse {
        new_response(&self.secret, self.form, submission_id, &validate(self.form, answers).0, locale, at)
    }

    /// Finds the response that was submitted under an id.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn find(&self, store: &dyn Store, submission_id: &str) -> Result<StoredResponse, AmendError> {
        match store.find_by_receipt(self.form.id().as_str(), &self.receipt_digest(submission_id)).await? {
            ReceiptLookup::Response(stored) => Ok(*stored),
            ReceiptLookup::Withdrawn { .. } | ReceiptLookup::Unknown => Err(AmendError::Unknown),
        }
    }

    /// Amends the response that was submitted under an id, in its own language, as the holder of its receipt does.
    ///
    /// # Errors
    /// When there is no such response, the form does not accept the answers, or the store fails.
    pub async fn amend(
        &self,
        store: &dyn Store,
        submission_id: &str,
        change: impl FnOnce(&mut RawAnswers) + Send,
        at: Timestamp,
    ) -> Result<(), AmendError> {
        let stored = self.find(store, submission_id).await?;
        let tag = stored.locale.clone();
        let owned = RecordedResponse::from_stored(stored, None)?;
        let mut answers = owned.answers();
        change(&mut answers);
        let (accepted, errors) = validate(self.form, &answers);
        if !errors.is_empty() {
            return Err(AmendError::Invalid);
        }
        let digest = self.receipt_digest(submission_id);
        let seen = (digest, &owned, owned.revision);
        let amendment = new_amendment((&self.secret, self.form, &tag), seen, &accepted, at.as_millisecond());
        match store.amend(self.form.id().as_str(), amendment).await? {
            AmendOutcome::Done { .. } => Ok(()),
            AmendOutcome::Stale | AmendOutcome::Gone => Err(AmendError::Unknown),
        }
    }

    fn receipt_digest(&self, submission_id: &str) -> Vec<u8> {
        self.secret.receipt_code(submission_id).digest()
    }
}
