//! Why a posted decision is not applied.

use crate::review::ReviewError;
use crate::store::StoreError;

/// Why a decision was not applied.
#[derive(Debug, thiserror::Error)]
pub(super) enum InvalidDecision {
    /// The text or its flags are not the ones that the page showed.
    #[error("the text changed meanwhile")]
    Stale,
    /// Somebody else decided on the text meanwhile.
    #[error("somebody else decided meanwhile")]
    Overtaken,
    /// The text does not exist any more.
    #[error("the text is gone")]
    Gone,
    /// No passage to redact was chosen.
    #[error("no passage is chosen")]
    NoPassage,
    /// The text does not contain these words.
    #[error("the words are not in the text")]
    NoWords(String),
    /// What was selected are not the words of the text there, because a browser shows a translation of it.
    #[error("the selected words are not those of the text")]
    Translated,
    /// Withholding needs a reason.
    #[error("a reason is missing")]
    NoReason,
    /// Flagged passages would stay visible.
    #[error("flagged passages would stay visible")]
    StillFlagged,
    /// There is no own decision to undo.
    #[error("there is no own decision to undo")]
    NothingToUndo,
    /// The review service failed to record it.
    #[error(transparent)]
    Failed(ReviewError),
}

impl From<ReviewError> for InvalidDecision {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::NoText(..) | ReviewError::Store(StoreError::Gone) => Self::Gone,
            ReviewError::Amended => Self::Stale,
            ReviewError::Overtaken => Self::Overtaken,
            ReviewError::Flagged(_) => Self::StillFlagged,
            ReviewError::NothingToUndo => Self::NothingToUndo,
            // A span that was selected in another version of the text.
            ReviewError::Span(..) => Self::Stale,
            error @ (ReviewError::Store(_) | ReviewError::Damaged(_)) => Self::Failed(error),
        }
    }
}
