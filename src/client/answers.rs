//! The current answers: the controls hold them, and the state mirrors the controls.
//!
//! This module does not know how answers are saved, sent or shared with other tabs.

use super::context::Client;
use super::{change_times, form_controls, save_timer};
use leptos::prelude::*;
use questionnaire::{RawAnswer, RawAnswers};

/// Reads all controls into the state and returns the answers. Password managers and form fillers change controls without an
/// event, so every function that acts on the answers reads them here first.
pub(super) fn read_controls(client: Client) -> RawAnswers {
    for name in client.form().questions().flat_map(|question| question.controls()) {
        read_control(client, &name);
    }
    client.answers.get_untracked()
}

/// Reads the controls of one name into the state; returns whether the answer changed.
pub(super) fn read_control(client: Client, name: &str) -> bool {
    let mut held = RawAnswers::default();
    held.set(name, form_controls::control_value(name));
    let is_news =
        held.get(name).map(RawAnswer::values) != client.answers.read_untracked().get(name).map(RawAnswer::values);
    if is_news {
        let mut answers = client.answers.write();
        match held.remove(name) {
            Some(answer) => answers.set(name, answer),
            None => _ = answers.remove(name),
        }
        drop(answers);
        note_change(client, name);
    }
    is_news
}

/// Records that an answer changed. A draft is saved soon after; an amendment stays in the page until it is sent.
pub(super) fn note_change(client: Client, name: &str) {
    if !client.is_amending() {
        change_times::mark_changed(client, name);
        save_timer::save_soon(client);
    }
}

/// Empties the form.
pub(super) fn clear_form(client: Client) {
    client.errors.set(Vec::new());
    client.answers.set(RawAnswers::default());
    form_controls::write_all(&client.form(), &RawAnswers::default());
}
