//! What only a browser has: storage, sending, focus, history. The only room that names `web_sys`.
//!
//! It takes over the page that the server rendered: reads what was typed meanwhile, lays the stored draft into the fields
//! that were left alone, and makes views and live spots follow the state. It hydrates nothing: no node is taken for one that
//! it was before a translator came.

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

/// Takes over the form's page. Called once, by the page's loader.
///
/// # Errors
/// When the page holds no state that this program can read: the loader then shows the whole form, as it is without scripts.
#[wasm_bindgen]
pub fn hydrate() -> Result<(), JsValue> {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let page = page_state().ok_or("the state of the page cannot be read")?;
    // The owner of the state lives as long as the page.
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
        // The other language's page of receipts knows nothing of these answers.
        language_switch::listen_for_language_links(client);
    }
    input_events::listen_for_input(client);
    navigation::listen_for_navigation(client);
    bindings::bind_live_text(client);
    panels::bind_panels(client);
    if !client.is_amending() {
        displaced_answers::bind_asides(client);
    }
    announcements::bind_draft_announcements(client);
    print::listen_for_print(client);
}
