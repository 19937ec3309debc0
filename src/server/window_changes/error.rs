//! Why a window was not changed.

use crate::site::window_moves::WindowMoveRefusal;
use crate::store::StoreError;
use crate::workspace::Act;

/// Why the window was not changed. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WindowChangeError {
    /// The window may not be changed in this way.
    #[error(transparent)]
    Refused(#[from] WindowMoveRefusal),
    /// Nobody may learn later why it was changed.
    #[error("say why: a reason is needed")]
    NoReason,
    /// A note for the public is too long.
    #[error("a note has at most {} characters", Act::LONGEST_PUBLIC_NOTE)]
    LongNote,
    /// The responses are published.
    #[error("the responses are published already: the form cannot be opened again")]
    Published,
    /// Somebody else changed the window meanwhile.
    #[error("somebody else has moved the window meanwhile: look at it again")]
    Stale,
    /// Somebody else has proposed to open the form again, and nobody has decided yet.
    #[error("there is a proposal to open the form again: confirm or decline it")]
    ProposedAlready,
    /// Whoever confirms it proposed it.
    #[error("a second person has to confirm the proposal")]
    OwnProposal,
    /// The proposal was decided meanwhile, or there is none.
    #[error("there is no such proposal, or not any more")]
    NoProposal,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
