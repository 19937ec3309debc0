//! The other language's page put in the place of this one: the words change, and nothing else does.

use super::{announcements, dom_translation, draft_storage, fetch, form_controls, json, tasks};
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::state::FormState;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, MouseEvent, SupportedType};

thread_local! {
    /// The path of the page as it stands.
    static CURRENT_PATH: RefCell<String> = RefCell::default();
    /// Counts the requests: of two in a row, the last one counts.
    static REQUEST_SEQ: Cell<u32> = const { Cell::new(0) };
}

/// Follows the links to other languages, and the way back from there.
pub(super) fn listen_for_language_links(app: FormState) {
    CURRENT_PATH.set(path());
    form_controls::add_listener(&form_controls::document(), "click", move |event| {
        if let Some(href) = chosen(event.unchecked_ref()) {
            event.prevent_default();
            if CURRENT_PATH.with_borrow(|here| *here != href) {
                tasks::spawn(switch(app, href, true), move || report_failure(app));
            }
        }
    });
    form_controls::add_listener(&form_controls::window(), "popstate", move |_| {
        let path = path();
        if CURRENT_PATH.with_borrow(|here| *here != path) {
            tasks::spawn(switch(app, path, false), move || report_failure(app));
        }
    });
}

fn path() -> String {
    form_controls::window().location().pathname().unwrap_or_default()
}

/// The address of the language that a plain click chose.
fn chosen(event: &MouseEvent) -> Option<String> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest(".languages a[hreflang]").ok()??;
    link.get_attribute("href").filter(|_| plain)
}

/// Shows the page of that path, a language of this one. `chosen` says that its address is still to be shown.
async fn switch(app: FormState, path: String, chosen: bool) {
    let turn = REQUEST_SEQ.get().wrapping_add(1);
    REQUEST_SEQ.set(turn);
    let fetched = fetch::get(&path).await;
    if REQUEST_SEQ.get() != turn {
        return;
    }
    match fetched {
        Ok((200, html)) => show(app, &path, chosen, &html),
        _ => report_failure(app),
    }
}

/// Nothing changes, neither the page nor its address.
fn report_failure(app: FormState) {
    CURRENT_PATH.with_borrow(|here| update_history(here, false));
    announcements::announce_and_show(app, key::LANGUAGE_FAILED);
}

fn show(app: FormState, path: &str, chosen: bool, html: &str) {
    form_controls::answers(app);
    let document = form_controls::document();
    let page = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    let same = page.ok().and_then(|page| Some((catalogue(app, &document, &page)?, page)));
    let Some((mut catalogue, page)) = same else {
        // Another build, another form, or none any more: that page has a program of its own, which finds the draft.
        draft_storage::save(app);
        let hash = form_controls::window().location().hash().unwrap_or_default();
        _ = form_controls::window().location().assign(&(path.to_owned() + &hash));
        return;
    };
    if let (Some(here), Some(there)) = (document.document_element(), page.document_element()) {
        dom_translation::translate(&here, &there);
    }
    if chosen {
        update_history(path, true);
    }
    CURRENT_PATH.set(path.to_owned());
    app.ui.write().status_message = None;
    catalogue.set_countries(form_controls::countries());
    app.catalogue.set(Arc::new(catalogue));
    announcements::announce(&app.format(key::LANGUAGE_CHANGED, &[]));
}

/// The sentences of a page that is this one in another language.
fn catalogue(app: FormState, here: &Document, there: &Document) -> Option<Catalogue> {
    let program = |page: &Document| page.query_selector("script[src]").ok().flatten()?.get_attribute("src");
    let state = json::parse(&there.get_element_by_id(ids::STATE)?.text_content()?)?;
    let form = state.get("form")?;
    let same = program(here) == program(there)
        && form.get_str("id").as_deref() == Some(app.form().id().as_str())
        && form.get_u32("version") == Some(app.form().version());
    Catalogue::from_json(state.get("catalogue").filter(|_| same)?)
}

/// Shows a path as the page's address, the place within the page as it is: as a new entry of the history, or in the
/// place of the present one.
fn update_history(path: &str, new: bool) {
    let window = form_controls::window();
    let (Ok(history), hash) = (window.history(), window.location().hash().unwrap_or_default()) else { return };
    let url = Some(path.to_owned() + &hash);
    _ = if new {
        history.push_state_with_url(&JsValue::NULL, "", url.as_deref())
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", url.as_deref())
    };
}
