//! The parts shared by the controls that show their options as radio buttons or check boxes.

use crate::i18n::key;
use crate::ids;
use crate::ui::form::parts::{Help, error_message, help, label};
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::Question;

/// A group of controls whose legend is the question.
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

/// A radio button or check box with its label. The first option of a question has the id to which errors link.
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

/// The button that clears the chosen option of an optional question, because a radio button cannot be deselected.
pub(super) fn clear(page: &InitialState, question: &Question) -> Option<AnyView> {
    let id = question.id().to_string();
    let button = view! { <button class="link clear" type="button" data-clear=id hidden>{message_view::message(&page.catalogue, key::CLEAR)}</button> };
    (!question.is_required()).then(|| button.into_any())
}
