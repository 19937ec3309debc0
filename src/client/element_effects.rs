//! Effects that let an element follow the state: its text, language, class and visibility. This module does not know which
//! elements there are, nor their content.

use super::context::Client;
use super::dom::{bound, document};
use super::dom_translation;
use crate::i18n::Key;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::Element;

/// The text that an element was last given. An equal text is not written again, for two reasons: a screen reader would announce
/// it again, and it would overwrite the translation that a browser put in its place. For the same reason the element's own text
/// is read only the first time.
#[derive(Default)]
pub(super) struct Words(RefCell<Option<String>>);

impl Words {
    /// Replaces the content of the element by this text.
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
    let shown = Words::default();
    bind_element(element, move |element| shown.set_text(element, &words()));
}

/// Sets the language of a binding's text, if the message is a fallback from another locale.
pub(super) fn bind_lang(client: Client, id: &str, key: Box<dyn Fn() -> Option<Key>>) {
    let of = move |key: Key| client.lang(key);
    bind_element(element(id), move |element| set_attribute(element, "lang", key().and_then(of).as_deref()));
}

pub(super) fn bind_hidden(id: &str, hidden: impl Fn() -> bool + 'static) {
    bind_element(element(id), move |element| _ = element.toggle_attribute_with_force("hidden", hidden()));
}

pub(super) fn bind_class(id: &str, class: &'static str, on: impl Fn() -> bool + 'static) {
    bind_element(element(id), move |element| _ = element.class_list().toggle_with_force(class, on()));
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
