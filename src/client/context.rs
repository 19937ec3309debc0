//! What the client knows of its page: the state that is shown, and beside it what nobody sees. There is one per page, and a
//! test makes one of its own, so nothing here is a static.
//!
//! This module knows no element, no storage and no network. Each field names the module that alone reads and writes it.

use crate::ui::state::FormState;
use leptos::prelude::*;
use questionnaire::RawAnswers;
use std::cell::{Cell, RefCell};
use std::ops::Deref;

/// What every function of this folder works on. It lives as long as the page.
pub(super) type Client = &'static ClientContext;

/// The state of a form's page, and what only the browser's program has.
pub(super) struct ClientContext {
    /// What is shown; [`Deref`] leads to it.
    pub(super) state: FormState,
    /// Saves the draft. Whatever changes an answer sets the timer that calls this (`save_timer`), and saving needs nearly every
    /// module that changes answers. A pointer given from above keeps the former from importing the latter.
    pub(super) save: fn(Client),
    /// The clock: now, as RFC 3339.
    clock: fn() -> String,
    /// Of `save_timer`: whether a save is on its way.
    pub(super) is_save_pending: Cell<bool>,
    /// Of `draft_saving`, until `draft_erasure` clears it: the id of the submission at hand, for where nothing can be kept.
    pub(super) submission_id: Cell<Option<String>>,
    /// Of `merge_base`: what this tab and the storage last had in common.
    pub(super) merge_base: RefCell<MergeBase>,
    /// Of `change_times`: when answers changed in this tab, by control.
    pub(super) change_times: RefCell<RawAnswers>,
    /// Of `waiting`: whether these answers are to be sent as soon as there is a network.
    pub(super) is_waiting: Cell<bool>,
    /// Of `waiting`: whether the browser keeps that they wait, so that another tab can put an end to it.
    pub(super) is_waiting_stored: Cell<bool>,
    /// Of `draft_file`: the answers of a file, until the person said which to keep.
    pub(super) pending_import: RefCell<RawAnswers>,
    /// Of `language_switch`: the path of the page as it stands.
    pub(super) current_path: RefCell<String>,
    /// Of `language_switch`: counts the requests: of two in a row, the last one counts.
    pub(super) language_requests: Cell<u32>,
    /// Of `announcements`: counts the changes, to know whether one was the last.
    pub(super) edits: Cell<u32>,
}

/// What a tab and the storage last had in common.
#[derive(Clone, Default, PartialEq)]
pub(super) struct MergeBase {
    /// The id of the draft, while there is one.
    pub(super) draft: Option<String>,
    /// Whether the storage holds the id. Where an earlier version of this program kept the draft, it does not yet.
    pub(super) is_stored: bool,
    /// The public answers.
    pub(super) answers: RawAnswers,
}

impl ClientContext {
    /// Makes the context of a page and lets it live as long as the page.
    pub(super) fn leaked(state: FormState, save: fn(Client), clock: fn() -> String) -> Client {
        Box::leak(Box::new(Self {
            state,
            save,
            clock,
            is_save_pending: Cell::default(),
            submission_id: Cell::default(),
            merge_base: RefCell::default(),
            change_times: RefCell::default(),
            is_waiting: Cell::default(),
            is_waiting_stored: Cell::default(),
            pending_import: RefCell::default(),
            current_path: RefCell::default(),
            language_requests: Cell::default(),
            edits: Cell::default(),
        }))
    }

    /// Now, as RFC 3339.
    pub(super) fn now(&self) -> String {
        (self.clock)()
    }

    /// Whether the answers at hand amend a recorded response.
    pub(super) fn is_amending(&self) -> bool {
        self.amends.get_value().is_some()
    }
}

impl Deref for ClientContext {
    type Target = FormState;

    fn deref(&self) -> &FormState {
        &self.state
    }
}
