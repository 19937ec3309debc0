//! The disclosure review of free texts: the operator's decisions, and the texts that are published.

use super::{LikenessKeys, QueueEntry, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores the decisions on free texts and the texts that were approved for publication.
#[async_trait]
pub trait ReviewStore: Send + Sync + 'static {
    /// Returns every review of the responses after the id `after` up to and including `through`, each with its number, ordered
    /// by response, control and number.
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<(i64, Review)>>;

    /// Returns every review of these responses, in the same order.
    async fn reviews_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<(i64, Review)>>;

    /// Adds a review with all that follows from it, unless the text or its decisions are no longer those that the reviewer
    /// saw. Ends the reservation of the text, unless the review is a note.
    ///
    /// # Errors
    /// [`StoreError::Gone`](super::StoreError::Gone) when the response has been withdrawn.
    async fn record_review(
        &self,
        form: &str,
        review: Review,
        seen: SeenReview,
        effect: ReviewEffect,
        act: Act,
    ) -> Result<ReviewOutcome>;

    /// Returns at most `limit` reviews of a form in chronological order, after the number `after`. Each has its number.
    async fn review_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Review)>>;

    /// Returns at most `limit` published texts of a control that contain the folded text `search`, ordered by response, after
    /// the response `after`.
    async fn reviewed_texts(
        &self,
        form: &str,
        control: &str,
        search: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<ReviewedText>>;
}

/// One entry of the review log: what a reviewer did with a free text. Entries are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// Shows whether the text is still the one that was reviewed. Empty for a note.
    pub text_digest: Vec<u8>,
    /// What the reviewer did.
    pub act: ReviewAct,
    /// The reason, for later readers. May be empty.
    pub note: String,
    /// Identifies the person who reviewed: an account, or a user of a machine.
    pub person: String,
    /// The name under which the person reviewed.
    pub by: String,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
}

/// What a reviewer did with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAct {
    /// The reviewer decided what may be published. The decision counts only while `text_digest` matches the text.
    Decision(Verdict),
    /// The reviewer wrote a note and decided nothing.
    Note,
    /// The reviewer asked that somebody else read the text. The request counts only while `text_digest` matches the text.
    AskOpinion,
    /// The reviewer took back their last decision on the text, or their request.
    Undo,
}

impl ReviewAct {
    /// Returns the act's name in the store.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Decision(_) => "decision",
            Self::Note => "note",
            Self::AskOpinion => "ask-opinion",
            Self::Undo => "undo",
        }
    }

    /// Returns the decision, if it is one.
    pub fn verdict(&self) -> Option<&Verdict> {
        match self {
            Self::Decision(verdict) => Some(verdict),
            Self::Note | Self::AskOpinion | Self::Undo => None,
        }
    }
}

/// What the reviewer saw of a text when deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenReview {
    /// The revision of the response.
    pub revision: u32,
    /// The number of the newest entry of the review log about the text besides notes; 0 if there was none.
    pub last: i64,
}

/// What follows from a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewEffect {
    /// What becomes of the published text.
    pub published: PublishedChange,
    /// The text's new place in the queue; `None` leaves it where it is.
    pub entry: Option<QueueEntry>,
}

/// What becomes of the published form of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishedChange {
    /// It stays as it is.
    Keep,
    /// Nothing of the text is published from now on.
    Remove,
    /// This text is published from now on.
    Replace {
        /// The text after redaction.
        text: String,
        /// Its folded form, for search.
        folded: String,
        /// Its likeness to others.
        likeness: LikenessKeys,
    },
}

/// The outcome of recording a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewOutcome {
    /// The review is now on disk.
    Recorded,
    /// Somebody decided on the text after the reviewer had seen it. Nothing was written.
    Overtaken,
    /// The response was amended after the reviewer had seen it. Nothing was written.
    Amended,
}

/// Which part of a text may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The whole text is published.
    Accepted,
    /// Nothing of the text is published.
    Withheld,
    /// The text is published without these half-open spans `[from, to)` of Unicode scalar values.
    Redacted(Vec<(u32, u32)>),
}

impl Verdict {
    /// Returns the verdict's name in the store and in machine-readable output.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Withheld => "withheld",
            Self::Redacted(_) => "redacted",
        }
    }
}

/// A published text, after its review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedText {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The text, after redaction.
    pub text: String,
}
