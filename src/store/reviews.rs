//! The review of free texts: what a person decided, and what is published of it.

use super::Result;
use async_trait::async_trait;

/// Keeps what people decided on free texts, and the texts that passed.
#[async_trait]
pub trait ReviewStore: Send + Sync + 'static {
    /// The newest review of each text of the responses after one id up to, and with, another, by response and control.
    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>>;

    /// Adds a review. `published` is the text as it is published from now on and the same folded for search; with
    /// `None` it is not published any more.
    ///
    /// # Errors
    /// [`StoreError::Gone`](super::StoreError::Gone) when the response was withdrawn meanwhile.
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
}

/// A person's decision on one free text. Decisions are only ever added: the newest counts, and only while `text_digest`
/// is that of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Whose text it is.
    pub response_id: String,
    /// The control it was written in.
    pub control: String,
    /// Tells whether the text is still the one that was read.
    pub text_digest: Vec<u8>,
    /// What was decided.
    pub verdict: Verdict,
    /// Why, for those who come after. May be empty.
    pub note: String,
    /// Who decided.
    pub by: String,
    /// Milliseconds since 1970.
    pub at: i64,
}

/// What may be published of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of it.
    Accepted,
    /// Nothing.
    Withheld,
    /// All but these spans, each from one Unicode scalar value up to, and without, another.
    Redacted(Vec<(u32, u32)>),
}

impl Verdict {
    /// Its name in the store and in what programs read.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Withheld => "withheld",
            Self::Redacted(_) => "redacted",
        }
    }
}

/// A text that passed review, as published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedText {
    /// Whose text it is.
    pub response_id: String,
    /// The language the response was given in.
    pub locale: String,
    /// The text, with its redactions made.
    pub text: String,
}
