//! The spots of the skeleton that live: counters, messages, what is hidden, where one is. Each follows the state.

use super::dom_translation;
use super::form_controls::{bound, document};
use crate::i18n::{Key, key};
use crate::ids::{self, data};
use crate::ui::messages;
use crate::ui::state::{FormState, Step};
use leptos::prelude::*;
use questionnaire::{Kind, Lines, MultipleChoice, OptionCode, Question, SingleChoice, char_count, is_asked};
use std::cell::RefCell;
use web_sys::Element;

/// Makes every spot follow the state, from now on.
pub(super) fn bind_live_text(app: FormState) {
    let form = app.form();
    for (rank, section) in form.sections().iter().enumerate() {
        bind_hidden(&ids::section(section.id()), move || app.ui.get().step != Step::Section(rank));
        bind_stepper_link(app, &ids::section(section.id()), Step::Section(rank));
        bind_text(&ids::progress(section.id()), move || {
            messages::progress_text(&app.catalogue.read(), section_progress(app, rank))
        });
        for question in section.questions() {
            self::question(app, question);
        }
    }
    let total = form.sections().len();
    bind_stepper_link(app, ids::CHECK, Step::Check);
    bind_hidden(ids::INTRODUCTION, move || app.ui.get().step != Step::Section(0));
    bind_hidden(ids::FORM, move || !matches!(app.ui.get().step, Step::Section(_)));
    bind_hidden(ids::STEPS, move || app.ui.get().step == Step::Sent);
    bind_text(ids::POSITION, move || match app.ui.get().step {
        Step::Section(rank) => {
            let (answered, asked) = section_progress(app, rank);
            let step = rank + 1;
            app.format(key::STEP, &[("step", &step), ("total", &total), ("answered", &answered), ("asked", &asked)])
        }
        _ => String::new(),
    });
    bind_hidden(ids::TOLD, move || app.ui.get().status_message.is_none());
    bind_text(ids::TOLD, move || app.ui.get().status_message.map(|key| app.format(key, &[])).unwrap_or_default());
    // From here on the state says what is hidden, no longer the style sheet.
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(data::LIVE, "");
    }
}

/// How many questions of a section are answered, and how many are asked.
fn section_progress(app: FormState, rank: usize) -> (usize, usize) {
    let form = app.form();
    let section = form.sections().get(rank);
    section.map(|section| messages::section_progress(&form, section, &app.answers.read())).unwrap_or_default()
}

fn question(app: FormState, question: &Question) {
    let id = question.id().to_string();
    bind_error(app, &id);
    if question.condition().is_some() {
        let (form, asking) = (app.form(), question.clone());
        bind_class(&ids::question(&id), "unasked", move || !is_asked(&form, &asking, &app.answers.read()));
    }
    match question.kind() {
        Kind::Text(text) if text.lines == Lines::MultiLine => bind_char_count(app, &id, text.max),
        Kind::SingleChoice(SingleChoice { other_max, .. }) => {
            if let (Some(max), Some(control)) = (other_max, question.other_control()) {
                bind_error(app, &control);
                bind_char_count(app, &control, *max);
                bind_class(&ids::question(&control), "unasked", move || {
                    app.answers.read().first(&id) != OptionCode::OTHER
                });
            }
            bind_clear_button(app, question);
        }
        Kind::Scale(_) => bind_clear_button(app, question),
        Kind::MultipleChoice(several) if messages::remaining_choices_key(several, 0).is_some() => {
            bind_selection_count(app, &id, several.clone())
        }
        // A line, and a group of which any number will do, say nothing of how much they take.
        Kind::Text(_) | Kind::MultipleChoice(_) => {}
        Kind::Email { .. } | Kind::Url { .. } | Kind::Country | Kind::Acknowledgement => {}
    }
}

/// The message about a control, and what tells that the control is wrong.
fn bind_error(app: FormState, control: &str) {
    let (name, field, said) = (control.to_owned(), element(&ids::control(control)), Words::default());
    let say = move |element: &Element| {
        let (errors, catalogue) = (app.errors.read(), app.catalogue.read());
        let own: Vec<_> = errors.iter().filter(|error| error.question == name).collect();
        let sentences: Vec<_> = own.iter().map(|error| messages::error(&catalogue, error)).collect();
        let lang = own.first().and_then(|error| catalogue.lang(&messages::error_key(&catalogue, error)));
        said.set_text(element, &sentences.join(" "));
        set_attribute(element, "lang", lang.as_deref());
        set_attribute(element, "hidden", own.is_empty().then_some(""));
        if let Some(field) = &field {
            set_attribute(field, "aria-invalid", (!own.is_empty()).then_some("true"));
        }
    };
    let element = element(&ids::message(control));
    element.iter().for_each(dom_translation::exclude);
    bind_element(element, Box::new(say));
}

