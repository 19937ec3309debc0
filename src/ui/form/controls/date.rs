//! The control of a date: the browser's own date field, which shows dates in the browser's format and sends `2020-02-03`.

use crate::ids;
use crate::ui::form::parts::{Help, error_message, help, invalid, label, print_lines};
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Date, Question, normalise};

/// A date field whose label is the question.
pub(super) fn date_field(page: &InitialState, question: &Question, date: &Date) -> AnyView {
    let id = question.id().as_str();
    let Help { view: hints, described_by } = help(&page.catalogue, question);
    let value = normalise(page.answers.first(id)).into_owned();
    view! {
        <label class="words" for=ids::control(id)>{label(&page.catalogue, question)}</label>
        {hints}
        {error_message(page, id)}
        <input
            id=ids::control(id)
            name=id.to_owned()
            type="date"
            min=date.earliest.map(|day| day.to_string())
            max=date.latest.map(|day| day.to_string())
            required=question.is_required()
            autocomplete=question.autocomplete().map(str::to_owned)
            aria-describedby=described_by
            aria-invalid=invalid(page, id)
            value=(!value.is_empty()).then_some(value)
        />
        {print_lines(id)}
    }
    .into_any()
}
