//! One option among several, with a free text beside "other" where the question offers one.

use super::error_message;
use super::question::{Help, help, label};
use super::text::text_area;
use crate::i18n::form_keys;
use crate::i18n::key;
use crate::ids;
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{OptionCode, Question, SingleChoice, normalise};

/// A group of radio buttons, whose legend is the question.
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

/// A group of controls, whose legend is the question.
pub(super) fn group(page: &InitialState, question: &Question, controls: AnyView) -> AnyView {
    let Help { view: hints, described_by } = help(&page.catalogue, question);
    view! {
        <fieldset aria-describedby=described_by>
            <legend class="words">{label(&page.catalogue, question)}</legend>
            {hints}
            {error_message(page, question.id().as_str())}
            {controls}
        </fieldset>
    }
    .into_any()
}

/// One radio button or check box with its label. A question's first one bears the id that messages lead to.
pub(super) fn option(
    page: &InitialState,
    question: &Question,
    kind: &'static str,
    rank: usize,
    value: &str,
    label: AnyView,
) -> AnyView {
    let name = question.id().as_str();
    let id = if rank == 0 { ids::control(name) } else { ids::option(name, value) };
    let control = id.clone();
    let checked = page.answers.has(name, value);
    let required = kind == "radio" && question.is_required();
    view! {
        <label class="option" for=id>
            <input id=control type=kind name=name.to_owned() value=value.to_owned() checked=checked required=required />
            {label}
        </label>
    }
    .into_any()
}

/// The free text, asked only while "other" is chosen.
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

/// A chosen option can be taken back where no answer is needed: a radio button has no such way of its own.
pub(super) fn clear(page: &InitialState, question: &Question) -> Option<AnyView> {
    let id = question.id().to_string();
    let button = view! { <button class="link clear" type="button" data-clear=id hidden>{message_view::message(&page.catalogue, key::CLEAR)}</button> };
    (!question.is_required()).then(|| button.into_any())
}
