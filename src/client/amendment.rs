//! Amending a recorded response: its answers live in this page alone, and the draft in this browser is left as it is.

use super::{draft_storage, form_controls, tab_sync};
use crate::ui::state::{AmendmentTarget, FormState};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers};

/// Whether the answers at hand amend a recorded response.
pub(super) fn is_amending(app: FormState) -> bool {
    app.amends.get_value().is_some()
}

/// Keeps what was just typed or chosen: a draft is saved soon, an amendment waits in the page until it is sent.
pub(super) fn on_answer_changed(app: FormState, name: &str) {
    if !is_amending(app) {
        tab_sync::mark_changed(name);
        draft_storage::schedule(app);
    }
}

/// Goes on from the recorded answers, which the page holds. Whoever leaves with changes that were not sent is asked.
pub(super) fn begin(app: FormState, recorded: RawAnswers) {
    app.answers.set(recorded.clone());
    form_controls::add_listener(&form_controls::window(), "beforeunload", move |event| {
        if app.receipt.read_untracked().is_none() && form_controls::answers(app) != recorded {
            event.prevent_default();
        }
    });
}

/// Remembers which version is kept now, so that it can be amended again.
pub(super) fn follow_revision(app: FormState, answer: &Json) {
    let amends = app.amends.get_value();
    if let (Some(amends), Some(revision)) = (amends, answer.get_u32("revision")) {
        app.amends.set_value(Some(AmendmentTarget { revision, ..amends }));
    }
}
