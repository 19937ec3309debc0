//! Why a frame or a coding was not changed.

use crate::coding::CodeError;
use crate::coding::frame::FrameError;
use crate::store::StoreError;

/// Why a frame or a coding was not changed or cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SynthesisError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The control has no free texts that are published.
    #[error("{0} has no free texts that are published")]
    NoTexts(String),
    /// A change does not fit the frame.
    #[error(transparent)]
    Frame(#[from] FrameError),
    /// Codes that cannot be given.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A theme of the coding is not in use.
    #[error("a theme of the coding is not in use any more")]
    ThemeNotInUse,
    /// A stored change of a frame cannot be read.
    #[error("version {version} of the themes of {control} is damaged in the store")]
    Damaged {
        /// The control.
        control: String,
        /// The version that the change made.
        version: u32,
    },
    /// Somebody changed the frame meanwhile.
    #[error("somebody changed the themes of this question meanwhile")]
    FrameOvertaken,
    /// The text is not published any more, or was changed.
    #[error("the text was changed, or is not published any more")]
    TextChanged,
    /// The coder coded the text elsewhere meanwhile, or there is nothing to take back.
    #[error("the text was coded in another window meanwhile")]
    CodingOvertaken,
}
