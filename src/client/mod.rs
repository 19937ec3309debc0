//! The client: everything that needs a browser, such as storage, sending, focus and history. It is the only module that names
//! `web_sys`.
//!
//! The client takes over the page that the server rendered: it reads what was typed meanwhile, writes the stored draft into the
//! untouched controls, and lets components and bindings follow the state. It does not use the hydration of Leptos, because a
//! translation feature of the browser may have replaced nodes of the page before the client loads.

mod actions;
mod agreement;
mod amendment;
mod announcements;
mod answers;
mod bindings;
mod change_times;
mod context;
mod displaced_answers;
mod dom;
mod dom_translation;
mod dom_writer;
mod draft_erasure;
mod draft_file;
mod draft_saving;
mod draft_storage;
mod element_effects;
mod errors;
mod fetch;
mod form_controls;
mod input_events;
mod json;
mod language_switch;
mod local_time;
mod merge_base;
mod navigation;
mod panels;
mod print;
mod received;
mod save_timer;
mod sent_drafts;
mod storage;
mod submission;
mod submission_request;
mod tab_sync;
mod tasks;
#[cfg(test)]
mod test_support;
#[cfg(test)]
mod tests;
mod uuid;
mod views;
mod waiting;

use crate::ids;
use crate::ui::state::{FormState, InitialState};
use context::{Client, ClientContext};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the form's page. The page's loader calls it once.
///
/// # Errors
/// When the page holds no state that the client can read. The loader then shows the whole form, as it is without scripts.
#[wasm_bindgen]
pub fn hydrate() -> Result<(), JsValue> {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let page = page_state().ok_or("the state of the page cannot be read")?;
    // The owner of the signals lives as long as the page.
    let owner = Owner::new();
    owner.set();
    _ = any_spawner::Executor::init_wasm_bindgen();
    let client = ClientContext::leaked(FormState::new(page), draft_saving::save, local_time::now);
    owner.with(|| attach(client));
    std::mem::forget(owner);
    Ok(())
}

fn page_state() -> Option<InitialState> {
    let json = dom::by_id(ids::STATE)?.text_content()?;
    let mut page = InitialState::from_json(&json::parse(&json)?)?;
    page.catalogue.set_countries(form_controls::countries());
    Some(page)
}

fn attach(client: Client) {
    views::bind_views(client);
    let typed = form_controls::read_all(&client.form());
    if client.is_amending() {
        amendment::begin_amending(client, typed);
    } else {
        received::restore_received(client);
        client.answers.set(draft_saving::restore(client, &typed));
        tab_sync::listen_for_other_tabs(client);
        draft_file::listen_for_file(client);
        submission::listen_for_network(client);
        // A page that amends a response does not switch in place, because the page at its address in another language does not
        // hold these answers.
        language_switch::listen_for_language_links(client);
    }
    input_events::listen_for_input(client);
    navigation::listen_for_navigation(client);
    bindings::bind_live_text(client);
    panels::bind_panels(client);
    if !client.is_amending() {
        displaced_answers::bind_displaced_answers(client);
    }
    announcements::bind_draft_announcements(client);
    print::listen_for_print(client);
}
