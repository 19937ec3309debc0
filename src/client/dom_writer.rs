//! Writes a component into the page, as elements and texts. This module knows no component and no state.

use super::dom::document;
use super::element_effects::set_attribute;
use crate::ui::components::{Attributes, HtmlWriter};
use web_sys::Element;

/// The element that takes what is written next.
pub(super) struct DomWriter(pub(super) Element);

impl HtmlWriter for DomWriter {
    fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        // The tag is a valid constant and the parent an element, so neither call can fail.
        let Ok(element) = document().create_element(tag) else { return };
        for (name, value) in attributes {
            if value.is_some() {
                set_attribute(&element, name, *value);
            }
        }
        _ = self.0.append_child(&element);
        self.0 = element;
    }

    fn close(&mut self) {
        if let Some(parent) = self.0.parent_element() {
            self.0 = parent;
        }
    }

    fn add_text(&mut self, words: &str) {
        // Adding a text to an element cannot fail.
        _ = self.0.append_with_str_1(words);
    }
}
