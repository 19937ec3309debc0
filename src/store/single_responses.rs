//! Single responses with their versions, for the operators who answer people about them.

use super::{PrivateDocument, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Reads single responses. Private answers are read with an entry in the audit log.
#[async_trait]
pub trait SingleResponseStore: Send + Sync + 'static {
    /// Returns at most `limit` responses of a form, ordered by id, after the id `after`.
    async fn response_heads(&self, form: &str, after: &str, limit: u32) -> Result<Vec<ResponseHead>>;

    /// Returns those of these responses that there are, ordered by id.
    async fn response_heads_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<ResponseHead>>;

    /// Returns every version of a response with its public answers, the newest first; none if there is no such response.
    async fn response_versions(&self, form: &str, response_id: &str) -> Result<Vec<ResponseVersion>>;

    /// Returns the private answers of every version of a response, the newest first, and enters in the audit log that they were
    /// read; `None` if there is no such response. Purged ones are missing.
    async fn read_private_versions(
        &self,
        form: &str,
        response_id: &str,
        act: Act,
    ) -> Result<Option<Vec<PrivateVersion>>>;

    /// Returns the digest of the receipt of a response, by which it is withdrawn.
    async fn receipt_digest(&self, form: &str, response_id: &str) -> Result<Option<Vec<u8>>>;
}

/// A response without its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseHead {
    /// The random id.
    pub response_id: String,
    /// The revision, counted from 1.
    pub revision: u32,
    /// The locale of the answers.
    pub locale: String,
    /// The time of the first arrival, in milliseconds since 1970.
    pub received_at: i64,
    /// The time of the last amendment, in milliseconds since 1970.
    pub amended_at: Option<i64>,
    /// Since when its processing is restricted, in milliseconds since 1970.
    pub restricted_at: Option<i64>,
}

/// A version of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseVersion {
    /// The revision, counted from 1.
    pub revision: u32,
    /// The locale of the answers.
    pub locale: String,
    /// The time of the version, in milliseconds since 1970.
    pub at: i64,
    /// The public answers, as JSON.
    pub document: String,
}

/// The private answers of a version.
pub struct PrivateVersion {
    /// The revision, counted from 1.
    pub revision: u32,
    /// The answers.
    pub document: PrivateDocument,
}
