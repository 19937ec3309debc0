//! Finds the page's elements and listens to its events. This module knows no form and no state.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

pub(super) fn window() -> Window {
    leptos::prelude::window()
}

pub(super) fn document() -> Document {
    leptos::prelude::document()
}

/// The element with that id, if the page has one.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The element with that id, which every page of the form has. If it is missing, the client does not match the page, and a
/// debug build panics.
pub(super) fn bound(id: &str) -> Option<HtmlElement> {
    let element = by_id(id);
    debug_assert!(element.is_some(), "the page has no element {id:?}");
    element
}

/// Calls `work` at every such event, as long as the page lives.
pub(super) fn add_listener(target: &EventTarget, event: &str, work: impl FnMut(Event) + 'static) {
    add_boxed_listener(target, event, Box::new(work));
}

/// Adds a listener of any type, so that the wasm holds the code for passing a closure to the browser once.
fn add_boxed_listener(target: &EventTarget, event: &str, work: Box<dyn FnMut(Event)>) {
    let closure = Closure::<dyn FnMut(Event)>::wrap(work);
    // An existing target accepts every listener, so the result is ignored.
    _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The closest element with that attribute that contains `target`.
pub(super) fn closest(target: &Element, attribute: &str) -> Option<Element> {
    target.closest(&format!("[{attribute}]")).ok().flatten()
}
