//! A free text, on one line or on several, and an e-mail address.

use super::counter::Counter;
use super::question::{described_by, has_error, hints, label, message};
use super::state::App;
use leptos::prelude::*;
use questionnaire::{Kind, Lines, Question, Text};

/// The field of a text question, whose label is the question.
pub(super) fn field(question: &Question) -> AnyView {
    let app = App::here();
    let id = question.id().to_string();
    let (hints, ids) = hints(app, question);
    let label = view! { <label class="words" for=format!("c-{id}")>{label(app, question)}</label> };
    let control = match question.kind() {
        Kind::Text(Text { max, lines: Lines::Several }) => text_area(app, &id, *max, ids),
        Kind::Text(Text { .. }) => line(app, question, "text", ids),
        _ => line(app, question, "email", ids),
    };
    view! { {label}{hints}{message(app, id)}{control} }.into_any()
}

/// A text of several lines with its counter; also the free text beside "other".
pub(super) fn text_area(app: App, control: &str, max: usize, mut described: Vec<String>) -> AnyView {
    let limit = format!("q-{control}-limit");
    described.push(limit.clone());
    let text = app.answers.with_untracked(|raw| raw.first(control).to_owned());
    // As inner HTML, escaped here: the renderer puts a text area's text into the page as it is.
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    // The first line break after the tag is not part of the value.
    let inner = if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped };
    view! {
        <textarea
            id=format!("c-{control}")
            name=control.to_owned()
            rows="4"
            aria-describedby=described_by(app, control, described)
            aria-invalid=invalid(app, control)
            inner_html=inner
        ></textarea>
        <Counter control=control.to_owned() id=limit max />
    }
    .into_any()
}

fn line(app: App, question: &Question, kind: &'static str, described: Vec<String>) -> AnyView {
    let id = question.id().as_str();
    let value = app.answers.with_untracked(|raw| raw.first(id).to_owned());
    view! {
        <input
            id=format!("c-{id}")
            name=id.to_owned()
            type=kind
            required=question.is_required()
            autocomplete=question.autocomplete().map(str::to_owned)
            spellcheck="false"
            aria-describedby=described_by(app, id, described)
            aria-invalid=invalid(app, id)
            value=(!value.is_empty()).then_some(value)
        />
    }
    .into_any()
}

/// `aria-invalid` is there only while it is true.
pub(super) fn invalid(app: App, control: &str) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
    let wrong = has_error(app, control.to_owned());
    move || wrong().then_some("true")
}
