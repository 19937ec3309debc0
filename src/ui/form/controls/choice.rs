//! The control of a single choice, with a free text for the option "other" where the question offers one.

use super::options::{clear, group, option};
use super::text::text_area;
use crate::i18n::form_keys;
use crate::ids;
use crate::ui::form::parts::error_message;
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{OptionCode, Question, SingleChoice, normalise};

/// A group of radio buttons whose legend is the question.
pub(super) fn single_choice_field(page: &InitialState, question: &Question, choice: &SingleChoice) -> AnyView {
    let options = choice.options.codes().iter().enumerate().map(|(rank, code)| {
        let label = message_view::message_by_key(&page.catalogue, &form_keys::option_key(choice.options.name(), code));
        option(page, question, "radio", rank, code.as_str(), view! { <span>{label}</span> }.into_any())
    });
    let other =
        choice.other_max.zip(question.other_control()).map(|(max, control)| other(page, question, &control, max));
    view! {
        {group(page, question, view! { <div class="options">{options.collect_view()}</div>{other} }.into_any())}
        {clear(page, question)}
    }
    .into_any()
}

/// The free text of the option "other", asked only while that option is chosen.
fn other(page: &InitialState, question: &Question, control: &str, max: usize) -> AnyView {
    let unasked = normalise(page.answers.first(question.id().as_str())) != OptionCode::OTHER;
    view! {
        <div class="other" id=ids::question(control) class:unasked=unasked>
            <label for=ids::control(control)>{message_view::message_by_key(&page.catalogue, &form_keys::question_attribute_key(question, "other"))}</label>
            {error_message(page, control)}
            {text_area(page, control, max, &ids::message(control))}
        </div>
    }
    .into_any()
}
