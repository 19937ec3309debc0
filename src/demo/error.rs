//! Why an office was not made.

use crate::review::ReviewError;
use crate::server::operator_actions::{AmendError, WithdrawError};
use crate::server::supporters::moderation::ModerationError;
use crate::server::window_changes::WindowChangeError;
use crate::site::window_settings::WindowSettingsError;
use crate::store::StoreError;
use crate::synthesis::SynthesisError;

/// Why an office was not made.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The store holds what somebody did or sent.
    #[error(
        "an office to try is made in an empty store alone, and this one holds responses, operators or entries of the log"
    )]
    InUse,
    /// The store holds an office already.
    #[error("this store holds an office to try already")]
    Made,
    /// The making of the office was interrupted.
    #[error("the office in this store was not finished: remove its folder and begin again")]
    Unfinished,
    /// The site has several forms, and none is the main one.
    #[error("the site has no main form")]
    NoMainForm,
    /// Something that cannot fail in an empty store did.
    #[error("{0}")]
    Unexpected(&'static str),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A text was not reviewed.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// A text was not coded.
    #[error(transparent)]
    Synthesis(#[from] SynthesisError),
    /// A supporter was not decided on.
    #[error(transparent)]
    Moderation(#[from] ModerationError),
    /// The windows of the site cannot be used.
    #[error(transparent)]
    Windows(#[from] WindowSettingsError),
    /// A window was not moved.
    #[error(transparent)]
    Window(#[from] WindowChangeError),
    /// A response was not amended.
    #[error(transparent)]
    Amend(#[from] AmendError),
    /// A response was not withdrawn.
    #[error(transparent)]
    Withdraw(#[from] WithdrawError),
}
