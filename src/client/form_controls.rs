//! Reads and writes the page's controls by name. This module knows no state.

use super::dom::document;
use crate::i18n::Countries;
use questionnaire::{Form, RawAnswer, RawAnswers};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, NodeList};

/// One control, by the kind of its element.
enum Control {
    Text(HtmlTextAreaElement),
    Line(HtmlInputElement),
    List(HtmlSelectElement),
    /// A radio button or check box for an option of a question.
    Option(HtmlInputElement),
}

/// All controls of that name.
fn controls_named(name: &str) -> Vec<Control> {
    let nodes = document().get_elements_by_name(name);
    let control = |index| {
        let node: JsValue = nodes.item(index)?.into();
        match node.dyn_into::<HtmlInputElement>() {
            Ok(input) if matches!(input.type_().as_str(), "radio" | "checkbox") => Some(Control::Option(input)),
            Ok(input) => Some(Control::Line(input)),
            Err(node) => match node.dyn_into() {
                Ok(area) => Some(Control::Text(area)),
                Err(node) => node.dyn_into().ok().map(Control::List),
            },
        }
    };
    (0..nodes.length()).filter_map(control).collect()
}

/// The answer that the controls of that name hold.
pub(super) fn control_value(name: &str) -> RawAnswer {
    let controls = controls_named(name);
    // A single check box is ticked or not and has one value; several check boxes give several values.
    let alone = controls.len() == 1;
    let (mut values, mut one) = (Vec::new(), true);
    for control in controls {
        match control {
            Control::Text(area) => values.push(area.value()),
            Control::Line(input) => values.push(input.value()),
            Control::List(list) => values.push(list.value()),
            Control::Option(input) => {
                one &= alone || input.type_() == "radio";
                if input.checked() {
                    values.push(input.value());
                }
            }
        }
    }
    if one { RawAnswer::One(values.pop().unwrap_or_default()) } else { RawAnswer::Many(values) }
}

/// The answers that all controls of the form hold.
pub(super) fn read_all(form: &Form) -> RawAnswers {
    let mut raw = RawAnswers::default();
    for name in form.questions().flat_map(|question| question.controls()) {
        raw.set(&name, control_value(&name));
    }
    raw
}

/// Writes an answer into the controls of that name.
pub(super) fn set_control_value(name: &str, answer: Option<&RawAnswer>) {
    let values = answer.map_or(&[][..], RawAnswer::values);
    let first = values.first().map_or("", String::as_str);
    for control in controls_named(name) {
        match control {
            Control::Text(area) => area.set_value(first),
            Control::Line(input) => input.set_value(first),
            Control::List(list) => {
                list.set_value(first);
                // `public/country.js` updates its field on this event, because setting a value from code triggers none.
                _ = Event::new("change").and_then(|event| list.dispatch_event(&event));
            }
            Control::Option(input) => input.set_checked(values.contains(&input.value())),
        }
    }
}

/// Writes every answer into its controls, and empties the controls without an answer.
pub(super) fn write_all(form: &Form, raw: &RawAnswers) {
    for name in form.questions().flat_map(|question| question.controls()) {
        set_control_value(&name, raw.get(&name));
    }
}

/// The names of the countries, read from the page's list, because the page's catalogue does not contain them.
pub(super) fn countries() -> Countries {
    let options = document().query_selector_all(".country option").ok();
    let name = |index| {
        let option: Element = options.as_ref()?.item(index)?.unchecked_into();
        Some((option.get_attribute("value")?, option.text_content()?))
    };
    let count = options.as_ref().map_or(0, NodeList::length);
    Countries { lang: None, names: (0..count).filter_map(name).collect() }
}
