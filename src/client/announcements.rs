//! What assistive technologies are told: each thing once, after a pause, never at every key. This module changes no answer.

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

/// Typing has paused when no key came for so long.
const ANNOUNCE_DELAY: Duration = Duration::from_millis(1200);

/// Tells it, politely. A sentence said twice is told twice.
pub(super) fn announce(words: &str) {
    if let Some(status) = dom::bound(ids::STATUS) {
        status.set_text_content(Some(words));
    }
}

/// Tells the outcome of something, on the page too.
pub(super) fn announce_and_show(client: Client, key: Key) {
    client.ui.write().status_message = Some(key);
    announce(&client.format(key, &[]));
}

/// Says what is left to type or to choose in that control, once the person pauses.
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
    if let Some(max) = question.text_limit(control) {
        return Some(messages::char_count_text(&catalogue, max, char_count(raw.first(control))));
    }
    let several = question.kind().multiple_choice()?;
    let chosen = raw.get(control).map_or(0, |answer: &RawAnswer| answer.values().len());
    messages::remaining_choices(&catalogue, several, chosen)
}

/// Says what becomes of the draft when that changes: the first time it is kept, and when it cannot be.
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
        // A draft that is gone was erased, or was sent: that, the confirmation says.
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
