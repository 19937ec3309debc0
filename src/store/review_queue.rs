//! The queue of the disclosure review: every free text with what reviewers look for it by, and the reservations of texts.
//!
//! The queue is an index. It repeats what responses and reviews say, so that the next text is found without reading those that
//! are decided. Its reader computes each text anew before showing it.

use super::{PublicRow, Result};
use async_trait::async_trait;

/// Stores the queue of free texts and who has which text before them.
#[async_trait]
pub trait ReviewQueueStore: Send + Sync + 'static {
    /// Returns the version of a form's queue. If the queue depends on something else than `basis` says, all responses have to
    /// be queued again, under a new version.
    async fn queue_version(&self, form: &str, basis: &str) -> Result<i64>;

    /// Returns at most `limit` responses that are not in that version of the queue: new, amended, or queued under an older one.
    async fn unqueued_rows(&self, form: &str, version: i64, limit: u32) -> Result<Vec<PublicRow>>;

    /// Replaces the texts of these responses in the queue. A response that was amended or reviewed since it was read stays
    /// unqueued.
    async fn queue_responses(&self, form: &str, version: i64, responses: &[QueuedResponse]) -> Result<()>;

    /// Finds the first text after the place `after` that fits the filter and that nobody else has before them, and reserves it.
    async fn reserve_next(
        &self,
        form: &str,
        filter: &QueueFilter,
        after: Option<&QueuePlace>,
        reservation: &NewReservation,
    ) -> Result<Option<TextKey>>;

    /// Reserves a text, unless somebody else has it before them: returns that reservation then.
    async fn reserve(&self, text: &TextKey, reservation: &NewReservation) -> Result<Option<Reservation>>;

    /// Returns at most `limit` texts of the queue that fit the filter, in order, after the place `after`.
    async fn queued_texts(
        &self,
        form: &str,
        filter: &QueueFilter,
        after: Option<&QueuePlace>,
        limit: u32,
    ) -> Result<Vec<QueuedText>>;

    /// Counts the texts of a form by control, status and whether something is flagged in them.
    async fn queue_counts(&self, form: &str) -> Result<Vec<QueueCount>>;

    /// Returns when the oldest response arrived that has a text which is not decided, in milliseconds since 1970. Every such text
    /// is looked at.
    async fn oldest_waiting_text(&self, form: &str) -> Result<Option<i64>>;

    /// Returns how many texts of a form were read again, by what became of them.
    async fn rereading_counts(&self, form: &str) -> Result<RereadingCounts>;
}

/// Where a text stands in the course of its review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueStage {
    /// The text is decided.
    Decided,
    /// The text waits for a reader.
    Unread,
    /// One person has decided; a second one has to read the text.
    ReadOnce,
    /// Persons decided differently.
    Differing,
}

impl QueueStage {
    /// Returns the stage's number in the store.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Decided => 0,
            Self::Unread => 1,
            Self::ReadOnce => 2,
            Self::Differing => 3,
        }
    }
}

/// What the queue says of a text after a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueEntry {
    /// The name of the review status.
    pub status: &'static str,
    /// The stage to which that status belongs.
    pub stage: QueueStage,
    /// Identifies the person who has read the text, if only one has; empty otherwise.
    pub reader: String,
    /// What became of the text if it was drawn to be read again.
    pub rereading: Rereading,
}

/// What became of an accepted text that was drawn to be read again by another person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rereading {
    /// The text was not drawn, or nobody else has read it.
    #[default]
    NotDone,
    /// The other person accepted it too.
    Confirmed,
    /// The other person decided otherwise.
    Overturned,
}

impl Rereading {
    /// Returns the number in the store.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::NotDone => 0,
            Self::Confirmed => 1,
            Self::Overturned => 2,
        }
    }
}

/// How many accepted texts were read again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RereadingCounts {
    /// The other person accepted the text too.
    pub confirmed: u64,
    /// The other person decided otherwise.
    pub overturned: u64,
}

/// A response with its texts, as they enter the queue.
#[derive(Clone, Debug)]
pub struct QueuedResponse {
    /// The random id of the response.
    pub response_id: String,
    /// The revision that was read.
    pub revision: u32,
    /// The number of the newest review of the response that was read; 0 if there was none.
    pub last_review: i64,
    /// The locale of the response.
    pub locale: String,
    /// The texts.
    pub texts: Vec<NewQueuedText>,
}

/// A text as it enters the queue.
#[derive(Clone, Debug)]
pub struct NewQueuedText {
    /// The control whose answer the text is.
    pub control: String,
    /// The place of the control in the form.
    pub position: u32,
    /// A bit for each kind of flag.
    pub flags: u32,
    /// Where the text stands.
    pub entry: QueueEntry,
}

/// A text in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedText {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The place of the control in the form.
    pub position: u32,
}

/// Identifies a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextKey {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
}

/// A place in the queue, which is ordered by response and by the place of the control in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuePlace {
    /// The response.
    pub response_id: String,
    /// The place of the control in the form.
    pub position: u32,
}

/// Which texts of the queue are wanted. An empty member leaves nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// The stages.
    pub stages: Vec<QueueStage>,
    /// The names of the review statuses.
    pub statuses: Vec<String>,
    /// The control.
    pub control: Option<String>,
    /// The locale.
    pub locale: Option<String>,
    /// The bits of the kinds of flags of which the text has one.
    pub flags: Option<u32>,
    /// Whether nothing is flagged.
    pub is_unflagged: bool,
    /// Leaves out the texts that this reader alone has read.
    pub not_read_by: Option<String>,
}

/// A reservation to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReservation {
    /// Identifies the person, as a review does.
    pub person: String,
    /// The name that others see.
    pub name: String,
    /// The present time, in milliseconds since 1970.
    pub now: i64,
    /// When the reservation lapses, in milliseconds since 1970.
    pub until: i64,
}

impl NewReservation {
    /// How long a text is reserved: ten minutes, in milliseconds.
    const LASTS: i64 = 10 * 60 * 1000;

    /// Makes a reservation from this time on, in milliseconds since 1970.
    pub fn from_now(person: String, name: String, now: i64) -> Self {
        Self { person, name, now, until: now + Self::LASTS }
    }
}

/// A reservation of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// The name of the person who has the text before them.
    pub by: String,
    /// When the reservation lapses, in milliseconds since 1970.
    pub until: i64,
}

/// A number of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueCount {
    /// The control.
    pub control: String,
    /// The name of the review status.
    pub status: String,
    /// Whether something is flagged in them.
    pub is_flagged: bool,
    /// How many texts there are.
    pub texts: u64,
}
