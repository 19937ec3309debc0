//! The context of a form's page: the state that is shown, and the internal state of the client's modules. Each page has one,
//! and each test makes its own, so nothing here is a static.
//!
//! This module knows no element, no storage and no network. Each field names the only module that reads and writes it.

use crate::ui::state::FormState;
use leptos::prelude::*;
use questionnaire::RawAnswers;
use std::cell::{Cell, RefCell};
use std::ops::Deref;

/// The context that every function of this folder takes. It lives as long as the page.
pub(super) type Client = &'static ClientContext;

/// The state of a form's page, with the values that only the client has.
pub(super) struct ClientContext {
    /// The state that is shown. [`Deref`] leads to it.
    pub(super) state: FormState,
    /// Saves the draft. Every module that changes an answer starts the timer that calls this (`save_timer`), and saving needs
    /// nearly all of those modules. Passing a function pointer keeps them from importing each other.
    pub(super) save: fn(Client),
    /// Returns the current time as RFC 3339.
    clock: fn() -> String,
    /// Of `save_timer`: whether a save is pending.
    pub(super) is_save_pending: Cell<bool>,
    /// Of `draft_saving`, until `draft_erasure` clears it: the id of the current submission, for browsers that cannot store it.
    pub(super) submission_id: Cell<Option<String>>,
    /// Of `merge_base`: the state that this tab and the storage last had in common.
    pub(super) merge_base: RefCell<MergeBase>,
    /// Of `change_times`: the times at which answers changed in this tab, by control.
    pub(super) change_times: RefCell<RawAnswers>,
    /// Of `waiting`: whether the answers are to be sent as soon as there is a network.
    pub(super) is_waiting: Cell<bool>,
    /// Of `waiting`: whether the browser stored that the answers wait, so that another tab can cancel the waiting.
    pub(super) is_waiting_stored: Cell<bool>,
    /// Of `submission`: whether the timer runs that sends waiting answers again.
    pub(super) is_retry_scheduled: Cell<bool>,
    /// Of `amendment`: the answers that are recorded, as far as the page knows.
    pub(super) recorded: RefCell<RawAnswers>,
    /// Of `draft_file`: the answers of a file, until the person chooses which to keep.
    pub(super) pending_import: RefCell<RawAnswers>,
    /// Of `language_switch`: the path of the page as it is shown.
    pub(super) current_path: RefCell<String>,
    /// Of `language_switch`: the number of requests so far. Of two requests in a row, only the last is used.
    pub(super) language_requests: Cell<u32>,
    /// Of `announcements`: the number of changes so far, which shows whether a change was the last.
    pub(super) edits: Cell<u32>,
}

/// The state that a tab and the storage last had in common.
#[derive(Clone, Default, PartialEq)]
pub(super) struct MergeBase {
    /// The id of the draft, if there is one.
    pub(super) draft: Option<String>,
    /// Whether the storage holds the id. A draft that an earlier version of the client saved has none yet.
    pub(super) is_stored: bool,
    /// The public answers.
    pub(super) answers: RawAnswers,
}

impl ClientContext {
    /// Makes the context of a page and leaks it, so that it lives as long as the page.
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
            is_retry_scheduled: Cell::default(),
            recorded: RefCell::default(),
            pending_import: RefCell::default(),
            current_path: RefCell::default(),
            language_requests: Cell::default(),
            edits: Cell::default(),
        }))
    }

    /// The current time as RFC 3339.
    pub(super) fn now(&self) -> String {
        (self.clock)()
    }

    /// Whether the answers amend a recorded response.
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
