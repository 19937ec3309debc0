//! Why an operation of the review fails.

use crate::store::StoreError;

/// Why an operation of the review failed.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A stored response cannot be parsed.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// The response has no such text.
    #[error("response {0} has no text {1}")]
    NoText(String, String),
    /// A span lies outside of the text.
    #[error("{0} {1} is no span of a text of {2} characters: give where it begins, from 0, and where it ends")]
    Span(u32, u32, u32),
    /// The decision would leave flagged passages visible.
    #[error("{0} flagged passage(s) would be published: redact them, or say that they are wanted (--despite-flags)")]
    Flagged(usize),
    /// Somebody decided on the text after it was read.
    #[error("somebody else has decided on this text meanwhile: look at it again")]
    Overtaken,
    /// The response was amended after the text was read.
    #[error("the response was amended meanwhile: look at the text again")]
    Amended,
    /// The reviewer has no decision on the text that could be undone.
    #[error("the last decision on this text is not yours, so you cannot undo it")]
    NothingToUndo,
}
