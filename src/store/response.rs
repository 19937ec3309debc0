//! A response: as it arrives, as it is kept, as anybody may read it, as it changes and goes.

use super::CounterName;

/// A response about to be kept. Answers are JSON of raw answers that were checked.
#[derive(Clone)]
pub struct NewResponse {
    /// Chosen by the sender, unique in the store.
    pub submission_id: String,
    /// The form answered.
    pub form: String,
    /// The form's version.
    pub form_version: u32,
    /// The language it was answered in.
    pub locale: String,
    /// Milliseconds since 1970.
    pub received_at: i64,
    /// Tells a replay from a reuse of the id.
    pub fingerprint: Vec<u8>,
    /// By which the response is found from its receipt code.
    pub receipt_digest: Vec<u8>,
    /// The answers anybody may read.
    pub public: String,
    /// The answers for the operator alone.
    pub private: PrivateDocument,
    /// What the results count of it.
    pub cells: Vec<CounterName>,
}

/// Private answers as JSON. They are neither printed nor logged.
#[derive(Clone)]
pub struct PrivateDocument(String);

impl PrivateDocument {
    /// Wraps the JSON.
    pub fn new(json: String) -> Self {
        Self(json)
    }

    /// The JSON, for the operator and the respondent.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordOutcome {
    /// It is on disk now.
    New,
    /// It was on disk already, as it is now or as it was before it was amended; it was received then.
    Replay {
        /// Milliseconds since 1970.
        received_at: i64,
    },
    /// Its id was used for other answers.
    Conflict,
    /// It was on disk, and was withdrawn: it is not recorded again.
    Withdrawn,
}

/// A row anybody may read. It has no time, no private answer, and an id unrelated to either.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PublicRow {
    /// Random.
    pub response_id: String,
    /// The language it was answered in.
    pub locale: String,
    /// Public answers as JSON.
    pub document: String,
}

/// The private answers of a response, for the operator.
pub struct PrivateRow {
    /// The response they belong to.
    pub response_id: String,
    /// The answers.
    pub document: PrivateDocument,
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
