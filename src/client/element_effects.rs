//! Effects that let an element follow the state: its text, language, class and visibility. This module does not know which
//! elements there are, nor their content.

use super::context::Client;
use super::dom::{bound, document};
use super::dom_translation;
use crate::i18n::{Catalogue, Key};
use leptos::prelude::*;
use questionnaire::RawAnswers;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use web_sys::{Element, Node};

/// The text that an element was last given. An equal text is not written again, for two reasons: a screen reader would announce
/// it again, and it would overwrite the translation that a browser put in its place. For the same reason the element's own text
/// is read only the first time.
#[derive(Default)]
pub(super) struct ShownText(RefCell<Option<String>>);

impl ShownText {
    /// Replaces the content of the element by this text.
    ///
    /// The first text takes the place of the server's as a node of its own, because where lines begin at the right a text that is
    /// changed in place counts as a shift of the layout. Later texts follow what a person does, and such shifts do not count.
    pub(super) fn set_text(&self, element: &Element, words: &str) {
        match self.0.replace(Some(words.to_owned())) {
            Some(before) if before == words => {}
            Some(_) => change_text(element, words),
            None if element.text_content().as_deref() == Some(words) => {}
            None => element.set_text_content(Some(words)),
        }
    }
}

/// Changes the content of an element. A text that is its only content is changed in place, because a browser computes styles for a new node.
fn change_text(element: &Element, words: &str) {
    match element.first_child().filter(|node| node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none()) {
        Some(text) => text.set_node_value(Some(words)),
        None => element.set_text_content(Some(words)),
    }
}

pub(super) fn bind_text(id: &str, words: impl Fn() -> String + 'static) {
    let element = element(id);
    element.iter().for_each(dom_translation::exclude);
    let shown = ShownText::default();
    bind_element(element, move |element| shown.set_text(element, &words()));
}

/// Sets the language of a binding's text, if the message is a fallback from another locale.
pub(super) fn bind_lang(client: Client, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| client.lang(key);
    bind_element(element(id), move |element| set_attribute(element, "lang", key().and_then(of).as_deref()));
}

pub(super) fn bind_hidden(id: &str, hidden: impl Fn() -> bool + 'static) {
    hide_while(element(id), hidden);
}

/// Hides an element while a condition holds.
pub(super) fn hide_while(element: Option<Element>, hidden: impl Fn() -> bool + 'static) {
    bind_changed(element, hidden, |element, hidden| _ = element.toggle_attribute_with_force("hidden", hidden));
}

pub(super) fn bind_class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    bind_changed(element(id), on, move |element, on| _ = element.class_list().toggle_with_force(class, on));
}

/// Writes a value into an element when it changes. Most effects run again at every letter that is typed, and their values stay the
/// same: a class that is written again makes the browser compute styles anew.
pub(super) fn bind_changed<T: Copy + PartialEq + 'static>(
    element: Option<Element>,
    value: impl Fn() -> T + 'static,
    write: impl Fn(&Element, T) + 'static,
) {
    let written = Cell::new(None);
    bind_element(element, move |element| {
        let value = value();
        if written.replace(Some(value)) != Some(value) {
            write(element, value);
        }
    });
}

/// Writes what an element says about a number of the answers, when that number or the messages change.
pub(super) fn bind_number(
    client: Client,
    element: Option<Element>,
    number: impl Fn(&RawAnswers) -> usize + 'static,
    write: impl Fn(&Element, usize) + 'static,
) {
    let written: RefCell<Option<(Arc<Catalogue>, usize)>> = RefCell::default();
    bind_element(element, move |element| {
        let (catalogue, number) = (client.catalogue.get(), number(&client.answers.read()));
        let before = written.replace(Some((Arc::clone(&catalogue), number)));
        if before.is_none_or(|(former, before)| before != number || !Arc::ptr_eq(&former, &catalogue)) {
            write(element, number);
        }
    });
}

/// Sets an attribute, or removes it.
pub(super) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // The attribute's name is a valid constant, so setting it cannot fail.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What follows the state. A trait of its own has one method, where `dyn Fn` has three that all reach the wasm.
trait Apply {
    fn apply(&self, element: &Element);
}

impl<F: Fn(&Element)> Apply for F {
    fn apply(&self, element: &Element) {
        self(element);
    }
}

/// Runs `apply` on an element whenever a signal that `apply` reads changes.
pub(super) fn bind_element(element: Option<Element>, apply: impl Fn(&Element) + 'static) {
    if let Some(element) = element {
        run_when_changed(element, Box::new(apply));
    }
}

/// Makes the effect. The closure is boxed so that the wasm holds the code of one effect instead of one for each binding.
fn run_when_changed(element: Element, apply: Box<dyn Apply>) {
    Effect::new(move |_| apply.apply(&element));
}

pub(super) fn element(id: &str) -> Option<Element> {
    bound(id).map(Into::into)
}

pub(super) fn select(selector: &str) -> Option<Element> {
    // The selectors contain only ids, which need no escaping in quotes, so they always parse.
    let element = document().query_selector(selector).ok().flatten();
    debug_assert!(element.is_some(), "the page has no element {selector}");
    element
}
