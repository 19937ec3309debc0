//! One question: its container and the control of its kind.

use super::controls::control;
use crate::ids;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Question, is_asked};

/// A question of any kind. A question that is not asked is rendered too, and hidden where scripts run.
pub(super) fn question(page: &InitialState, question: &Question) -> AnyView {
    let unasked = !is_asked(&page.form, question, &page.answers);
    view! {
        <div id=ids::question(question.id().as_str()) class="question" class:unasked=unasked>{control(page, question)}</div>
    }
    .into_any()
}
