//! The spots of the skeleton that live: counters, messages, what is hidden, where one is. Each follows the state.

use super::controls::{bound, document};
use super::morph;
use crate::i18n::{Key, key};
use crate::ui::ids::{self, data};
use crate::ui::state::{App, Step};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Choice, Kind, Lines, OptionCode, Question, Several, asked, length};
use std::cell::RefCell;
use web_sys::Element;

/// Makes every spot follow the state, from now on.
pub(super) fn follow(app: App) {
    let form = app.form();
    for (rank, section) in form.sections().iter().enumerate() {
        hide(&ids::section(section.id()), move || app.shown.get().step != Step::Section(rank));
        step(app, &ids::section(section.id()), Step::Section(rank));
        text(&ids::progress(section.id()), move || words::progress(&app.catalogue.read(), answered(app, rank)));
        for question in section.questions() {
            self::question(app, question);
        }
    }
    let total = form.sections().len();
    step(app, ids::CHECK, Step::Check);
    hide(ids::INTRODUCTION, move || app.shown.get().step != Step::Section(0));
    hide(ids::FORM, move || !matches!(app.shown.get().step, Step::Section(_)));
    hide(ids::STEPS, move || app.shown.get().step == Step::Sent);
    text(ids::POSITION, move || match app.shown.get().step {
        Step::Section(rank) => {
            let (answered, asked) = answered(app, rank);
            let step = rank + 1;
            app.format(key::STEP, &[("step", &step), ("total", &total), ("answered", &answered), ("asked", &asked)])
        }
        _ => String::new(),
    });
    hide(ids::TOLD, move || app.shown.get().told.is_none());
    text(ids::TOLD, move || app.shown.get().told.map(|key| app.format(key, &[])).unwrap_or_default());
    // From here on the state says what is hidden, no longer the style sheet.
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(data::LIVE, "");
    }
}

/// How many questions of a section are answered, and how many are asked.
fn answered(app: App, rank: usize) -> (usize, usize) {
    let form = app.form();
    let section = form.sections().get(rank);
    section.map(|section| words::answered(&form, section, &app.answers.read())).unwrap_or_default()
}

fn question(app: App, question: &Question) {
    let id = question.id().to_string();
    message(app, &id);
    if question.condition().is_some() {
        let (form, asking) = (app.form(), question.clone());
        class(&ids::question(&id), "unasked", move || !asked(&form, &asking, &app.answers.read()));
    }
    match question.kind() {
        Kind::Text(text) if text.lines == Lines::Several => counter(app, &id, text.max),
        Kind::Choice(Choice { other_max, .. }) => {
            if let (Some(max), Some(control)) = (other_max, question.other_control()) {
                message(app, &control);
                counter(app, &control, *max);
                class(&ids::question(&control), "unasked", move || app.answers.read().first(&id) != OptionCode::OTHER);
            }
            clearing(app, question);
        }
        Kind::Scale(_) => clearing(app, question),
        Kind::Several(several) if words::choose_key(several, 0).is_some() => choosing(app, &id, several.clone()),
        // A line, and a group of which any number will do, say nothing of how much they take.
        Kind::Text(_) | Kind::Several(_) => {}
        Kind::Email { .. } | Kind::Url { .. } | Kind::Country | Kind::Acknowledgement => {}
    }
}

/// The message about a control, and what tells that the control is wrong.
fn message(app: App, control: &str) {
    let (name, field, said) = (control.to_owned(), element(&ids::control(control)), Words::default());
    let say = move |element: &Element| {
        let (errors, catalogue) = (app.errors.read(), app.catalogue.read());
        let own: Vec<_> = errors.iter().filter(|error| error.question == name).collect();
        let sentences: Vec<_> = own.iter().map(|error| words::error(&catalogue, error)).collect();
        let lang = own.first().and_then(|error| catalogue.lang(&words::error_key(&catalogue, error)));
        said.write(element, &sentences.join(" "));
        attribute(element, "lang", lang.as_deref());
        attribute(element, "hidden", own.is_empty().then_some(""));
        if let Some(field) = &field {
            attribute(field, "aria-invalid", (!own.is_empty()).then_some("true"));
        }
    };
    let element = element(&ids::message(control));
    element.iter().for_each(morph::leave);
    follow_with(element, Box::new(say));
}

