//! Amends a recorded response: its answers exist only in this page, and the draft in this browser is not touched.
//!
//! The context says whether a page amends a response. This module knows no storage.

use super::answers::read_controls;
use super::context::Client;
use super::dom;
use crate::ui::state::AmendmentTarget;
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

/// Starts from what the controls hold. The browser asks for confirmation if the person leaves with changes that were not sent.
pub(super) fn begin_amending(client: Client, held: RawAnswers) {
    // After a refusal the page holds what was posted, and does not know what is recorded.
    if client.errors.read_untracked().is_empty() {
        client.recorded.replace(client.answers.get_untracked());
    }
    client.answers.set(held);
    dom::add_listener(&dom::window(), "beforeunload", move |event| {
        if read_controls(client) != *client.recorded.borrow() {
            event.prevent_default();
            // Engines before Chromium 119 ask only if there is a value, and show a text of their own.
            event.unchecked_ref::<BeforeUnloadEvent>().set_return_value("1");
        }
    });
}

/// Notes which answers the server has recorded now.
pub(super) fn note_recorded(client: Client, answers: &RawAnswers) {
    client.recorded.replace(answers.clone());
}

/// Takes over the revision that the server recorded, so that the response can be amended again.
pub(super) fn update_revision(client: Client, answer: &Json) {
    let amends = client.amends.get_value();
    if let (Some(amends), Some(revision)) = (amends, answer.get_u32("revision")) {
        client.amends.set_value(Some(AmendmentTarget { revision, ..amends }));
    }
}
