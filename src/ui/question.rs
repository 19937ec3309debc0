//! One question: its container, its message, and the control of its kind.

use super::state::App;
use super::{choice, scale, several, text, words};
use crate::i18n::{Fragment, key};
use leptos::prelude::*;
use questionnaire::{Kind, Question, asked};
use std::sync::Arc;

/// A question of any kind. One that is not asked keeps its place, hidden where scripts run.
#[component]
pub(super) fn QuestionField(question: Question) -> impl IntoView {
    let app = App::here();
    let question = Arc::new(question);
    let field = match question.kind() {
        Kind::Text(_) | Kind::Email { .. } => text::field(&question),
        Kind::Choice(options) => choice::field(&question, options),
        Kind::Several(options) => several::field(&question, options),
        Kind::Scale(points) => scale::field(&question, points),
    };
    let id = format!("q-{}", question.id());
    let wrong = has_error(app, question.id().to_string());
    let unasked = is_unasked(app, &question);
    view! { <div id=id class="question" class:wrong=wrong class:unasked=unasked>{field}</div> }
}

/// Whether a question is not asked, given the answers so far. Most questions always are, at no cost.
fn is_unasked(app: App, question: &Arc<Question>) -> Signal<bool> {
    if question.condition().is_none() {
        return Signal::stored(false);
    }
    let question = Arc::clone(question);
    let form = app.form();
    Memo::new(move |_| app.answers.with(|raw| !asked(&form, &question, raw))).into()
}

/// Whether an error about that control is shown.
pub(super) fn has_error(app: App, control: String) -> impl Fn() -> bool + Clone + Send + Sync + 'static {
    move || app.errors.with(|errors| errors.iter().any(|error| error.question == control))
}

/// The message about one control, with the id that its control refers to.
pub(super) fn message(app: App, control: String) -> AnyView {
    let message = move || {
        let sentences: Vec<_> = app.errors.with(|errors| {
            let own = errors.iter().filter(|error| error.question == control);
            own.map(|error| app.catalogue.with(|catalogue| words::error(catalogue, error))).collect()
        });
        (!sentences.is_empty()).then(|| {
            view! {
                <p class="error" id=format!("q-{control}-error")>
                    <span class="visually-hidden">{app.format(key::ERROR_PREFIX, &[])}</span>
                    <span>{sentences.join(" ")}</span>
                </p>
            }
        })
    };
    view! { {message} }.into_any()
}

/// The question's words; whether it is required is part of them.
pub(super) fn label(app: App, question: &Question) -> AnyView {
    let required = question.is_required().then(|| view! { <span class="required">{app.say(key::REQUIRED)}</span> });
    view! { <span>{app.text(words::question(question))}</span>{required} }.into_any()
}

/// The hint below the question, and its reference, if it has them: with the ids to describe the control by.
pub(super) fn hints(app: App, question: &Question) -> (AnyView, Vec<String>) {
    let mut ids = Vec::new();
    let hint_key = words::detail(question, "hint");
    let hint = app.catalogue.with_untracked(|catalogue| catalogue.has(&hint_key)).then(|| {
        let id = format!("q-{}-hint", question.id());
        ids.push(id.clone());
        view! { <p class="hint" id=id>{app.text(hint_key)}</p> }
    });
    let reference = question.reference().map(|page| {
        let key = words::detail(question, "reference");
        let link = app.text(words::detail(question, "reference-link"));
        // Content pages stand beside the form: `/fr/consultation` → `/fr/principles`.
        let href = page.to_owned();
        let parts = move || {
            let link = link.clone();
            let href = href.clone();
            let fragments = app.catalogue.with(|catalogue| catalogue.fragments(&key));
            let part = move |fragment| match fragment {
                Fragment::Text(text) => view! { <span>{text}</span> }.into_any(),
                Fragment::Slot(_) => view! { <a href=href.clone() target="_blank">{link.clone()}</a> }.into_any(),
            };
            fragments.into_iter().map(part).collect_view()
        };
        view! { <p class="hint">{parts}</p> }
    });
    (view! { {hint}{reference} }.into_any(), ids)
}

/// What describes a control: its hints, its limit, and its message while there is one.
pub(super) fn described_by(app: App, control: &str, always: Vec<String>) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
    let wrong = has_error(app, control.to_owned());
    let message = format!("q-{control}-error");
    move || {
        let mut ids = always.clone();
        if wrong() {
            ids.push(message.clone());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
