//! Operations on one response by its receipt: lookup, amendment and withdrawal.

use super::{CounterName, NewLetter, PrivateDocument, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Finds a response by its receipt, amends it and withdraws it.
#[async_trait]
pub trait ReceiptStore: Send + Sync + 'static {
    /// Returns the response or the withdrawal that belongs to a receipt.
    async fn find_by_receipt(&self, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup>;

    /// Replaces the answers of a response and moves the former ones into its history. An amendment with the stored answers
    /// changes nothing.
    async fn amend(&self, form: &str, amendment: Amendment) -> Result<AmendOutcome>;

    /// Removes a response with its private answers, history, reviews, published texts, codings, supporter decisions and supporter
    /// listing. Only the withdrawal itself remains: the receipt digest, the time and the actor.
    async fn withdraw(&self, form: &str, withdrawal: Withdrawal) -> Result<WithdrawOutcome>;
}

/// A response as its receipt holder or the operator sees it.
pub struct StoredResponse {
    /// The random id under which the response is published.
    pub response_id: String,
    /// The form that was answered.
    pub form: String,
    /// The version of the form.
    pub form_version: u32,
    /// The locale of the answers.
    pub locale: String,
    /// The time of the first arrival, in milliseconds since 1970.
    pub received_at: i64,
    /// The time of the last amendment, in milliseconds since 1970; `None` for the first revision.
    pub amended_at: Option<i64>,
    /// The revision, counted from 1.
    pub revision: u32,
    /// The public answers, as JSON.
    pub public: String,
    /// The private answers; `None` once they are purged.
    pub private: Option<PrivateDocument>,
}

/// The result of looking up a receipt.
pub enum ReceiptLookup {
    /// The receipt's response.
    Response(Box<StoredResponse>),
    /// The response was withdrawn.
    Withdrawn {
        /// The time of the withdrawal, in milliseconds since 1970.
        at: i64,
    },
    /// No such receipt was issued for this form.
    Unknown,
}

/// New answers that replace those of a response.
pub struct Amendment {
    /// The digest of the receipt whose response is amended.
    pub receipt_digest: Vec<u8>,
    /// The revision on which the amendment is based.
    pub revision: u32,
    /// The time of the amendment, in milliseconds since 1970.
    pub amended_at: i64,
    /// The current version of the form.
    pub form_version: u32,
    /// The locale of the answers.
    pub locale: String,
    /// Distinguishes changed answers from unchanged ones.
    pub fingerprint: Vec<u8>,
    /// The public answers, as JSON.
    pub public: String,
    /// The private answers, for the operator alone; `None` leaves them as they are.
    pub private: Option<PrivateDocument>,
    /// The actor who amends.
    pub by: AmendedBy,
    /// The counters that no longer count the response.
    pub removed: Vec<CounterName>,
    /// The counters that count the response from now on.
    pub added: Vec<CounterName>,
    /// The group to which the respondent belongs from now on; empty if the form has none.
    pub group: String,
    /// The names of the controls whose text changed; their reviews no longer apply.
    pub changed: Vec<String>,
    /// The digest of what the supporter list may show of the response, if it may be listed. A supporter whose confirmed digest
    /// differs is removed from the list.
    pub listing: Option<Vec<u8>>,
    /// The letters that tell of the amendment, to be sent if the sender of the response asked for the receipt by mail.
    pub letters: Vec<NewLetter>,
}

/// The actor who amended a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmendedBy {
    /// The receipt holder.
    Respondent,
    /// The operator of the site, with the act that the audit log gets.
    Operator(Box<Act>),
}

/// The outcome of an amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmendOutcome {
    /// The response has the answers of the amendment.
    Done {
        /// The current revision of the response.
        revision: u32,
    },
    /// The amendment is based on an outdated revision.
    Stale,
    /// The response does not exist, or was withdrawn.
    Gone,
}

/// A request to remove a response.
pub struct Withdrawal {
    /// The digest of the receipt whose response is removed.
    pub receipt_digest: Vec<u8>,
    /// The revision that the actor saw when deciding.
    pub revision: u32,
    /// The time of the withdrawal, in milliseconds since 1970.
    pub at: i64,
    /// The actor who withdraws.
    pub by: WithdrawnBy,
    /// The counters that no longer count the response.
    pub removed: Vec<CounterName>,
    /// The letter that tells of the withdrawal, to be sent if the sender of the response asked for the receipt by mail.
    pub letter: Option<NewLetter>,
    /// The proposal of somebody else that is confirmed by it: its id, and the name of whoever confirms.
    pub confirms: Option<(String, String)>,
}

/// The actor who withdrew a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WithdrawnBy {
    /// The receipt holder.
    Respondent,
    /// The operator of the site, with the act that the audit log gets.
    Operator(Box<Act>),
}

impl WithdrawnBy {
    /// Returns the actor's name in the store.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Respondent => "respondent",
            Self::Operator(_) => "operator",
        }
    }
}

/// The outcome of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawOutcome {
    /// The response is removed.
    Done,
    /// The response was amended since the actor saw it.
    Stale,
    /// The response does not exist, or was already withdrawn.
    Gone,
    /// Whoever confirms the proposal made it.
    OwnProposal,
    /// Nobody waits for a decision on the proposal.
    NoProposal,
}
