//! The store of responses: one trait per subject, and one implementation of all traits per engine.
//!
//! Private answers have their own tables and their own type, which code that reads public rows cannot name. The store knows
//! neither forms nor answers: it stores documents as text and counters under opaque names. Only the modules `postgres`,
//! `sqlite`, `sql` and `driver` know the database library.

mod accounts;
mod audit_log;
mod coded_texts;
mod codings;
mod counter_name;
mod database_url;
mod digests;
mod double_codings;
mod draft_notices;
mod driver;
mod error;
mod frames;
mod jobs;
mod likeness;
mod likeness_keys;
mod maintenance;
mod outbox;
mod page;
mod postgres;
mod probability_samples;
mod proposals;
mod publications;
mod receipts;
mod responses;
mod restrictions;
mod review_queue;
mod reviews;
mod rights_requests;
mod sessions;
mod settlements;
mod shared_drafts;
mod sign_offs;
mod single_responses;
mod site_take_ups;
mod sqlite;
mod storable;
mod supporters;
mod tallies;
pub mod timestamps;
mod windows;

pub use accounts::{AccountOutcome, AccountStore, SignIn, SignInOutcome, SignInWay};
pub use audit_log::{AuditCursor, AuditLog};
pub use coded_texts::{BETWEEN_SETS, CodedText, CodedTextStore, CodedTexts, RespondentGroup, TextCodes};
pub use codings::{Coding, CodingCount, CodingOutcome, CodingStore, CodingSuggestion, TextToCode, standing_coding};
pub use counter_name::CounterName;
pub use database_url::{DatabaseUrl, OpenError};
pub use digests::{Digest, DigestStore};
pub use double_codings::{
    AssignedCoding, DoubleCodingStore, DoubleCount, DoubleSample, DoubleText, DrawOutcome, DrawnText, NewDoubleSample,
    SampleEnd, SampleInForce, SamplePurpose,
};
pub use draft_notices::DraftNotice;
pub use error::StoreError;
pub use frames::{FrameEntry, FrameOutcome, FrameStore, NewFrameChanges};
pub use jobs::{Job, JobEnd, JobStatus, JobStore, Lease, LeaseState, NewJob, ProposedJobOutcome};
pub use likeness::{LikenessStore, UnplacedText};
pub use likeness_keys::{LIKENESS_BANDS, LikenessKeys};
pub use maintenance::{CommitWatcher, Connections, MaintenanceStore, StoreSize};
pub use outbox::{
    AskOutcome, AttemptEnd, FailedLetter, Letter, LetterCounts, LetterLease, NewLetter, OutboxStore, OutboxTotals,
    RefusedAddress,
};
pub use page::Page;
pub(crate) use page::pages;
pub use probability_samples::{
    DrawnStratum, NewProbabilitySample, ProbabilitySample, ProbabilitySampleStore, SampleStratum, SampledCount,
};
pub use proposals::{NewProposal, Proposal, ProposalStore};
pub use publications::{ChangesAfterPublication, ChangesSince, LastPublication, PublicationStore};
pub use receipts::{
    AmendOutcome, AmendedBy, Amendment, ReceiptLookup, ReceiptStore, StoredResponse, WithdrawOutcome, Withdrawal,
    WithdrawnBy,
};
pub use responses::{NewResponse, PrivateDocument, PrivateRow, PublicRow, RecordOutcome, ResponseStore};
pub use restrictions::{RestrictOutcome, RestrictedResponse, Restriction, RestrictionEnd, RestrictionStore};
pub use review_queue::{
    NewQueuedText, NewReservation, QueueCount, QueueEntry, QueueFilter, QueuePlace, QueueStage, QueuedResponse,
    QueuedText, Rereading, RereadingCounts, Reservation, ReviewQueueStore, TextKey,
};
pub use reviews::{
    PublishedChange, Review, ReviewAct, ReviewEffect, ReviewOutcome, ReviewStore, ReviewedText, SeenReview, Verdict,
};
pub use rights_requests::{NewRequestStep, NewRightsRequest, RightsRequest, RightsRequestStore};
pub use sessions::SessionStore;
pub use settlements::{SettleOutcome, Settlement, standing_settlement};
pub use shared_drafts::{
    CreateDraftOutcome, DraftAccess, DraftChange, DraftStatus, DraftVersion, NewSharedDraft, ReplaceDraftOutcome,
    SharedDraft, SharedDraftStore,
};
pub use sign_offs::{NewSignOff, SignOff, SignOffStore};
pub use single_responses::{PrivateVersion, ResponseHead, ResponseVersion, SingleResponseStore};
pub use site_take_ups::{SiteTakeUp, SiteTakeUpStore};
pub use storable::storable;
pub use supporters::{
    Candidate, DecideOutcome, Decision, ListedSupporter, NewListing, SupporterCount, SupporterFilter, SupporterStore,
    SupporterVerdict,
};
pub use tallies::{RecountOutcome, ResponseCounters, TallyStore};
pub use windows::{NewWindowMove, StoredWindowMove, WindowMoveOutcome, WindowStore};

