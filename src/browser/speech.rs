//! What assistive technologies are told: each thing once, after a pause, never at every key.

use super::{controls, morph};
use crate::i18n::{Key, key};
use crate::ui::ids;
use crate::ui::state::{App, DraftState, Notice, Shown};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Kind, RawAnswer, length};
use std::cell::Cell;
use std::time::Duration;

/// Typing has paused when no key came for so long.
const PAUSE: Duration = Duration::from_millis(1200);

thread_local! {
    /// Counts the changes, to know whether one was the last.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
}

/// Tells it, politely. A sentence said twice is told twice.
pub(super) fn say(words: &str) {
    if let Some(status) = controls::bound(ids::STATUS) {
        status.set_text_content(Some(words));
    }
}

/// Tells the outcome of something, on the page too.
pub(super) fn tell(app: App, key: Key) {
    app.shown.write().told = Some(key);
    say(&app.format(key, &[]));
}

/// Says what is left to type or to choose in that control, once the person pauses.
pub(super) fn schedule(app: App, control: String) {
    let change = CHANGES.get().wrapping_add(1);
    CHANGES.set(change);
    let speak = move || {
        if CHANGES.get() == change
            && let Some(words) = count(app, &control)
        {
            say(&words);
        }
    };
    set_timeout(speak, PAUSE);
}

fn count(app: App, control: &str) -> Option<String> {
    let form = app.form();
    let question = form.question_of_control(control)?;
    let raw = app.answers.read_untracked();
    let catalogue = app.catalogue.read_untracked();
    let of_text = |max| Some(words::count(&catalogue, max, length(raw.first(control))));
    match question.kind() {
        Kind::Text(text) => of_text(text.max),
        Kind::Choice(choice) if question.id().as_str() != control => of_text(choice.other_max?),
        Kind::Several(several) => {
            let chosen = raw.get(control).map_or(0, |answer: &RawAnswer| answer.values().len());
            words::choose(&catalogue, several, chosen)
        }
        _ => None,
    }
}

/// Says what becomes of the draft when that changes: the first time it is kept, and when it cannot be.
pub(super) fn follow(app: App) {
    if let Some(status) = controls::bound(ids::STATUS) {
        morph::leave(&status);
    }
    let before = Cell::new(None);
    Effect::new(move |_| {
        let Shown { draft: state, notice, .. } = app.shown.get();
        let kind = match state {
            DraftState::Empty => 0,
            DraftState::Saved(_) => 1,
            DraftState::Denied => 2,
            DraftState::Full => 3,
        };
        let changed = before.replace(Some(kind)).map_or(kind > 1, |before| before != kind);
        // A draft that is gone was erased, or was sent: that, the confirmation says.
        let sent = state == DraftState::Empty && notice != Some(Notice::Erased);
        if changed && !sent {
            say(&said(app, state));
        }
    });
}

fn said(app: App, state: DraftState) -> String {
    match state {
        DraftState::Empty => app.format(key::DRAFT_ERASED, &[]),
        DraftState::Saved(_) | DraftState::Denied | DraftState::Full => {
            words::kept(&app.catalogue.read_untracked(), state)
        }
    }
}
