//! The spots of the skeleton that live: counters, messages, what is hidden, where one is. Each follows the state.

use super::controls::{by_id, document};
use crate::i18n::key;
use crate::ui::state::{App, Step};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Choice, Kind, OptionCode, Question, asked, length};
use web_sys::{Element, HtmlElement};

/// Makes every spot follow the state, from now on.
pub(super) fn follow(app: App) {
    let form = app.form();
    for (rank, section) in form.sections().iter().enumerate() {
        hide(section.id().as_str(), move || app.step.get() != Step::Section(rank));
        step(app, &format!("#{}", section.id()), Step::Section(rank));
        for question in section.questions() {
            self::question(app, question);
        }
    }
    step(app, "#check", Step::Check);
    hide("introduction", move || app.step.get() != Step::Section(0));
    hide("form", move || !matches!(app.step.get(), Step::Section(_)));
    hide("steps", move || app.step.get() == Step::Sent);
    text("position", move || match app.step.get() {
        Step::Section(rank) => app.format(key::STEP, &[("step", &(rank + 1)), ("total", &app.form().sections().len())]),
        _ => String::new(),
    });
    text("status", move || app.spoken.get());
    // From here on the state says what is hidden, no longer the style sheet.
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-live", "");
    }
}

fn question(app: App, question: &Question) {
    let id = question.id().to_string();
    message(app, id.clone());
    if question.condition().is_some() {
        let (form, asking) = (app.form(), question.clone());
        class(&format!("q-{id}"), "unasked", move || app.answers.with(|raw| !asked(&form, &asking, raw)));
    }
    match question.kind() {
        Kind::Text(text) => counter(app, id, text.max),
        Kind::Choice(Choice { other_max, .. }) => {
            if let (Some(max), Some(control)) = (other_max, question.other_control()) {
                message(app, control.clone());
                counter(app, control.clone(), *max);
                let name = id.clone();
                class(&format!("q-{control}"), "unasked", move || app.answers.with(|raw| raw.first(&name) != OptionCode::OTHER));
            }
            clearing(app, id);
        }
        Kind::Scale(_) => clearing(app, id),
        Kind::Several(several) => {
            let (several, name) = (several.clone(), id.clone());
            let chosen = Memo::new(move |_| app.answers.with(|raw| raw.get(&name).map_or(0, |answer| answer.values().len())));
            text(&format!("q-{id}-limit"), move || app.catalogue.with(|catalogue| words::choose(catalogue, &several, chosen.get())).unwrap_or_default());
        }
        Kind::Email { .. } => {}
    }
}

/// The message about a control, and what tells that the control is wrong.
fn message(app: App, control: String) {
    let id = format!("q-{control}-error");
    let name = control.clone();
    let sentence = Memo::new(move |_| {
        app.errors.with(|errors| {
            let own = errors.iter().filter(|error| error.question == name);
            own.map(|error| app.catalogue.with(|catalogue| words::error(catalogue, error))).collect::<Vec<_>>().join(" ")
        })
    });
    hide(&id, move || sentence.with(String::is_empty));
    text(&id, move || sentence.get());
    attribute(&format!("c-{control}"), "aria-invalid", move || (!sentence.with(String::is_empty)).then_some("true"));
}

/// How many characters are left.
fn counter(app: App, control: String, max: usize) {
    let id = format!("q-{control}-limit");
    let length = Memo::new(move |_| app.answers.with(|raw| length(raw.first(&control))));
    text(&id, move || app.catalogue.with(|catalogue| words::count(catalogue, max, length.get())));
    class(&id, "over", move || length.get() > max);
}

/// The button that takes an answer back is there while there is one.
fn clearing(app: App, name: String) {
    let button = document().query_selector(&format!("[data-clear='{name}']")).ok().flatten();
    let given = Memo::new(move |_| app.answers.with(|raw| raw.get(&name).is_some()));
    follow_with(button, move |button| _ = button.toggle_attribute_with_force("hidden", !given.get()));
}

/// A link of the stepper.
fn step(app: App, href: &str, step: Step) {
    let link = document().query_selector(&format!("#steps a[href='{href}']")).ok().flatten();
    follow_with(link, move |link| {
        let here = app.step.get();
        _ = if here == step { link.set_attribute("aria-current", "step") } else { link.remove_attribute("aria-current") };
        _ = link.class_list().toggle_with_force("done", here > step);
    });
}

fn text(id: &str, words: impl Fn() -> String + 'static) {
    follow_with(by_id(id), move |element: &HtmlElement| element.set_text_content(Some(&words())));
}

fn hide(id: &str, hidden: impl Fn() -> bool + 'static) {
    follow_with(by_id(id), move |element: &HtmlElement| element.set_hidden(hidden()));
}

fn class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    follow_with(by_id(id), move |element: &HtmlElement| _ = element.class_list().toggle_with_force(class, on()));
}

fn attribute(id: &str, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) {
    follow_with(by_id(id), move |element: &HtmlElement| {
        _ = match value() {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    });
}

/// Lets an element, where the page has it, follow what `apply` reads.
fn follow_with<E: AsRef<Element> + 'static>(element: Option<E>, apply: impl Fn(&E) + 'static) {
    let Some(element) = element else { return };
    Effect::new(move |_| apply(&element));
}
