//! Where responses are kept: one trait, an implementation per engine.
//!
//! Private answers have their own tables and their own type; what reads public rows cannot name them. The store knows
//! neither forms nor answers: documents are text to it, and what the results count are opaque names.

mod database_url;
mod error;
mod page;
mod pool;
mod postgres;
mod response;
mod review;
mod server_list;
mod sqlite;
mod storable;
mod supporter;
mod temporary_file;
pub mod timestamps;

pub use database_url::DatabaseUrl;
pub use error::StoreError;
pub use page::Page;
pub use response::{
    AmendOutcome, Amendment, NewResponse, PrivateDocument, PrivateRow, PublicRow, ReceiptLookup, RecordOutcome,
    StoredResponse, WithdrawOutcome, Withdrawal, WithdrawnBy,
};
pub use review::{Review, ReviewedText, Verdict};
pub use storable::storable;
pub use supporter::{
    Candidate, DecideOutcome, Decision, ListedSupporter, NewListing, SupporterCount, SupporterFilter, SupporterVerdict,
};

use async_trait::async_trait;
use database_url::Backend;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// What the results count of a response, as opaque names. The store only adds and subtracts.
pub type CounterName = String;

/// Connections to a database, as they are at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connections {
    /// At work.
    pub used: u32,
    /// Open, and waiting for work.
    pub idle: u32,
    /// As many as there may ever be at once.
    pub most: u32,
}

/// Hears of each commit of responses: how long it took, waiting for the database included, and how many responses it holds.
pub type CommitWatcher = Box<dyn Fn(Duration, usize) + Send + Sync>;

type Result<T> = std::result::Result<T, StoreError>;

