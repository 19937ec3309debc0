//! Elements that follow the state: the words, the language, the class of one, whether it is hidden. This module does not know
//! which elements there are, nor what they say.

use super::context::Client;
use super::dom::{bound, document};
use super::dom_translation;
use crate::i18n::Key;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::Element;

/// The words that an element was given last. The same ones are not written anew: they would be announced anew, and taken back
/// from a translator of the browser, who has put others in their place. So the page is asked only at first.
#[derive(Default)]
pub(super) struct Words(RefCell<Option<String>>);

impl Words {
    /// Lets the element hold these words and nothing else.
    pub(super) fn set_text(&self, element: &Element, words: &str) {
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
pub(super) fn bind_lang(client: Client, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| client.lang(key);
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

pub(super) fn element(id: &str) -> Option<Element> {
    bound(id).map(Into::into)
}

pub(super) fn select(selector: &str) -> Option<Element> {
    // The selectors are made of ids, which need no escape in quotes: each can be parsed.
    let element = document().query_selector(selector).ok().flatten();
    debug_assert!(element.is_some(), "the page has no element {selector}");
    element
}
