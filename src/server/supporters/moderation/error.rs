//! Why a decision on a supporter failed.

use crate::store::StoreError;

/// Why a decision failed.
#[derive(Debug, thiserror::Error)]
pub enum ModerationError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The stored response with this id cannot be read: it is not what this software writes.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// No response to this form has an id with this prefix.
    #[error("{0}: no response to this form has an id that begins so")]
    Unknown(String),
    /// The ids of several responses have this prefix.
    #[error("{0}: the ids of several responses begin so; give more of it")]
    Ambiguous(String),
    /// The respondent did not agree to be listed: id, name, and the question that asks for it.
    #[error("{0} ({1}) did not agree to be listed: only who answered yes to question {2} can be")]
    NoConsent(String, String, String),
    /// The response was amended or withdrawn at the same time.
    #[error("{0} was amended or withdrawn while it was decided on: list it again")]
    Stale(String),
}
