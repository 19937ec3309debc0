//! Where responses are kept: one trait, an implementation per engine, each owning its SQL and its row types.
//!
//! Private answers have their own table and their own type; what reads public rows cannot name them.

mod sqlite;

use async_trait::async_trait;
use std::sync::Arc;

/// A response about to be kept. Answers are JSON of raw answers that were checked.
#[derive(Clone)]
pub struct NewResponse {
    /// Chosen by the sender, unique in the store.
    pub submission_id: String,
    /// The form answered, and its version.
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
}

/// Private answers as JSON. They are neither printed nor logged.
#[derive(Clone)]
pub struct PrivateDocument(String);

impl PrivateDocument {
    /// Wraps the JSON.
    pub fn new(json: String) -> Self {
        Self(json)
    }

    /// The JSON, for the operator.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It is on disk now.
    New,
    /// It was on disk already; it was received then.
    Replay {
        /// Milliseconds since 1970.
        received_at: i64,
    },
    /// Its id was used for other answers.
    Conflict,
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

/// Why the store could not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the store is not one.
    #[error("{0}")]
    Address(String),
    /// The database refused or failed.
    #[error("the store failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the store's tables could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The folder of the database cannot be made.
    #[error("the store's folder cannot be made: {0}")]
    Folder(#[from] std::io::Error),
    /// The writer is gone.
    #[error("the store is stopping")]
    Stopping,
}

/// A store of responses.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The secret behind receipt codes, made at the first start.
    async fn secret(&self) -> Result<[u8; 32], StoreError>;

    /// Keeps a response. When this returns, it is on disk.
    async fn record(&self, response: NewResponse) -> Result<Recorded, StoreError>;

    /// How many responses a form has.
    async fn count(&self, form: &str) -> Result<u64, StoreError>;

    /// At most `limit` public rows of a form, by id, after the one given.
    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>, StoreError>;

    /// The private rows of the same responses as [`Self::public_rows`]; purged ones are missing.
    async fn private_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PrivateRow>, StoreError>;

    /// Whether the store answers.
    async fn ready(&self) -> Result<(), StoreError>;

    /// Finishes what is waiting and lets go of the database.
    async fn close(&self);
}

/// Opens the store at an address, making and upgrading its tables; the scheme chooses the engine.
///
/// # Errors
/// When the address is not one, or the database cannot be used.
pub async fn open(address: &str) -> Result<Arc<dyn Store>, StoreError> {
    match address.split_once(':') {
        Some(("sqlite", path)) if !path.is_empty() => {
            Ok(Arc::new(sqlite::Sqlite::open(path.trim_start_matches("//")).await?))
        }
        _ => Err(StoreError::Address(format!("{address:?} is no store: write sqlite:PATH"))),
    }
}