/// How many characters are left.
fn counter(app: App, control: &str, max: usize) {
    let (name, said) = (control.to_owned(), Words::default());
    let count = move |element: &Element| {
        let length = length(app.answers.read().first(&name));
        said.write(element, &words::count(&app.catalogue.read(), max, length));
        attribute(element, "lang", app.lang(words::count_key(max, length)).as_deref());
        _ = element.class_list().toggle_with_force("over", length > max);
    };
    limit(control, Box::new(count));
}

/// How many options are left to choose.
fn choosing(app: App, control: &str, several: Several) {
    let (name, said) = (control.to_owned(), Words::default());
    let count = move |element: &Element| {
        let chosen = app.answers.read().get(&name).map_or(0, |answer| answer.values().len());
        said.write(element, &words::choose(&app.catalogue.read(), &several, chosen).unwrap_or_default());
        let lang = words::choose_key(&several, chosen).and_then(|key| app.lang(key));
        attribute(element, "lang", lang.as_deref());
    };
    limit(control, Box::new(count));
}

/// What is said below a control of how much it takes.
fn limit(control: &str, count: Box<dyn Fn(&Element)>) {
    let element = element(&ids::limit(control));
    element.iter().for_each(morph::leave);
    follow_with(element, count);
}

/// The button that takes an answer back is there while there is one; what must be answered has none.
fn clearing(app: App, question: &Question) {
    if question.is_required() {
        return;
    }
    let name = question.id().to_string();
    let button = select(&format!("[{}='{name}']", data::CLEAR));
    follow_with(
        button,
        Box::new(move |button| {
            _ = button.toggle_attribute_with_force("hidden", app.answers.read().get(&name).is_none());
        }),
    );
}

/// The link of the stepper to that address.
fn step(app: App, address: &str, step: Step) {
    let follow = move |link: &Element| {
        let here = app.shown.get().step;
        attribute(link, "aria-current", (here == step).then_some("step"));
        _ = link.class_list().toggle_with_force("done", here > step);
    };
    let selector = format!("{} a[href='{}']", ids::link(ids::STEPS), ids::link(address));
    follow_with(select(&selector), Box::new(follow));
}

/// The words that an element was given last. The same ones are not written anew: they would be announced anew, and taken back
/// from a translator of the browser, who has put others in their place. So the page is asked only at first.
#[derive(Default)]
struct Words(RefCell<Option<String>>);

impl Words {
    /// Lets the element hold these words and nothing else.
    fn write(&self, element: &Element, words: &str) {
        let before = self.0.replace(Some(words.to_owned())).or_else(|| element.text_content());
        if before.as_deref() != Some(words) {
            element.set_text_content(Some(words));
        }
    }
}

pub(super) fn text(id: &str, words: impl Fn() -> String + 'static) {
    let element = element(id);
    element.iter().for_each(morph::leave);
    let said = Words::default();
    follow_with(element, Box::new(move |element| said.write(element, &words())));
}

/// What language a spot's words are in, where they are borrowed.
pub(super) fn lang(app: App, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| app.lang(key);
    follow_with(element(id), Box::new(move |element| attribute(element, "lang", key().and_then(of).as_deref())));
}

pub(super) fn hide(id: &str, hidden: impl Fn() -> bool + 'static) {
    follow_with(element(id), Box::new(move |element| _ = element.toggle_attribute_with_force("hidden", hidden())));
}

pub(super) fn class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    follow_with(element(id), Box::new(move |element| _ = element.class_list().toggle_with_force(class, on())));
}

/// Sets an attribute, or takes it off.
pub(super) fn attribute(element: &Element, name: &str, value: Option<&str>) {
    // The name is one of ours: the browser has no reason to refuse it.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Lets an element follow what `apply` reads. Boxed, so that the wasm holds one effect, not one per spot.
pub(super) fn follow_with(element: Option<Element>, apply: Box<dyn Fn(&Element)>) {
    let Some(element) = element else { return };
    Effect::new(move |_| apply(&element));
}

fn element(id: &str) -> Option<Element> {
    bound(id).map(Into::into)
}

fn select(selector: &str) -> Option<Element> {
    // The selectors are made of ids, which need no escape in quotes: each can be parsed.
    let element = document().query_selector(selector).ok().flatten();
    debug_assert!(element.is_some(), "the page has no element {selector}");
    element
}
