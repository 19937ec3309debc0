//! The page's elements and events, found and listened to. This module knows no form and no state.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

pub(super) fn window() -> Window {
    leptos::prelude::window()
}

pub(super) fn document() -> Document {
    leptos::prelude::document()
}

/// The element of that id, if the page has one.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The element of that id, which the page has. Where it has not, the program and the page disagree, and a build for
/// programmers says so at once.
pub(super) fn bound(id: &str) -> Option<HtmlElement> {
    let element = by_id(id);
    debug_assert!(element.is_some(), "the page has no element {id:?}");
    element
}

/// Calls `work` at every such event, for as long as the page lives.
pub(super) fn add_listener(target: &EventTarget, event: &str, work: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(work);
    // A target that exists takes any listener.
    _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The element with that attribute in which something happened.
pub(super) fn closest(target: &Element, attribute: &str) -> Option<Element> {
    target.closest(&format!("[{attribute}]")).ok().flatten()
}
