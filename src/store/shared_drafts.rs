//! Shared drafts: bytes that browsers encrypted, under a random id, with a version and an expiry. The store has no key to them,
//! and knows neither their form nor their authors.

use super::{DraftNotice, Result};
use crate::workspace::Act;
use async_trait::async_trait;
use tokio::sync::mpsc;

/// Stores shared drafts, and tells the processes that use the same database about changes.
#[async_trait]
pub trait SharedDraftStore: Send + Sync + 'static {
    /// Creates a shared draft as version 1, unless the store already holds `most` of them.
    async fn create_shared_draft(&self, draft: NewSharedDraft, most: u64) -> Result<CreateDraftOutcome>;

    /// Returns the shared draft as it is at the instant `now`, or `None` if there is none with this id and token.
    async fn shared_draft(&self, access: &DraftAccess, now: i64) -> Result<Option<SharedDraft>>;

    /// Returns the same without reading the ciphertext.
    async fn shared_draft_version(&self, access: &DraftAccess, now: i64) -> Result<Option<DraftVersion>>;

    /// Replaces the ciphertext of a draft if its version is still the expected one. Doing it twice is the same as once.
    async fn replace_shared_draft(&self, change: DraftChange) -> Result<ReplaceDraftOutcome>;

    /// Sets a later expiry.
    async fn extend_shared_draft(&self, access: &DraftAccess, expires_at: i64) -> Result<()>;

    /// Erases the ciphertext. Returns false if there is no draft with this id and token.
    async fn erase_shared_draft(&self, access: &DraftAccess) -> Result<bool>;

    /// Returns the version of each of these drafts that exists.
    async fn shared_draft_versions(&self, ids: &[String], now: i64) -> Result<Vec<(String, DraftVersion)>>;

    /// Erases the ciphertext of the drafts that expired by the instant `now`, and forgets those that expired by the instant
    /// `forget`. Returns how many were erased.
    /// The server does so by itself, without an act; whoever asks for it is entered in the log.
    async fn erase_expired_shared_drafts(&self, now: i64, forget: i64, act: Option<Act>) -> Result<u64>;

    /// Erases the ciphertext of every draft. Returns how many were erased.
    async fn erase_all_shared_drafts(&self, act: Act) -> Result<u64>;

    /// Returns how many shared drafts the store holds, without those that were erased.
    async fn count_shared_drafts(&self) -> Result<u64>;

    /// Sends a text to every process that listens on this database; at most 4,000 bytes.
    async fn relay(&self, text: &str) -> Result<()>;

    /// Listens to other processes until the receiver is dropped or the store is closed. On an engine with one process the
    /// channel is closed from the beginning.
    fn draft_notices(&self) -> mpsc::Receiver<DraftNotice>;
}

/// A draft's id, and the digest of the token that opens it. Neither is of use without the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAccess {
    /// The random id.
    pub id: String,
    /// The digest of the token.
    pub token_digest: Vec<u8>,
}

/// A shared draft to create.
#[derive(Clone)]
pub struct NewSharedDraft {
    /// The id and the digest of the token.
    pub access: DraftAccess,
    /// The encrypted bytes.
    pub ciphertext: Vec<u8>,
    /// When it expires, in milliseconds since 1970.
    pub expires_at: i64,
}

/// A new version of a shared draft.
#[derive(Clone)]
pub struct DraftChange {
    /// The id and the digest of the token.
    pub access: DraftAccess,
    /// The version that this one replaces.
    pub replaces: i64,
    /// The encrypted bytes.
    pub ciphertext: Vec<u8>,
    /// The time of the change, in milliseconds since 1970.
    pub now: i64,
    /// When the draft now expires, in milliseconds since 1970.
    pub expires_at: i64,
}

/// A shared draft as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedDraft {
    /// The version and the status.
    pub version: DraftVersion,
    /// The encrypted bytes; empty unless the draft is kept.
    pub ciphertext: Vec<u8>,
    /// When it expires, in milliseconds since 1970.
    pub expires_at: i64,
}

/// The version of a shared draft, and whether it still has content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftVersion {
    /// The number of writes, counted from 1.
    pub number: i64,
    /// Whether it has content.
    pub status: DraftStatus,
}

/// Whether a shared draft still has content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStatus {
    /// The store holds its ciphertext.
    Kept,
    /// Its ciphertext was erased.
    Erased,
    /// It was not used until it expired.
    Expired,
}

/// The outcome of creating a shared draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateDraftOutcome {
    /// The draft is stored.
    Created,
    /// The same draft was stored before, and nobody has changed it since.
    Replay,
    /// The id exists with other content.
    Taken(DraftVersion),
    /// The store already holds as many drafts as it may.
    Full,
}

/// The outcome of replacing a shared draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplaceDraftOutcome {
    /// The change is stored, as this version.
    Done(i64),
    /// Another change came first, and the draft has this version.
    Changed(i64),
    /// The draft was erased or has expired.
    Ended(DraftStatus),
    /// There is no draft with this id and token.
    Unknown,
}