use crate::workspace::Actor;
use database_url::Backend;
use std::sync::Arc;

type Result<T> = std::result::Result<T, StoreError>;

/// A store of responses with all its subjects over the same connections. A function that needs one subject takes the trait of
/// that subject instead.
///
/// A change and all its consequences are one transaction. A change that an operator makes takes an [`Act`](crate::workspace::Act),
/// whose entry in the audit log is one of these consequences. The store saves and searches every text in the form that
/// [`storable()`] gives it; documents are JSON, which contains no NUL.
pub trait Store:
    ResponseStore
    + ReceiptStore
    + SingleResponseStore
    + RestrictionStore
    + RightsRequestStore
    + TallyStore
    + ReviewStore
    + ReviewQueueStore
    + FrameStore
    + CodingStore
    + CodedTextStore
    + LikenessStore
    + DoubleCodingStore
    + ProbabilitySampleStore
    + SignOffStore
    + SupporterStore
    + PublicationStore
    + SharedDraftStore
    + WindowStore
    + SiteTakeUpStore
    + ProposalStore
    + JobStore
    + OutboxStore
    + DigestStore
    + AccountStore
    + SessionStore
    + AuditLog
    + MaintenanceStore
{
}

impl<S> Store for S where
    S: ResponseStore
        + ReceiptStore
        + SingleResponseStore
        + RestrictionStore
        + RightsRequestStore
        + TallyStore
        + ReviewStore
        + ReviewQueueStore
        + FrameStore
        + CodingStore
        + CodedTextStore
        + LikenessStore
        + DoubleCodingStore
        + ProbabilitySampleStore
        + SignOffStore
        + SupporterStore
        + PublicationStore
        + SharedDraftStore
        + WindowStore
        + SiteTakeUpStore
        + ProposalStore
        + JobStore
        + OutboxStore
        + DigestStore
        + AccountStore
        + SessionStore
        + AuditLog
        + MaintenanceStore
{
}

/// Whether opening creates a missing store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IfMissing {
    Make,
    Refuse,
}

/// Opens the store at an address and creates it if it does not exist. The scheme selects the engine. Nobody in particular opens it.
///
/// # Errors
/// When the address is invalid or the database cannot be used.
pub async fn open(address: &str) -> Result<Arc<dyn Store>> {
    open_with(&address.into(), IfMissing::Make, &Actor::Unknown).await
}

/// Opens the existing store at an address.
///
/// # Errors
/// When there is no store, the address is invalid or the database cannot be used.
pub async fn open_existing(address: &str) -> Result<Arc<dyn Store>> {
    open_with(&address.into(), IfMissing::Refuse, &Actor::Unknown).await
}

impl DatabaseUrl {
    /// Opens the store at this address, as [`open`]. If its tables are migrated, the audit log says that `actor` did so.
    ///
    /// # Errors
    /// One line that names the setting and the address, without its password.
    pub async fn open(&self, actor: &Actor) -> std::result::Result<Arc<dyn Store>, OpenError> {
        open_with(self, IfMissing::Make, actor).await.map_err(|source| OpenError { address: self.clone(), source })
    }

    /// Opens the existing store at this address, as [`open_existing`]. If its tables are migrated, the audit log says that `actor` did
    /// so.
    ///
    /// # Errors
    /// One line that names the setting and the address, without its password.
    pub async fn open_existing(&self, actor: &Actor) -> std::result::Result<Arc<dyn Store>, OpenError> {
        open_with(self, IfMissing::Refuse, actor).await.map_err(|source| OpenError { address: self.clone(), source })
    }
}

async fn open_with(address: &DatabaseUrl, if_missing: IfMissing, actor: &Actor) -> Result<Arc<dyn Store>> {
    match address.place()? {
        Backend::Sqlite(path) => Ok(Arc::new(sqlite::open(&path, if_missing, actor).await?)),
        Backend::Postgres(servers) => Ok(Arc::new(postgres::open(servers, if_missing, actor).await?)),
    }
}
