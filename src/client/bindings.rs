//! The bindings: the elements of the server-rendered form that follow the state, such as counters, messages, hidden parts and
//! the current step. This module never changes the state.

use super::context::Client;
use super::dom::document;
use super::dom_translation;
use super::element_effects::{
    ShownText, bind_changed, bind_class, bind_element, bind_hidden, bind_number, bind_text, element, hide_while,
    select, set_attribute,
};
use crate::i18n::key;
use crate::ids::{self, data};
use crate::ui::messages;
use crate::ui::state::Step;
use leptos::prelude::*;
use questionnaire::{MultipleChoice, OptionCode, Question, RawAnswers, char_count, is_asked};
use web_sys::Element;

/// Binds every such element to the state.
pub(super) fn bind_live_text(client: Client) {
    let form = client.form();
    for (rank, section) in form.sections().iter().enumerate() {
        bind_hidden(&ids::section(section.id()), move || client.ui.get().step != Step::Section(rank));
        bind_stepper_link(client, &ids::section(section.id()), Step::Section(rank));
        bind_text(&ids::progress(section.id()), move || {
            messages::progress_text(&client.catalogue.read(), section_progress(client, rank))
        });
        for question in section.questions() {
            bind_question(client, question);
        }
    }
    let total = form.sections().len();
    bind_stepper_link(client, ids::CHECK, Step::Check);
    bind_hidden(ids::INTRODUCTION, move || client.ui.get().step != Step::Section(0));
    bind_hidden(ids::FORM, move || !matches!(client.ui.get().step, Step::Section(_)));
    bind_hidden(ids::STEPS, move || client.ui.get().step == Step::Sent);
    bind_text(ids::POSITION, move || match client.ui.get().step {
        Step::Section(rank) => {
            let (answered, asked) = section_progress(client, rank);
            let step = rank + 1;
            client.format(key::STEP, &[("step", &step), ("total", &total), ("answered", &answered), ("asked", &asked)])
        }
        _ => String::new(),
    });
    bind_hidden(ids::ANNOUNCEMENT, move || client.ui.get().status_message.is_none());
    bind_text(ids::ANNOUNCEMENT, move || {
        client.ui.get().status_message.map(|key| client.format(key, &[])).unwrap_or_default()
    });
    // From here on the bindings hide elements, and no longer the style sheet.
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(data::LIVE, "");
    }
}

/// The number of questions of a section that are answered, and the number that are asked.
fn section_progress(client: Client, rank: usize) -> (usize, usize) {
    let form = client.form();
    let section = form.sections().get(rank);
    section.map(|section| messages::section_progress(&form, section, &client.answers.read())).unwrap_or_default()
}

fn bind_question(client: Client, question: &Question) {
    let (id, kind) = (question.id().to_string(), question.kind());
    for control in question.controls() {
        bind_error(client, &control);
        if let Some(max) = question.counted_limit(&control) {
            bind_char_count(client, &control, max);
        }
    }
    if question.condition().is_some() {
        let (form, asking) = (client.form(), question.clone());
        bind_class(&ids::question(&id), "unasked", move || !is_asked(&form, &asking, &client.answers.read()));
    }
    if kind.is_radio_group() {
        bind_clear_button(client, question);
    }
    // A question that accepts any number of options shows no count of chosen options.
    if let Some(several) = kind.multiple_choice()
        && messages::remaining_choices_key(several, 0).is_some()
    {
        bind_selection_count(client, &id, several.clone());
    }
    if let Some(other) = question.other_control() {
        bind_class(&ids::question(&other), "unasked", move || client.answers.read().first(&id) != OptionCode::OTHER);
    }
}

/// Shows the error message about a control, and marks the control as invalid.
fn bind_error(client: Client, control: &str) {
    let (name, field, words) = (control.to_owned(), element(&ids::control(control)), ShownText::default());
    let show = move |element: &Element| {
        let (errors, catalogue) = (client.errors.read(), client.catalogue.read());
        let own: Vec<_> = errors.iter().filter(|error| error.question == name).collect();
        let sentences: Vec<_> = own.iter().map(|error| messages::error(&catalogue, error)).collect();
        let lang = own.first().and_then(|error| catalogue.lang(&messages::error_key(&catalogue, error)));
        words.set_text(element, &sentences.join(" "));
        set_attribute(element, "lang", lang.as_deref());
        set_attribute(element, "hidden", own.is_empty().then_some(""));
        if let Some(field) = &field {
            set_attribute(field, "aria-invalid", (!own.is_empty()).then_some("true"));
        }
    };
    let element = element(&ids::message(control));
    element.iter().for_each(dom_translation::exclude);
    bind_element(element, show);
}

/// Shows how many characters are left.
fn bind_char_count(client: Client, control: &str, max: usize) {
    let (name, words) = (control.to_owned(), ShownText::default());
    let length = move |answers: &RawAnswers| char_count(answers.first(&name));
    let write = move |element: &Element, length: usize| {
        words.set_text(element, &messages::char_count_text(&client.catalogue.read(), max, length));
        set_attribute(element, "lang", client.lang(messages::char_count_key(max, length)).as_deref());
        _ = element.class_list().toggle_with_force("over", length > max);
    };
    bind_limit_hint(client, control, length, write);
}

/// Shows how many options are left to choose.
fn bind_selection_count(client: Client, control: &str, several: MultipleChoice) {
    let (name, words) = (control.to_owned(), ShownText::default());
    let chosen = move |answers: &RawAnswers| answers.get(&name).map_or(0, |answer| answer.values().len());
    let write = move |element: &Element, chosen: usize| {
        words.set_text(
            element,
            &messages::remaining_choices(&client.catalogue.read(), &several, chosen).unwrap_or_default(),
        );
        let lang = messages::remaining_choices_key(&several, chosen).and_then(|key| client.lang(key));
        set_attribute(element, "lang", lang.as_deref());
    };
    bind_limit_hint(client, control, chosen, write);
}

/// Binds the text below a control that says how much more it accepts, which depends on how much it holds.
fn bind_limit_hint(
    client: Client,
    control: &str,
    held: impl Fn(&RawAnswers) -> usize + 'static,
    write: impl Fn(&Element, usize) + 'static,
) {
    let element = element(&ids::limit(control));
    element.iter().for_each(dom_translation::exclude);
    bind_number(client, element, held, write);
}

/// Shows the button that clears an answer while there is an answer. A required question has no such button.
fn bind_clear_button(client: Client, question: &Question) {
    if question.is_required() {
        return;
    }
    let name = question.id().to_string();
    let button = select(&format!("[{}='{name}']", data::CLEAR));
    hide_while(button, move || client.answers.read().get(&name).is_none());
}

/// Marks the link of the stepper to that hash location as current or done.
fn bind_stepper_link(client: Client, address: &str, step: Step) {
    let write = move |link: &Element, here: Step| {
        set_attribute(link, "aria-current", (here == step).then_some("step"));
        _ = link.class_list().toggle_with_force("done", here > step);
    };
    let selector = format!("{} a[href='{}']", ids::link(ids::STEPS), ids::link(address));
    bind_changed(select(&selector), move || client.ui.get().step, write);
}
