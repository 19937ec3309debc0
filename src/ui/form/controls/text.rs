//! A free text, on one line or on several, an e-mail address, the address of a website.

use super::question::{Help, help, label};
use super::{error_message, invalid, print_lines};
use crate::ids;
use crate::ui::messages;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Kind, Lines, Question, Text, char_count};

/// The field of a text question, whose label is the question.
pub(super) fn text_field(page: &InitialState, question: &Question) -> AnyView {
    let id = question.id().to_string();
    let Help { view: hints, described_by } = help(&page.catalogue, question);
    let control = match question.kind() {
        Kind::Text(Text { max, lines: Lines::MultiLine }) => text_area(page, &id, *max, &described_by),
        Kind::Url { .. } => text_line(page, question, ("url", Some("url")), described_by),
        // Of type `email`, Chromium says that `xn--socit-esab.example` was typed where `société.example` was.
        Kind::Email { .. } => text_line(page, question, ("text", Some("email")), described_by),
        _ => text_line(page, question, ("text", None), described_by),
    };
    view! {
        <label class="words" for=ids::control(&id)>{label(&page.catalogue, question)}</label>
        {hints}
        {error_message(page, &id)}
        {control}
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
