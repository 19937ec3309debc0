//! How operators move the opening or the closing of a form, from the workspace and from commands alike: what may be moved, what
//! needs a second person, and what is written. The module knows no page.

mod error;

pub use error::WindowChangeError;

use crate::phase::WindowEnd;
use crate::site::window_moves::verify_move;
use crate::site::window_settings::FormWindows;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{NewProposal, NewWindowMove, Proposal, Store, StoreError, WindowMoveOutcome};
use crate::workspace::{Act, Action, Object, Signature};
use questionnaire::{Form, TwoPersonAct};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody wants to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowChange {
    /// The end that is moved.
    pub end: WindowEnd,
    /// Where to, in milliseconds since 1970.
    pub to: i64,
    /// Whether the form is closed and is to be opened again.
    pub is_reopening: bool,
    /// What the public is told, by the tag of the language.
    pub notes: BTreeMap<String, String>,
}

/// Whether a change took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowChanged {
    /// The window is moved.
    Moved,
    /// The form leaves it to two persons: a second one has to confirm it.
    Proposed,
}

/// The window of a form, at hand to be changed.
pub struct WindowChanger<'a> {
    /// The store.
    pub store: &'a dyn Store,
    /// The form.
    pub form: &'a Form,
    /// The windows of the site as they are now.
    pub windows: &'a FormWindows,
    /// The time, in milliseconds since 1970.
    pub now: i64,
}

/// A change as a proposal keeps it.
#[derive(Serialize, Deserialize)]
struct ProposedChange {
    end: String,
    to: i64,
    notes: BTreeMap<String, String>,
}

impl WindowChanger<'_> {
    /// The number of the newest move of the form; 0 without one.
    pub fn newest(&self) -> i64 {
        self.windows.moves().of_form(self.form.id().as_str()).last().map_or(0, |one| one.number)
    }

    /// Verifies that a change may be made for a reason.
    ///
    /// # Errors
    /// Why it may not.
    pub async fn verify(&self, change: &WindowChange, reason: &str) -> Result<(), WindowChangeError> {
        let (to, now) = (timestamp_from_ms(change.to), timestamp_from_ms(self.now));
        verify_move(&self.windows.window_of(self.form), (change.end, to), change.is_reopening, now)?;
        if reason.trim().is_empty() {
            return Err(WindowChangeError::NoReason);
        }
        if change.notes.values().any(|note| note.chars().count() > Act::LONGEST_PUBLIC_NOTE) {
            return Err(WindowChangeError::LongNote);
        }
        if change.is_reopening && self.store.published_at(self.form.id().as_str()).await?.is_some() {
            return Err(WindowChangeError::Published);
        }
        Ok(())
    }

    /// Makes a change for a reason, or proposes it where the form leaves it to two persons. `seen` is the number of the newest
    /// move that the person saw.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn change(
        &self,
        change: WindowChange,
        seen: i64,
        (by, reason): (&Signature, &str),
    ) -> Result<WindowChanged, WindowChangeError> {
        if seen != self.newest() {
            return Err(WindowChangeError::Stale);
        }
        self.verify(&change, reason).await?;
        if change.is_reopening && self.form.needs_two_persons(TwoPersonAct::Reopen) {
            return self.propose(&change, (by, reason)).await;
        }
        self.move_window(change, None, (by, reason)).await
    }

    /// Confirms a proposal of somebody else, for a reason.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn confirm(&self, id: &str, (by, reason): (&Signature, &str)) -> Result<(), WindowChangeError> {
        let open = self.store.open_proposals(self.form.id().as_str()).await?;
        let is_meant = |proposal: &&Proposal| proposal.id == id && proposal.action == Action::ReopenForm.code();
        let proposal = open.iter().find(is_meant).ok_or(WindowChangeError::NoProposal)?;
        if proposal.by == by.actor.to_string() {
            return Err(WindowChangeError::OwnProposal);
        }
        let change = proposed_change(proposal)?;
        self.verify(&change, reason).await?;
        self.move_window(change, Some(id), (by, reason)).await.map(|_| ())
    }

    /// Declines a proposal, for a reason.
    ///
    /// # Errors
    /// When there is no such proposal any more, or the store fails.
    pub async fn decline(&self, id: &str, (by, reason): (&Signature, &str)) -> Result<(), WindowChangeError> {
        let act = self.act(Action::DeclineProposal, (by, reason)).with("proposal", id);
        let is_declined = self.store.decline_proposal(self.form.id().as_str(), id, &by.name, act).await?;
        if is_declined { Ok(()) } else { Err(WindowChangeError::NoProposal) }
    }

    async fn propose(&self, change: &WindowChange, by: (&Signature, &str)) -> Result<WindowChanged, WindowChangeError> {
        let content = ProposedChange { end: change.end.name().to_owned(), to: change.to, notes: change.notes.clone() };
        let proposal = NewProposal {
            form: self.form.id().to_string(),
            action: Action::ReopenForm,
            content: serde_json::to_string(&content).expect("texts and numbers are JSON"),
            name: by.0.name.clone(),
        };
        let act = self.act(Action::Propose, by).with("action", Action::ReopenForm.code());
        let act = act.with("to", timestamp_from_ms(change.to));
        let is_proposed = self.store.propose(proposal, act).await?;
        if is_proposed { Ok(WindowChanged::Proposed) } else { Err(WindowChangeError::ProposedAlready) }
    }

    async fn move_window(
        &self,
        change: WindowChange,
        proposal: Option<&str>,
        by: (&Signature, &str),
    ) -> Result<WindowChanged, WindowChangeError> {
        let window = self.windows.window_of(self.form);
        let former = match change.end {
            WindowEnd::Opening => window.opens,
            WindowEnd::Closing => window.closes,
        };
        let former = former.map(|end| end.timestamp());
        let action = if change.is_reopening { Action::ReopenForm } else { Action::MoveWindow };
        let act = self.act(action, by).with("end", change.end.name()).with("to", timestamp_from_ms(change.to));
        let act = act.with("from", former.map(|at| at.to_string()).unwrap_or_default());
        let act = act.with("proposal", proposal.unwrap_or_default());
        let new = NewWindowMove {
            form: self.form.id().to_string(),
            end: change.end,
            from: former.map(|at| at.as_millisecond()),
            to: change.to,
            is_reopening: change.is_reopening,
            notes: change.notes,
            name: by.0.name.clone(),
        };
        match self.store.move_window(new, self.newest(), proposal, act).await? {
            WindowMoveOutcome::Done => Ok(WindowChanged::Moved),
            WindowMoveOutcome::Stale => Err(WindowChangeError::Stale),
            WindowMoveOutcome::OwnProposal => Err(WindowChangeError::OwnProposal),
            WindowMoveOutcome::NoProposal => Err(WindowChangeError::NoProposal),
        }
    }

    fn act(&self, action: Action, (by, reason): (&Signature, &str)) -> Act {
        let id = self.form.id().as_str();
        Act::new(by.actor.clone(), action, Object::form(id), self.now).on_form(id).because(reason)
    }
}

/// What a proposal would change.
///
/// # Errors
/// When its content is not what this module writes.
pub fn proposed_change(proposal: &Proposal) -> Result<WindowChange, StoreError> {
    let damaged = || StoreError::Damaged("a proposal");
    let content: ProposedChange = serde_json::from_str(&proposal.content).map_err(|_| damaged())?;
    let end = WindowEnd::from_name(&content.end).ok_or_else(damaged)?;
    Ok(WindowChange { end, to: content.to, is_reopening: true, notes: content.notes })
}
