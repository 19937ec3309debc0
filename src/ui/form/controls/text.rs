//! The controls of typed text: a free text of one or several lines, an e-mail address, the address of a website.

use crate::ids;
use crate::ui::form::parts::{Help, error_message, help, invalid, label, print_lines};
use crate::ui::messages;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Lines, Question, Text, char_count};

/// The field of a free text.
pub(super) fn text_field(page: &InitialState, question: &Question, text: &Text) -> AnyView {
    field(page, question, |described_by| match text.lines {
        Lines::MultiLine => text_area(page, question.id().as_str(), text.max, &described_by),
        Lines::SingleLine => text_line(page, question, ("text", None), described_by),
    })
}

/// The field of an e-mail address.
pub(super) fn email_field(page: &InitialState, question: &Question) -> AnyView {
    // The type is `text`, not `email`: in a field of type `email`, Chromium reports the value `xn--socit-esab.example` when the
    // person typed `société.example`.
    field(page, question, |described_by| text_line(page, question, ("text", Some("email")), described_by))
}

/// The field of the address of a website.
pub(super) fn url_field(page: &InitialState, question: &Question) -> AnyView {
    field(page, question, |described_by| text_line(page, question, ("url", Some("url")), described_by))
}

/// A field whose label is the question. `control` receives the ids for `aria-describedby`.
fn field(page: &InitialState, question: &Question, control: impl FnOnce(String) -> AnyView) -> AnyView {
    let id = question.id().as_str();
    let Help { view: hints, described_by } = help(&page.catalogue, question);
    view! {
        <label class="words" for=ids::control(id)>{label(&page.catalogue, question)}</label>
        {hints}
        {error_message(page, id)}
        {control(described_by)}
    }
    .into_any()
}

/// A text area with its character count; also used for the free text of the option "other".
pub(super) fn text_area(page: &InitialState, control: &str, max: usize, described_by: &str) -> AnyView {
    let text = page.answers.first(control);
    // The text is set as inner HTML and escaped here, because the renderer does not escape the text of a text area. HTML
    // parsers drop the first line break in a text area; the extra one protects a line break at the start of the value.
    let inner = format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"));
    let count = messages::char_count_text(&page.catalogue, max, char_count(text));
    let limit = ids::limit(control);
    let lang = page.catalogue.lang(messages::char_count_key(max, char_count(text)).name());
    view! {
        <textarea
            id=ids::control(control)
            name=control.to_owned()
            rows="4"
            dir="auto"
            aria-describedby=format!("{described_by} {limit}")
            aria-invalid=invalid(page, control)
            inner_html=inner
        ></textarea>
        {print_lines(control)}
        <p class="limit" id=limit lang=lang>{count}</p>
    }
    .into_any()
}

/// A field of one line, with its type and its on-screen keyboard (`inputmode`).
fn text_line(
    page: &InitialState,
    question: &Question,
    (kind, keyboard): (&'static str, Option<&'static str>),
    described_by: String,
) -> AnyView {
    let id = question.id().as_str();
    let value = page.answers.first(id).to_owned();
    view! {
        <input
            id=ids::control(id)
            name=id.to_owned()
            type=kind
            inputmode=keyboard
            autocapitalize=keyboard.map(|_| "none")
            required=question.is_required()
            autocomplete=question.autocomplete().map(str::to_owned)
            spellcheck="false"
            aria-describedby=described_by
            aria-invalid=invalid(page, id)
            value=(!value.is_empty()).then_some(value)
        />
        {print_lines(id)}
    }
    .into_any()
}
