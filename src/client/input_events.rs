//! Listens to the events of the form and of its page, and calls the modules that act on them. This module makes no decision.

use super::answers::{read_control, read_controls};
use super::context::Client;
use super::dom::{add_listener, bound, closest, document, window};
use super::{actions, announcements, draft_saving, tab_sync};
use crate::ids::{self, data};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Listens to typing and choosing, and to the controls that the browser restores.
pub(super) fn listen_for_input(client: Client) {
    let Some(form) = bound(ids::FORM) else { return };
    add_listener(&form, "input", move |event| {
        let target: Option<JsValue> = event.target().map(Into::into);
        let name = target
            .and_then(|target| js_sys::Reflect::get(&target, &"name".into()).ok())
            .and_then(|name| name.as_string());
        // Hidden fields and controls that extensions of the browser added are not answers.
        let asked = |name: &String| client.form().question_for_control(name).is_some();
        if let Some(name) = name.filter(asked)
            && read_control(client, &name)
        {
            announcements::announce_count_soon(client, name);
        }
    });
    // A form filler may change several controls and trigger the event on one of them only, so all are read.
    add_listener(&form, "change", move |_| _ = read_controls(client));
    add_listener(&form, "submit", move |event| {
        event.prevent_default();
        actions::continue_to_next_step(client);
    });
    add_listener(&form, "click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if let Some(name) = closest(&target, data::CLEAR).and_then(|button| button.get_attribute(data::CLEAR)) {
            actions::clear_answer(client, &name);
        } else if target.closest("a.next").is_ok_and(|link| link.is_some()) {
            event.prevent_default();
            actions::continue_to_next_step(client);
        }
    });
    add_listener(&document(), "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| closest(&target, data::ACT)) {
            actions::dispatch_action(client, &button.get_attribute(data::ACT).unwrap_or_default(), &button);
        }
    });
    // The back/forward cache restores the page as it was left, but another tab may have sent or erased the draft meanwhile.
    add_listener(&window(), "pageshow", move |_| {
        // It comes at a first load too, after a password manager may have filled the controls without an event.
        read_controls(client);
        if !client.is_amending() {
            tab_sync::sync_from_storage(client);
        }
    });
    add_listener(&window(), "pagehide", move |_| save_now(client));
    add_listener(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            save_now(client);
        }
    });
}

/// Saves the answers now, because the browser may discard the page after this event.
fn save_now(client: Client) {
    read_controls(client);
    draft_saving::save(client);
}
