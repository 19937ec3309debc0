//! Amending a recorded response: its answers live in this page alone, and the draft in this browser is left as it is.

use super::{controls, drafts, tabs};
use crate::ui::state::{Amends, App};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers};

/// Whether the answers at hand amend a recorded response.
pub(super) fn is_at_hand(app: App) -> bool {
    app.amends.get_value().is_some()
}

/// Keeps what was just typed or chosen: a draft is saved soon, an amendment waits in the page until it is sent.
pub(super) fn keep(app: App, name: &str) {
    if !is_at_hand(app) {
        tabs::typed(name);
        drafts::schedule(app);
    }
}

/// Goes on from the recorded answers, which the page holds. Whoever leaves with changes that were not sent is asked.
pub(super) fn begin(app: App, recorded: RawAnswers) {
    app.answers.set(recorded.clone());
    controls::on(&controls::window(), "beforeunload", move |event| {
        if app.receipt.read_untracked().is_none() && controls::answers(app) != recorded {
            event.prevent_default();
        }
    });
}

/// Remembers which version is kept now, so that it can be amended again.
pub(super) fn follow_revision(app: App, answer: &Json) {
    let amends = app.amends.get_value();
    if let (Some(amends), Some(revision)) = (amends, answer.number_of("revision")) {
        app.amends.set_value(Some(Amends { revision, ..amends }));
    }
}
