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
    /// A double sample in force keeps the frame as it is.
    #[error("the themes of this question stay as they are while texts are coded twice: end the sample first")]
    FrameFrozen,
    /// A double sample needs two people at least.
    #[error("at least two people are needed to code texts twice")]
    TooFewCoders,
    /// A double sample needs themes.
    #[error("the question has no theme that texts could be given")]
    NoThemes,
    /// No text is published.
    #[error("no text of this question is published")]
    NothingToDraw,
    /// The number of texts is none.
    #[error("the number of texts is a whole number above 0")]
    NoSize,
    /// A double sample is in force.
    #[error("texts of this question are being coded twice: end that sample first")]
    AlreadyDrawn,
    /// No double sample is in force.
    #[error("no texts of this question are being coded twice")]
    NoSample,
    /// A part of the texts is drawn already.
    #[error("a part of the texts of this question is drawn already: code all of them again first")]
    PartDrawn,
    /// All texts would be drawn.
    #[error("all texts of this question would be drawn: code all of them")]
    AllDrawn,
    /// No part of the texts is drawn.
    #[error("no part of the texts of this question is drawn")]
    NoPart,
    /// A settlement needs a reason.
    #[error("a decision needs a reason")]
    NoReason,
    /// Somebody settled the text meanwhile, or there is nothing to take back.
    #[error("somebody decided on this text meanwhile, or there is nothing to take back")]
    SettlementOvertaken,
    /// A computation was interrupted.
    #[error("the figures could not be computed")]
    Interrupted,
    /// Others code the text.
    #[error("two others code this text")]
    Assigned,
    /// The text is not published any more, or was changed.
    #[error("the text was changed, or is not published any more")]
    TextChanged,
    /// The coder coded the text elsewhere meanwhile, or there is nothing to take back.
    #[error("the text was coded in another window meanwhile")]
    CodingOvertaken,
}
