//! The openings and closings of forms that operators moved. Moves are only ever added; the store does not know which are allowed.

use super::Result;
use crate::phase::WindowEnd;
use crate::workspace::Act;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// Keeps the moves of submission windows.
#[async_trait]
pub trait WindowStore: Send + Sync + 'static {
    /// Returns the number of the newest move of any form; 0 without one.
    async fn newest_window_move(&self) -> Result<i64>;

    /// Returns every move, in the order of their numbers.
    async fn window_moves(&self) -> Result<Vec<StoredWindowMove>>;

    /// Adds a move, unless the newest move of the form is no longer `seen`. With a proposal, its content is what is done: it is
    /// confirmed by whoever acts.
    async fn move_window(
        &self,
        new: NewWindowMove,
        seen: i64,
        proposal: Option<&str>,
        act: Act,
    ) -> Result<WindowMoveOutcome>;
}

/// A move to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWindowMove {
    /// The form.
    pub form: String,
    /// The end that is moved.
    pub end: WindowEnd,
    /// The instant before the move, in milliseconds since 1970; `None` if the window had no such end.
    pub from: Option<i64>,
    /// The instant since the move, in milliseconds since 1970.
    pub to: i64,
    /// Whether the form was closed already.
    pub is_reopening: bool,
    /// What the public is told, by the tag of the language.
    pub notes: BTreeMap<String, String>,
    /// The name of the person who decides, for readers.
    pub name: String,
}

/// A move as it is read. Who decided it, when and why is that of its act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWindowMove {
    /// The number among all moves, from 1.
    pub number: i64,
    /// What was moved.
    pub made: NewWindowMove,
    /// Why, for other operators.
    pub reason: String,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
}

/// The outcome of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowMoveOutcome {
    /// The move is stored.
    Done,
    /// The window was moved meanwhile. Nothing was written.
    Stale,
    /// The proposal was made by whoever wants to confirm it. Nothing was written.
    OwnProposal,
    /// The proposal was decided meanwhile, or there is none. Nothing was written.
    NoProposal,
}
