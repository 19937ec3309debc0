//! The review of free texts: what a person decided, and what is published of it.

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

/// A text that passed review, as published.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ReviewedText {
    /// Whose text it is.
    pub response_id: String,
    /// The language the response was given in.
    pub locale: String,
    /// The text, with its redactions made.
    pub text: String,
}
