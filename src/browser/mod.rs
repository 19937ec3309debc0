//! What only a browser has: storage, sending, focus, history. The only room that names `web_sys`.
//!
//! It takes over the page that the server rendered: reads what was typed meanwhile, lays the stored draft into the fields
//! that were left alone, and makes views and live spots follow the state. It hydrates nothing: no node is taken for one that it was
//! before a translator came.

mod acts;
mod agreement;
mod amend;
mod asides;
mod clock;
mod controls;
mod drafts;
mod file;
mod json;
mod language;
mod live;
mod morph;
mod net;
mod panels;
mod paper;
mod place;
mod received;
mod send;
mod speech;
mod storage;
mod tabs;
mod tasks;
mod views;

use crate::ui::ids;
use crate::ui::state::{App, PageState};
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
    let app = App::new(page);
    owner.with(|| take_over(app));
    std::mem::forget(owner);
    Ok(())
}

fn page_state() -> Option<PageState> {
    let json = controls::by_id(ids::STATE)?.text_content()?;
    let mut page = PageState::from_json(&json::parse(&json)?)?;
    page.catalogue.name_countries(controls::countries());
    Some(page)
}

fn take_over(app: App) {
    views::follow(app);
    let typed = controls::read_all(&app.form());
    if amend::is_at_hand(app) {
        amend::begin(app, typed);
    } else {
        received::restore(app);
        app.answers.set(drafts::restore(app, &typed));
        tabs::follow(app);
        file::follow(app);
        send::follow(app);
        // The other language's page of receipts knows nothing of these answers.
        language::follow(app);
    }
    controls::listen(app);
    place::follow(app);
    live::follow(app);
    panels::follow(app);
    if !amend::is_at_hand(app) {
        asides::follow(app);
    }
    speech::follow(app);
    paper::follow(app);
}
