//! What becomes of one response by its receipt: it is found, amended or withdrawn.

use super::{CounterName, PrivateDocument, Result};
use async_trait::async_trait;

/// Finds a response by its receipt, amends it and withdraws it.
#[async_trait]
pub trait ReceiptStore: Send + Sync + 'static {
    /// What a receipt leads to.
    async fn find_by_receipt(&self, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup>;

    /// Puts other answers in place of those of a response, and the former ones in its history. An amendment that says
    /// what is kept already changes nothing.
    async fn amend(&self, form: &str, amendment: Amendment) -> Result<AmendOutcome>;

    /// Removes a response with its private answers, its history, its reviews, its published texts, and what was decided on
    /// it and listed of it. That its receipt was withdrawn, when, and by which hand, is all that stays.
    async fn withdraw(&self, form: &str, withdrawal: Withdrawal) -> Result<WithdrawOutcome>;
}

/// A response as its owner or the operator sees it.
pub struct StoredResponse {
    /// Random; the id under which the response is published.
    pub response_id: String,
    /// The form answered.
    pub form: String,
    /// The form's version.
    pub form_version: u32,
    /// The language it was answered in.
    pub locale: String,
    /// When it first arrived, in milliseconds since 1970.
    pub received_at: i64,
    /// When this version replaced the one before, in milliseconds since 1970; of the first version, nothing.
    pub amended_at: Option<i64>,
    /// Counts the versions, from 1.
    pub revision: u32,
    /// Public answers as JSON.
    pub public: String,
    /// Private answers, until they are purged.
    pub private: Option<PrivateDocument>,
}

/// What a receipt leads to.
pub enum ReceiptLookup {
    /// A response.
    Response(Box<StoredResponse>),
    /// A response there was.
    Withdrawn {
        /// Milliseconds since 1970.
        at: i64,
    },
    /// Nothing: no such receipt was given for this form.
    Unknown,
}

/// Other answers in place of those of a response.
pub struct Amendment {
    /// Whose they are.
    pub receipt_digest: Vec<u8>,
    /// The version they were made on.
    pub revision: u32,
    /// Milliseconds since 1970.
    pub amended_at: i64,
    /// The form's version now.
    pub form_version: u32,
    /// The language they were answered in.
    pub locale: String,
    /// Tells whether anything changed.
    pub fingerprint: Vec<u8>,
    /// The answers anybody may read.
    pub public: String,
    /// The answers for the operator alone.
    pub private: PrivateDocument,
    /// What the results no longer count.
    pub removed: Vec<CounterName>,
    /// What the results count instead.
    pub added: Vec<CounterName>,
    /// Names of the controls whose text changed: their review is void.
    pub changed: Vec<String>,
    /// A digest of what may be listed of it now, where anything may be. A supporter who was confirmed under another one is
    /// not listed any more.
    pub listing: Option<Vec<u8>>,
}

/// What became of an amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmendOutcome {
    /// Its answers are those kept now.
    Done {
        /// The version they are.
        revision: u32,
    },
    /// It was made on a version that is no longer the newest.
    Stale,
    /// There is no such response, or not any more.
    Gone,
}

/// The end of a response.
pub struct Withdrawal {
    /// Which one.
    pub receipt_digest: Vec<u8>,
    /// The version that was seen when it was decided.
    pub revision: u32,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Who decided.
    pub by: WithdrawnBy,
    /// What the results no longer count.
    pub removed: Vec<CounterName>,
}

/// Whose hand withdrew a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawnBy {
    /// Whoever has the receipt.
    Respondent,
    /// Whoever runs the consultation.
    Operator,
}

impl WithdrawnBy {
    /// Its name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Respondent => "respondent",
            Self::Operator => "operator",
        }
    }
}

/// What became of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawOutcome {
    /// The response is gone.
    Done,
    /// It was amended meanwhile.
    Stale,
    /// There is no such response, or not any more.
    Gone,
}
