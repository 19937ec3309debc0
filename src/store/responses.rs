//! Responses as they arrive and as they are read in bulk. Operations on one response by its receipt are in `receipts`.

use super::{CounterName, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Records responses and reads them page by page.
#[async_trait]
pub trait ResponseStore: Send + Sync + 'static {
    /// Records a response. When this returns `Ok`, the response is on disk.
    async fn record(&self, response: NewResponse) -> Result<RecordOutcome>;

    /// Returns the number of responses of a form without those that are restricted, as all that reads them in bulk.
    async fn count(&self, form: &str) -> Result<u64>;

    /// Returns at most `limit` public rows of a form, ordered by id, after the id `after`.
    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>>;

    /// Returns the public rows of those of these responses that there are, ordered by id.
    async fn public_rows_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<PublicRow>>;

    /// Returns the private rows of the responses after the id `after` up to and including `through`, ordered by id; purged rows
    /// are missing. With the last id of a page of [`Self::public_rows`], the rows belong to the same responses as that page,
    /// even if others were recorded in between.
    async fn private_rows(&self, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>>;

    /// Returns the private rows of these responses, ordered by id; purged rows are missing.
    async fn private_rows_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<PrivateRow>>;

    /// Returns the private answers of one response, and enters in the audit log that they were read; `None` if there is no such
    /// response, or its private answers are purged.
    async fn read_private(&self, form: &str, response_id: &str, act: Act) -> Result<Option<PrivateDocument>>;

    /// Erases the private answers of every response of a form, also in its history, unless it is restricted. Returns the number of
    /// responses.
    async fn purge_private(&self, form: &str, act: Act) -> Result<u64>;
}

/// A response to record. Its answers are JSON of raw answers that the validator accepted.
#[derive(Clone)]
pub struct NewResponse {
    /// The id that the sender chose; unique in the store.
    pub submission_id: String,
    /// The form that was answered.
    pub form: String,
    /// The version of the form.
    pub form_version: u32,
    /// The locale of the answers.
    pub locale: String,
    /// The time of arrival, in milliseconds since 1970.
    pub received_at: i64,
    /// Distinguishes a replay from a reuse of the submission id.
    pub fingerprint: Vec<u8>,
    /// The digest under which a receipt code finds the response.
    pub receipt_digest: Vec<u8>,
    /// The public answers, as JSON.
    pub public: String,
    /// The private answers, for the operator alone.
    pub private: PrivateDocument,
    /// The counters that count this response.
    pub cells: Vec<CounterName>,
}

/// Private answers as JSON. They are never printed or logged.
#[derive(Clone)]
pub struct PrivateDocument(String);

impl PrivateDocument {
    /// Wraps the JSON.
    pub fn new(json: String) -> Self {
        Self(json)
    }

    /// Returns the JSON, for the operator and the respondent.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// The outcome of recording a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordOutcome {
    /// The response is now on disk.
    New,
    /// The same response was already on disk, in its current or an earlier revision.
    Replay {
        /// The time of its first arrival, in milliseconds since 1970.
        received_at: i64,
    },
    /// The submission id was already used for other answers.
    Conflict,
    /// The response was recorded earlier and withdrawn; it is not recorded again.
    Withdrawn,
}

/// A public row. It has no time, no private answer, and an id unrelated to either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicRow {
    /// The random id of the response.
    pub response_id: String,
    /// Counts the versions of the response, from 1.
    pub revision: u32,
    /// The locale of the answers.
    pub locale: String,
    /// The public answers, as JSON.
    pub document: String,
}

/// The private answers of a response, for the operator.
pub struct PrivateRow {
    /// The response to which the answers belong.
    pub response_id: String,
    /// The answers.
    pub document: PrivateDocument,
}