/// How many characters are left.
fn bind_char_count(app: FormState, control: &str, max: usize) {
    let (name, said) = (control.to_owned(), Words::default());
    let count = move |element: &Element| {
        let length = char_count(app.answers.read().first(&name));
        said.set_text(element, &messages::char_count_text(&app.catalogue.read(), max, length));
        set_attribute(element, "lang", app.lang(messages::char_count_key(max, length)).as_deref());
        _ = element.class_list().toggle_with_force("over", length > max);
    };
    bind_limit_hint(control, Box::new(count));
}

/// How many options are left to choose.
fn bind_selection_count(app: FormState, control: &str, several: MultipleChoice) {
    let (name, said) = (control.to_owned(), Words::default());
    let count = move |element: &Element| {
        let chosen = app.answers.read().get(&name).map_or(0, |answer| answer.values().len());
        said.set_text(
            element,
            &messages::remaining_choices(&app.catalogue.read(), &several, chosen).unwrap_or_default(),
        );
        let lang = messages::remaining_choices_key(&several, chosen).and_then(|key| app.lang(key));
        set_attribute(element, "lang", lang.as_deref());
    };
    bind_limit_hint(control, Box::new(count));
}

/// What is said below a control of how much it takes.
fn bind_limit_hint(control: &str, count: Box<dyn Fn(&Element)>) {
    let element = element(&ids::limit(control));
    element.iter().for_each(dom_translation::exclude);
    bind_element(element, count);
}

/// The button that takes an answer back is there while there is one; what must be answered has none.
fn bind_clear_button(app: FormState, question: &Question) {
    if question.is_required() {
        return;
    }
    let name = question.id().to_string();
    let button = select(&format!("[{}='{name}']", data::CLEAR));
    bind_element(
        button,
        Box::new(move |button| {
            _ = button.toggle_attribute_with_force("hidden", app.answers.read().get(&name).is_none());
        }),
    );
}

/// The link of the stepper to that address.
fn bind_stepper_link(app: FormState, address: &str, step: Step) {
    let follow = move |link: &Element| {
        let here = app.ui.get().step;
        set_attribute(link, "aria-current", (here == step).then_some("step"));
        _ = link.class_list().toggle_with_force("done", here > step);
    };
    let selector = format!("{} a[href='{}']", ids::link(ids::STEPS), ids::link(address));
    bind_element(select(&selector), Box::new(follow));
}

/// The words that an element was given last. The same ones are not written anew: they would be announced anew, and taken back
/// from a translator of the browser, who has put others in their place. So the page is asked only at first.
#[derive(Default)]
struct Words(RefCell<Option<String>>);

impl Words {
    /// Lets the element hold these words and nothing else.
    fn set_text(&self, element: &Element, words: &str) {
        let before = self.0.replace(Some(words.to_owned())).or_else(|| element.text_content());
        if before.as_deref() != Some(words) {
            element.set_text_content(Some(words));
        }
    }
}

pub(super) fn bind_text(id: &str, words: impl Fn() -> String + 'static) {
    let element = element(id);
    element.iter().for_each(dom_translation::exclude);
    let said = Words::default();
    bind_element(element, Box::new(move |element| said.set_text(element, &words())));
}

/// What language a spot's words are in, where they are borrowed.
pub(super) fn bind_lang(app: FormState, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| app.lang(key);
    bind_element(element(id), Box::new(move |element| set_attribute(element, "lang", key().and_then(of).as_deref())));
}

pub(super) fn bind_hidden(id: &str, hidden: impl Fn() -> bool + 'static) {
    bind_element(element(id), Box::new(move |element| _ = element.toggle_attribute_with_force("hidden", hidden())));
}

pub(super) fn bind_class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    bind_element(element(id), Box::new(move |element| _ = element.class_list().toggle_with_force(class, on())));
}

/// Sets an attribute, or takes it off.
pub(super) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // The name is one of ours: the browser has no reason to refuse it.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Lets an element follow what `apply` reads. Boxed, so that the wasm holds one effect, not one per spot.
pub(super) fn bind_element(element: Option<Element>, apply: Box<dyn Fn(&Element)>) {
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
