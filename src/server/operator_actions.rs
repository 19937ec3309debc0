//! What the operator's commands do to responses without a request over HTTP: withdraw one, and create and amend synthetic ones.

use super::amendments::{NewAnswers, amendment};
use super::counters;
use super::found_response::{FindError, FoundResponse, response_of_code, response_with_id};
use super::receipt_code::Secret;
use super::recorded_response::RecordedResponse;
use super::response_letters::LetterChoice;
use super::submissions::new_response;
use crate::store::timestamps::{now_ms, timestamp_from_ms};
use crate::store::{
    AmendOutcome, AmendedBy, NewResponse, ReceiptLookup, Store, StoreError, StoredResponse, WithdrawOutcome as Outcome,
    Withdrawal, WithdrawnBy,
};
use crate::workspace::{Act, Action, Actor, Object};
use jiff::Timestamp;
use questionnaire::{Form, PublicAnswers, RawAnswers, TwoPersonAct, validate};

/// Why a response was not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// No response was found.
    #[error(transparent)]
    Find(#[from] FindError),
    /// The respondent amended the response at the same time.
    #[error("this response is being changed by its author: try again")]
    Busy,
    /// The responses may be published, and the form leaves their erasure to two persons.
    #[error(
        "the responses were published, and the form leaves it to two persons to erase one: propose it in the workspace"
    )]
    NeedsTwoPersons,
    /// Whoever confirms the proposal made it.
    #[error("somebody else has to confirm this proposal")]
    OwnProposal,
    /// Nobody waits for a decision on the proposal.
    #[error("there is no such proposal any more")]
    NoProposal,
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

/// Withdraws the response of a receipt code for a reason. Case, spaces and hyphens of the code do not matter. `letter` says whether
/// its sender is told.
///
/// # Errors
/// When no response can be withdrawn under this code, or the store fails.
#[tracing::instrument(name = "withdraw", skip_all, fields(form = %form.id()))]
pub async fn withdraw(
    store: &dyn Store,
    form: &Form,
    code: &str,
    (actor, reason): (Actor, &str),
    letter: LetterChoice<'_>,
) -> Result<WithdrawSummary, WithdrawError> {
    let found = response_of_code(store, form, code).await?;
    let decision = WithdrawDecision { actor, reason, at: now_ms(), confirmed: None };
    withdraw_found(store, form, found, decision, letter).await
}

/// A proposal that is confirmed: its id, and the name of whoever confirms it.
pub type Confirmed<'a> = Option<(&'a str, &'a str)>;

/// Who decided to withdraw a response, why and when.
pub struct WithdrawDecision<'a> {
    /// Who withdraws it.
    pub actor: Actor,
    /// The reason for the log.
    pub reason: &'a str,
    /// The time, in milliseconds since 1970.
    pub at: i64,
    /// The proposal that this confirms, if it does.
    pub confirmed: Confirmed<'a>,
}

/// Withdraws the response with this id, unless it has changed since its revision `seen`; confirms the proposal to do so, if there is
/// one. `letter` says whether its sender is told.
///
/// # Errors
/// When there is no such response, it has changed, or the store fails.
#[tracing::instrument(name = "withdraw", skip_all, fields(form = %form.id()))]
pub async fn withdraw_response(
    store: &dyn Store,
    form: &Form,
    (response_id, seen): (&str, u32),
    decision: WithdrawDecision<'_>,
    letter: LetterChoice<'_>,
) -> Result<WithdrawSummary, WithdrawError> {
    let found = response_with_id(store, form, response_id).await?;
    if found.stored.revision != seen {
        return Err(WithdrawError::Busy);
    }
    withdraw_found(store, form, found, decision, letter).await
}

/// Withdraws a response, unless it changes meanwhile.
async fn withdraw_found(
    store: &dyn Store,
    form: &Form,
    FoundResponse { receipt_digest, stored }: FoundResponse,
    WithdrawDecision { actor, reason, at, confirmed }: WithdrawDecision<'_>,
    letter: LetterChoice<'_>,
) -> Result<WithdrawSummary, WithdrawError> {
    let published_at = store.published_at(form.id().as_str()).await?;
    if published_at.is_some() && confirmed.is_none() && form.needs_two_persons(TwoPersonAct::Erase) {
        return Err(WithdrawError::NeedsTwoPersons);
    }
    let act = Act::new(actor, Action::WithdrawResponse, Object::response(&stored.response_id), at);
    let act = act.on_form(form.id().as_str()).because(reason).with("revision", stored.revision);
    let act = act.with("proposal", confirmed.map_or("", |(id, _)| id));
    let withdrawal = Withdrawal {
        receipt_digest,
        revision: stored.revision,
        at,
        by: WithdrawnBy::Operator(Box::new(act)),
        removed: counted_of(form, &stored)?,
        letter: letter.withdrawal_letter(form, &stored, at),
        confirms: confirmed.map(|(id, name)| (id.to_owned(), name.to_owned())),
    };
    match store.withdraw(form.id().as_str(), withdrawal).await? {
        Outcome::Done => {
            Ok(WithdrawSummary { response_id: stored.response_id, published_at: published_at.map(timestamp_from_ms) })
        }
        Outcome::Stale => Err(WithdrawError::Busy),
        Outcome::Gone => Err(WithdrawError::Find(FindError::Unknown)),
        Outcome::OwnProposal => Err(WithdrawError::OwnProposal),
        Outcome::NoProposal => Err(WithdrawError::NoProposal),
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
        let new = NewAnswers {
            form: self.form,
            secret: &self.secret,
            accepted: &accepted,
            locale: &tag,
            at: at.as_millisecond(),
            by: AmendedBy::Respondent,
            letters: Vec::new(),
        };
        let amendment = amendment(&owned, (digest, owned.revision), new);
        match store.amend(self.form.id().as_str(), amendment).await? {
            AmendOutcome::Done { .. } => Ok(()),
            AmendOutcome::Stale | AmendOutcome::Gone => Err(AmendError::Unknown),
        }
    }

    fn receipt_digest(&self, submission_id: &str) -> Vec<u8> {
        self.secret.receipt_code(submission_id).digest()
    }
}
