//! The spots of the skeleton that live: counters, messages, what is hidden, where one is. Each follows the state.

use super::controls::document;
use super::morph;
use crate::i18n::{Key, key};
use crate::ui::state::{App, Step};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Choice, Kind, OptionCode, Question, asked, length};
use web_sys::Element;

/// Makes every spot follow the state, from now on.
pub(super) fn follow(app: App) {
    let form = app.form();
    let progress: Vec<_> = (0..form.sections().len()).map(|rank| progress(app, rank)).collect();
    for ((rank, section), answered) in form.sections().iter().enumerate().zip(progress.clone()) {
        hide(section.id().as_str(), move || app.step.get() != Step::Section(rank));
        step(app, &format!("#{}", section.id()), Step::Section(rank));
        text(&format!("progress-{}", section.id()), move || words::progress(&app.catalogue.read(), answered.get()));
        for question in section.questions() {
            self::question(app, question);
        }
    }
    step(app, "#check", Step::Check);
    hide("introduction", move || app.step.get() != Step::Section(0));
    hide("form", move || !matches!(app.step.get(), Step::Section(_)));
    hide("steps", move || app.step.get() == Step::Sent);
    text("position", move || match app.step.get() {
        Step::Section(rank) => {
            let (answered, asked) = progress.get(rank).map(|progress| progress.get()).unwrap_or_default();
            let (step, total) = (rank + 1, progress.len());
            app.format(key::STEP, &[("step", &step), ("total", &total), ("answered", &answered), ("asked", &asked)])
        }
        _ => String::new(),
    });
    hide("told", move || app.told.get().is_none());
    text("told", move || app.told.get().map(|key| app.format(key, &[])).unwrap_or_default());
    text("status", move || app.spoken.get());
    // From here on the state says what is hidden, no longer the style sheet.
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-live", "");
    }
}

/// How many questions of a section are answered, and how many are asked.
fn progress(app: App, rank: usize) -> Memo<(usize, usize)> {
    let form = app.form();
    Memo::new(move |_| {
        let section = form.sections().get(rank);
        section.map(|section| words::answered(&form, section, &app.answers.read())).unwrap_or_default()
    })
}

fn question(app: App, question: &Question) {
    let id = question.id().to_string();
    message(app, &id);
    if question.condition().is_some() {
        let (form, asking) = (app.form(), question.clone());
        class(&format!("q-{id}"), "unasked", move || !asked(&form, &asking, &app.answers.read()));
    }
    match question.kind() {
        Kind::Text(text) => counter(app, id, text.max),
        Kind::Choice(Choice { other_max, .. }) => {
            if let (Some(max), Some(control)) = (other_max, question.other_control()) {
                message(app, &control);
                counter(app, control.clone(), *max);
                let name = id.clone();
                class(&format!("q-{control}"), "unasked", move || app.answers.read().first(&name) != OptionCode::OTHER);
            }
            clearing(app, id);
        }
        Kind::Scale(_) => clearing(app, id),
        Kind::Several(several) => {
            let (several, name) = (several.clone(), id.clone());
            let chosen = memo(move || app.answers.read().get(&name).map_or(0, |answer| answer.values().len()));
            let counting = several.clone();
            lang(app, &format!("q-{id}-limit"), Box::new(move || words::choose_key(&counting, chosen.get())));
            text(&format!("q-{id}-limit"), move || {
                words::choose(&app.catalogue.read(), &several, chosen.get()).unwrap_or_default()
            });
        }
        Kind::Email { .. } | Kind::Url { .. } | Kind::Country | Kind::Acknowledgement => {}
    }
}

/// The message about a control, and what tells that the control is wrong.
fn message(app: App, control: &str) {
    let id = format!("q-{control}-error");
    let name = control.to_owned();
    let sentence = Memo::new(move |_| {
        let errors = app.errors.read();
        let own = errors.iter().filter(|error| error.question == name);
        own.map(|error| words::error(&app.catalogue.read(), error)).collect::<Vec<_>>().join(" ")
    });
    hide(&id, move || sentence.read().is_empty());
    let name = control.to_owned();
    let lang = move |element: &Element| {
        let (errors, catalogue) = (app.errors.read(), app.catalogue.read());
        let error = errors.iter().find(|error| error.question == name);
        let lang = error.and_then(|error| catalogue.lang(&words::error_key(&catalogue, error)));
        attribute(element, "lang", lang.as_deref());
    };
    follow_with(by_id(&id), Box::new(lang));
    text(&id, move || sentence.get());
    follow_with(
        by_id(&format!("c-{control}")),
        Box::new(move |element| attribute(element, "aria-invalid", (!sentence.read().is_empty()).then_some("true"))),
    );
}

/// How many characters are left.
fn counter(app: App, control: String, max: usize) {
    let id = format!("q-{control}-limit");
    let length = memo(move || length(app.answers.read().first(&control)));
    text(&id, move || words::count(&app.catalogue.read(), max, length.get()));
    lang(app, &id, Box::new(move || Some(words::count_key(max, length.get()))));
    class(&id, "over", move || length.get() > max);
}

/// A number that changes less often than the answers do.
fn memo(number: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    let number: Box<dyn Fn() -> usize + Send + Sync> = Box::new(number);
    Memo::new(move |_| number())
}

/// The button that takes an answer back is there while there is one.
fn clearing(app: App, name: String) {
    let button = select(&format!("[data-clear='{name}']"));
    follow_with(
        button,
        Box::new(move |button| {
            _ = button.toggle_attribute_with_force("hidden", app.answers.read().get(&name).is_none());
        }),
    );
}

/// A link of the stepper.
fn step(app: App, href: &str, step: Step) {
    let follow = move |link: &Element| {
        let here = app.step.get();
        attribute(link, "aria-current", (here == step).then_some("step"));
        _ = link.class_list().toggle_with_force("done", here > step);
    };
    follow_with(select(&format!("#steps a[href='{href}']")), Box::new(follow));
}

pub(super) fn text(id: &str, words: impl Fn() -> String + 'static) {
    let element = by_id(id);
    element.iter().for_each(morph::leave);
    follow_with(element, Box::new(move |element| element.set_text_content(Some(&words()))));
}

/// What language a spot's words are in, where they are borrowed.
pub(super) fn lang(app: App, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| app.lang(key);
    follow_with(by_id(id), Box::new(move |element| attribute(element, "lang", key().and_then(of).as_deref())));
}

pub(super) fn hide(id: &str, hidden: impl Fn() -> bool + 'static) {
    follow_with(by_id(id), Box::new(move |element| _ = element.toggle_attribute_with_force("hidden", hidden())));
}

pub(super) fn class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    follow_with(by_id(id), Box::new(move |element| _ = element.class_list().toggle_with_force(class, on())));
}

/// Sets an attribute, or takes it off.
pub(super) fn attribute(element: &Element, name: &str, value: Option<&str>) {
    // The name is one of ours: the browser has no reason to refuse it.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Lets an element, where the page has it, follow what `apply` reads. Boxed, so that the wasm holds one effect, not one
/// per spot.
pub(super) fn follow_with(element: Option<Element>, apply: Box<dyn Fn(&Element)>) {
    let Some(element) = element else { return };
    Effect::new(move |_| apply(&element));
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn select(selector: &str) -> Option<Element> {
    // The selectors are made of ids, which need no escape in quotes: one that cannot be parsed finds nothing.
    document().query_selector(selector).ok().flatten()
}