/// A store of responses. A change and all that follows from it are one transaction. Every text that is given to it is kept
/// and found as [`storable`] makes it; documents are JSON, which holds no NUL.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The secret behind receipt codes, made at the first start.
    async fn secret(&self) -> Result<[u8; 32]>;

    /// Keeps a response. When this returns, it is on disk.
    async fn record(&self, response: NewResponse) -> Result<RecordOutcome>;

    /// What a receipt leads to.
    async fn find_by_receipt(&self, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup>;

    /// Puts other answers in place of those of a response, and the former ones in its history. An amendment that says
    /// what is kept already changes nothing.
    async fn amend(&self, form: &str, amendment: Amendment) -> Result<AmendOutcome>;

    /// Removes a response with its private answers, its history, its reviews, its published texts, and what was decided on
    /// it and listed of it. That its receipt was withdrawn, when, and by which hand, is all that stays.
    async fn withdraw(&self, form: &str, withdrawal: Withdrawal) -> Result<WithdrawOutcome>;

    /// The former versions of a response, oldest first, for the operator's audit.
    async fn history(&self, form: &str, response_id: &str) -> Result<Vec<StoredResponse>>;

    /// How many responses a form has.
    async fn count(&self, form: &str) -> Result<u64>;

    /// At most `limit` public rows of a form, by id, after the one given.
    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>>;

    /// The private rows of the responses after one id up to, and with, another, by id; purged ones are missing. With the
    /// last id of [`Self::public_rows`] they are those of the same responses, whatever was recorded in between.
    async fn private_rows(&self, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>>;

    /// Removes the private answers of every response of a form, also of former versions. Says of how many responses.
    async fn purge_private(&self, form: &str) -> Result<u64>;

    /// How many responses of a form count in each cell; cells that count none are missing.
    async fn tallies(&self, form: &str) -> Result<BTreeMap<CounterName, u64>>;

    /// How many responses of a form were received in each span of so many milliseconds in which any was: by the span's first
    /// millisecond since 1970, in order.
    async fn arrivals(&self, form: &str, span: i64) -> Result<Vec<(i64, u64)>>;

    /// Puts these tallies in place of a form's. Responses recorded between their counting and this are not in them.
    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<CounterName, u64>) -> Result<()>;

    /// The newest review of each text of the responses after one id up to, and with, another, by response and control.
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>>;

    /// Adds a review. `published` is the text as it is published from now on and the same folded for search; with
    /// `None` it is not published any more.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when the response was withdrawn meanwhile.
    async fn record_review(&self, form: &str, review: Review, published: Option<(String, String)>) -> Result<()>;

    /// At most `limit` reviews of a form in the order they were made, each with its number, after the number given.
    async fn review_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Review)>>;

    /// At most `limit` published texts of a control that hold `search`, folded as they were, by response, after the
    /// response given.
    async fn reviewed_texts(
        &self,
        form: &str,
        control: &str,
        search: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<ReviewedText>>;

    /// How many texts [`Self::reviewed_texts`] would give in all.
    async fn count_reviewed_texts(&self, form: &str, control: &str, search: &str) -> Result<u64>;

    /// At most `limit` responses of a form whose ids begin with `prefix`, by id, after the one given, each with the newest
    /// decision on whether it is listed as a supporter.
    async fn supporter_candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>>;

    /// Adds a decision on that version of a response. `listing` is what is listed of it from now on; with `None`, nothing.
    async fn record_supporter_decision(
        &self,
        form: &str,
        revision: u32,
        decision: Decision,
        listing: Option<NewListing>,
    ) -> Result<DecideOutcome>;

    /// At most `limit` decisions on a form's supporters in the order they were made, each with its number, after the
    /// number given.
    async fn decision_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>>;

    /// At most `limit` of the listed supporters who are sought, by name, without the first `skip`.
    async fn supporters(
        &self,
        form: &str,
        filter: &SupporterFilter,
        skip: u64,
        limit: u32,
    ) -> Result<Vec<ListedSupporter>>;

    /// How many supporters [`Self::supporters`] would give in all.
    async fn count_supporters(&self, form: &str, filter: &SupporterFilter) -> Result<u64>;

    /// How many supporters are listed, by kind and country; groups without any are missing.
    async fn supporter_groups(&self, form: &str) -> Result<Vec<SupporterCount>>;

    /// When the responses of a form were first published, in milliseconds since 1970.
    async fn published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Notes that the responses of a form were published, in milliseconds since 1970.
    async fn mark_published(&self, form: &str, at: i64) -> Result<()>;

    /// Copies the whole store, as it is at one moment, into a file that is not there yet.
    ///
    /// # Errors
    /// [`StoreError::Elsewhere`] where the engine has a tool of its own for this.
    async fn backup(&self, file: &Path) -> Result<()>;

    /// Calls `watcher` after each commit of responses, from now on. Only the first watcher is called.
    fn watch_commits(&self, watcher: CommitWatcher);

    /// The connections to the database that are held now.
    fn connections(&self) -> Connections;

    /// Whether a response could be recorded now: one was a moment ago, or one is written as every other is, and taken
    /// back in the same transaction.
    ///
    /// # Errors
    /// When it could not be written, or the store is closed.
    async fn ping(&self) -> Result<()>;

    /// Finishes what is waiting and lets go of the database.
    async fn close(&self);
}

/// Whether a store that is not there is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IfMissing {
    Make,
    Refuse,
}

/// Opens the store at an address, making it where there is none; the scheme chooses the engine.
///
/// # Errors
/// When the address is not one, or the database cannot be used.
pub async fn open(address: &str) -> Result<Arc<dyn Store>> {
    open_with(&address.into(), IfMissing::Make).await
}

/// Opens the store at an address.
///
/// # Errors
/// When there is none, the address is not one, or the database cannot be used.
pub async fn open_existing(address: &str) -> Result<Arc<dyn Store>> {
    open_with(&address.into(), IfMissing::Refuse).await
}

async fn open_with(address: &DatabaseUrl, if_missing: IfMissing) -> Result<Arc<dyn Store>> {
    match address.place()? {
        Backend::Sqlite(path) => Ok(Arc::new(sqlite::open(&path, if_missing).await?)),
        Backend::Postgres(servers) => Ok(Arc::new(postgres::open(servers, if_missing).await?)),
    }
}
