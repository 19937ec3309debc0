//! Amending a recorded response: its answers live in this page alone, and the draft in this browser is left as it is.
//!
//! Whether a page does so, the context says. This module knows no storage.

use super::answers::read_controls;
use super::context::Client;
use super::dom;
use crate::ui::state::AmendmentTarget;
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers};

/// Goes on from the recorded answers, which the page holds. Whoever leaves with changes that were not sent is asked.
pub(super) fn begin_amending(client: Client, recorded: RawAnswers) {
    client.answers.set(recorded.clone());
    dom::add_listener(&dom::window(), "beforeunload", move |event| {
        if client.receipt.read_untracked().is_none() && read_controls(client) != recorded {
            event.prevent_default();
        }
    });
}

/// Remembers which version is kept now, so that it can be amended again.
pub(super) fn update_revision(client: Client, answer: &Json) {
    let amends = client.amends.get_value();
    if let (Some(amends), Some(revision)) = (amends, answer.get_u32("revision")) {
        client.amends.set_value(Some(AmendmentTarget { revision, ..amends }));
    }
}
