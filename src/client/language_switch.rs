//! Switches the language in place: fetches the same page in another language and takes over its texts, and nothing else
//! changes. The translating of elements is in `dom_translation`.

use super::answers::read_controls;
use super::context::Client;
use super::{announcements, dom, dom_translation, draft_saving, fetch, form_controls, json, tasks};
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::state::DraftState;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, MouseEvent, SupportedType};

/// Listens to the links to other languages, and to the browser's back and forward buttons.
pub(super) fn listen_for_language_links(client: Client) {
    client.current_path.replace(path());
    dom::add_listener(&dom::document(), "click", move |event| {
        if let Some(href) = chosen(event.unchecked_ref()) {
            event.prevent_default();
            request(client, href, true);
        }
    });
    // The browser tells of every new step too, whose address has the same path.
    dom::add_listener(&dom::window(), "popstate", move |_| {
        if *client.current_path.borrow() != path() {
            request(client, path(), false);
        }
    });
}

/// Switches to the page of that path, unless it is shown. Either way, a switch that is still waiting for its page is given up.
/// `chosen` is true if the address bar does not show the path yet.
fn request(client: Client, path: String, chosen: bool) {
    let turn = client.language_requests.get().wrapping_add(1);
    client.language_requests.set(turn);
    if *client.current_path.borrow() != path {
        tasks::spawn(switch(client, turn, path, chosen), move || report_failure(client));
    }
}

fn path() -> String {
    dom::window().location().pathname().unwrap_or_default()
}

/// The address of the language link that was clicked without a modifier key.
fn chosen(event: &MouseEvent) -> Option<String> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest(".languages a[hreflang]").ok()??;
    link.get_attribute("href").filter(|_| plain)
}

/// Shows the page of that path, which is this page in another language, unless another request has followed, or the person has gone
/// back or forward to another address.
async fn switch(client: Client, turn: u32, wanted: String, chosen: bool) {
    let fetched = fetch::get(&wanted).await;
    let has_left = !chosen && path() != wanted;
    if has_left || client.language_requests.get() != turn {
        return;
    }
    match fetched {
        Ok((200, html)) => show(client, &wanted, chosen, &html),
        _ => report_failure(client),
    }
}

/// Reports that the switch failed, and restores the address; the page stays as it is.
fn report_failure(client: Client) {
    update_history(&client.current_path.borrow(), false);
    announcements::announce_and_show(client, key::LANGUAGE_FAILED);
}

fn show(client: Client, path: &str, chosen: bool, html: &str) {
    read_controls(client);
    let document = dom::document();
    let page = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    let same = page.ok().and_then(|page| Some((catalogue(client, &document, &page)?, page)));
    let Some((mut catalogue, page)) = same else {
        // The other page has another build or another form, or is no form: the browser loads it with its own client, which
        // finds the draft.
        draft_saving::save(client);
        if holds_what_is_stored_nowhere(client) {
            return report_failure(client);
        }
        let hash = dom::window().location().hash().unwrap_or_default();
        _ = dom::window().location().assign(&(path.to_owned() + &hash));
        return;
    };
    if let (Some(here), Some(there)) = (document.document_element(), page.document_element()) {
        dom_translation::translate(&here, &there);
    }
    if chosen {
        update_history(path, true);
    }
    client.current_path.replace(path.to_owned());
    client.ui.write().status_message = None;
    catalogue.set_countries(form_controls::countries());
    client.catalogue.set(Arc::new(catalogue));
    announcements::announce(&client.format(key::LANGUAGE_CHANGED, &[]));
}

/// Whether leaving the page would lose something: a receipt code, which is shown once, or answers that the browser does not store.
fn holds_what_is_stored_nowhere(client: Client) -> bool {
    let is_unsaved = matches!(client.ui.read_untracked().draft, DraftState::Denied | DraftState::Full);
    client.receipt.read_untracked().is_some() || is_unsaved && !client.answers.read_untracked().is_empty()
}

/// The messages of a page, if it is this page in another language.
fn catalogue(client: Client, here: &Document, there: &Document) -> Option<Catalogue> {
    let program = |page: &Document| page.query_selector("script[src]").ok().flatten()?.get_attribute("src");
    let state = json::parse(&there.get_element_by_id(ids::STATE)?.text_content()?)?;
    let form = state.get("form")?;
    let same = program(here) == program(there)
        && form.get_str("id").as_deref() == Some(client.form().id().as_str())
        && form.get_u32("version") == Some(client.form().version());
    Catalogue::from_json(state.get("catalogue").filter(|_| same)?)
}

/// Sets the address to a path and keeps the hash location, as a new history entry or in place of the current one.
fn update_history(path: &str, new: bool) {
    let window = dom::window();
    let (Ok(history), hash) = (window.history(), window.location().hash().unwrap_or_default()) else { return };
    let url = Some(path.to_owned() + &hash);
    _ = if new {
        history.push_state_with_url(&JsValue::NULL, "", url.as_deref())
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", url.as_deref())
    };
}
