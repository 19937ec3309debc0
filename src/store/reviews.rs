//! The disclosure review of free texts: the operator's decisions, and the texts that are published.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores the decisions on free texts and the texts that were approved for publication.
#[async_trait]
pub trait ReviewStore: Send + Sync + 'static {
    /// Returns the newest review of each text of the responses after the id `after` up to and including `through`, ordered by
    /// response and control.
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>>;

    /// Adds a review. `published` is the text to publish from now on and its folded form for search; `None` removes the
    /// published text.
    ///
    /// # Errors
    /// [`StoreError::Gone`](super::StoreError::Gone) when the response has been withdrawn.
    async fn record_review(
        &self,
        form: &str,
        review: Review,
        published: Option<(String, String)>,
        act: Act,
    ) -> Result<()>;

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

/// A reviewer's decision on one free text. Decisions are append-only. The newest one counts, and only while `text_digest`
/// matches the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// Shows whether the text is still the one that was reviewed.
    pub text_digest: Vec<u8>,
    /// The decision.
    pub verdict: Verdict,
    /// The reason, for later readers. May be empty.
    pub note: String,
    /// The actor who decided.
    pub by: String,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
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
