//! What only a browser has: storage, sending, focus, history. The only room that names `web_sys`.
//!
//! It takes over the page that the server rendered: reads what was typed meanwhile, lays the stored draft into the fields
//! that were left alone, and makes views and live spots follow the state. It hydrates nothing: no node is taken for one that it was
//! before a translator came.

mod actions;
mod agreement;
mod amendment;
mod announcements;
mod bindings;
mod displaced_answers;
mod dom_translation;
mod draft_file;
mod draft_storage;
mod fetch;
mod form_controls;
mod json;
mod language_switch;
mod local_time;
mod navigation;
mod panels;
mod print;
mod received;
mod storage;
mod submission;
mod tab_sync;
mod tasks;
mod views;

use crate::ids;
use crate::ui::state::{FormState, InitialState};
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
    let app = FormState::new(page);
    owner.with(|| attach(app));
    std::mem::forget(owner);
    Ok(())
}

fn page_state() -> Option<InitialState> {
    let json = form_controls::by_id(ids::STATE)?.text_content()?;
    let mut page = InitialState::from_json(&json::parse(&json)?)?;
    page.catalogue.set_countries(form_controls::countries());
    Some(page)
}

fn attach(app: FormState) {
    views::bind_views(app);
    let typed = form_controls::read_all(&app.form());
    if amendment::is_amending(app) {
        amendment::begin(app, typed);
    } else {
        received::restore_received(app);
        app.answers.set(draft_storage::restore(app, &typed));
        tab_sync::listen_for_other_tabs(app);
        draft_file::listen_for_file(app);
        submission::listen_for_network(app);
        // The other language's page of receipts knows nothing of these answers.
        language_switch::listen_for_language_links(app);
    }
    form_controls::listen_for_input(app);
    navigation::listen_for_navigation(app);
    bindings::bind_live_text(app);
    panels::bind_panels(app);
    if !amendment::is_amending(app) {
        displaced_answers::bind_asides(app);
    }
    announcements::bind_draft_announcements(app);
    print::listen_for_print(app);
}
