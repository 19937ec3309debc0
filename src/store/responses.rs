//! Responses as they arrive and as they are read in bulk. What happens to a single one by its receipt is in `receipts`.

use super::{CounterName, Result};
use async_trait::async_trait;

/// Records responses, and reads them page by page.
#[async_trait]
pub trait ResponseStore: Send + Sync + 'static {
    /// Keeps a response. When this returns, it is on disk.
    async fn record(&self, response: NewResponse) -> Result<RecordOutcome>;

    /// How many responses a form has.
    async fn count(&self, form: &str) -> Result<u64>;

    /// At most `limit` public rows of a form, by id, after the one given.
    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>>;

    /// The private rows of the responses after one id up to, and with, another, by id; purged ones are missing. With the
    /// last id of [`Self::public_rows`] they are those of the same responses, whatever was recorded in between.
    async fn private_rows(&self, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>>;

    /// Removes the private answers of every response of a form, also of former versions. Says of how many responses.
    async fn purge_private(&self, form: &str) -> Result<u64>;
}

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
