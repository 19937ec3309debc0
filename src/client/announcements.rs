//! Live-region announcements: a screen reader reads each one aloud once, after a pause in typing, and never at every keystroke.
//! This module changes no answer.

use super::context::Client;
use super::{dom, dom_translation};
use crate::i18n::{Key, key};
use crate::ids;
use crate::ui::messages;
use crate::ui::state::{DraftNotice, DraftState, UiState};
use leptos::prelude::*;
use questionnaire::{RawAnswer, char_count};
use std::cell::Cell;
use std::time::Duration;

/// A pause in typing begins this long after the last keystroke.
const ANNOUNCE_DELAY: Duration = Duration::from_millis(1200);

/// Announces a text in the polite live region. Announcing the same text twice makes the screen reader read it twice.
pub(super) fn announce(words: &str) {
    if let Some(status) = dom::bound(ids::STATUS) {
        status.set_text_content(Some(words));
    }
}

/// Announces the outcome of an action, and shows it on the page.
pub(super) fn announce_and_show(client: Client, key: Key) {
    client.ui.write().status_message = Some(key);
    announce(&client.format(key, &[]));
}

/// Announces how many characters or options are left in a control, once the person pauses typing.
pub(super) fn announce_count_soon(client: Client, control: String) {
    let change = client.edits.get().wrapping_add(1);
    client.edits.set(change);
    let announce_count = move || {
        if client.edits.get() == change
            && let Some(words) = count_message(client, &control)
        {
            announce(&words);
        }
    };
    set_timeout(announce_count, ANNOUNCE_DELAY);
}

fn count_message(client: Client, control: &str) -> Option<String> {
    let form = client.form();
    let question = form.question_for_control(control)?;
    let raw = client.answers.read_untracked();
    let catalogue = client.catalogue.read_untracked();
    if let Some(max) = question.counted_limit(control) {
        return Some(messages::char_count_text(&catalogue, max, char_count(raw.first(control))));
    }
    let several = question.kind().multiple_choice()?;
    let chosen = raw.get(control).map_or(0, |answer: &RawAnswer| answer.values().len());
    messages::remaining_choices(&catalogue, several, chosen)
}

/// Announces the status of the draft when it changes: when it is first saved, and when it cannot be saved.
pub(super) fn bind_draft_announcements(client: Client) {
    if let Some(status) = dom::bound(ids::STATUS) {
        dom_translation::exclude(&status);
    }
    let before = Cell::new(None);
    Effect::new(move |_| {
        let UiState { draft: state, notice, .. } = client.ui.get();
        let kind = match state {
            DraftState::Empty => 0,
            DraftState::Saved(_) => 1,
            DraftState::Denied => 2,
            DraftState::Full => 3,
        };
        let changed = before.replace(Some(kind)).map_or(kind > 1, |before| before != kind);
        // An empty draft was erased or sent. The confirmation announces that it was sent, so only the erasure is announced
        // here.
        let sent = state == DraftState::Empty && notice != Some(DraftNotice::Erased);
        if changed && !sent {
            announce(&draft_message(client, state));
        }
    });
}

fn draft_message(client: Client, state: DraftState) -> String {
    match state {
        DraftState::Empty => client.format(key::DRAFT_ERASED, &[]),
        DraftState::Saved(_) | DraftState::Denied | DraftState::Full => {
            messages::draft_state_text(&client.catalogue.read_untracked(), state)
        }
    }
}
