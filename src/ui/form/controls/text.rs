//! A free text, on one line or on several, an e-mail address, the address of a website.

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
    // Of type `email`, Chromium says that `xn--socit-esab.example` was typed where `société.example` was.
    field(page, question, |described_by| text_line(page, question, ("text", Some("email")), described_by))
}

/// The field of the address of a website.
pub(super) fn url_field(page: &InitialState, question: &Question) -> AnyView {
    field(page, question, |described_by| text_line(page, question, ("url", Some("url")), described_by))
}

/// A control whose label is the question, given what describes it.
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

/// A text of several lines with its counter; also the free text beside "other".
pub(super) fn text_area(page: &InitialState, control: &str, max: usize, described_by: &str) -> AnyView {
    let text = page.answers.first(control);
    // As inner HTML, escaped here: the renderer puts a text area's text into the page as it is. The line break that
    // comes first is no part of the value; without it, a value's own first one would be lost.
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

/// A field of one line, of a type and with the keyboard that is offered for it.
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
