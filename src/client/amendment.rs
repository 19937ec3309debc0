//! Amends a recorded response: its answers exist only in this page, and the draft in this browser is not touched.
//!
//! The context says whether a page amends a response. This module knows no storage.

use super::answers::read_controls;
use super::context::Client;
use super::dom;
use crate::ui::state::AmendmentTarget;
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers};

/// Starts from the recorded answers, which the page holds. The browser asks for confirmation if the person leaves with changes
/// that were not sent.
pub(super) fn begin_amending(client: Client, recorded: RawAnswers) {
    client.answers.set(recorded.clone());
    dom::add_listener(&dom::window(), "beforeunload", move |event| {
        if client.receipt.read_untracked().is_none() && read_controls(client) != recorded {
            event.prevent_default();
        }
    });
}

/// Takes over the revision that the server recorded, so that the response can be amended again.
pub(super) fn update_revision(client: Client, answer: &Json) {
    let amends = client.amends.get_value();
    if let (Some(amends), Some(revision)) = (amends, answer.get_u32("revision")) {
        client.amends.set_value(Some(AmendmentTarget { revision, ..amends }));
    }
}
