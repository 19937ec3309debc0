//! What only a browser has: storage, sending, focus, history. The only room that names `web_sys` and `gloo`.
//!
//! It takes over the page that the server rendered: reads what was typed meanwhile, lays the stored draft into the fields
//! that were left alone, then answers what the views ask for ([`Act`]).

mod acts;
mod clock;
mod controls;
mod drafts;
mod place;
mod send;
mod speech;

use crate::ui::Whole;
use crate::ui::state::{Act, App, PageState};
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use questionnaire::check;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the form's page. Called once, by the page's loader.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let (Some(page), Some(main)) = (page_state(), controls::by_id("main")) else { return };
    hydrate_from(main, move || {
        let held = StoredValue::new(None::<App>);
        let act = Callback::new(move |act: Act| {
            if let Some(app) = held.get_value() {
                acts::perform(app, act);
            }
        });
        let app = App::new(page, act);
        held.set_value(Some(app));
        provide_context(app);
        // Once mounted: before that, nothing may differ from what the server rendered.
        Effect::new(move |_| take_over(app));
        Whole()
    })
    .forget();
}

fn page_state() -> Option<PageState> {
    let json = controls::by_id("state")?.text_content()?;
    let mut page: PageState = serde_json::from_str(&json).ok()?;
    if page.checked {
        page.errors = check(&page.form, &page.answers).1;
    }
    Some(page)
}

fn take_over(app: App) {
    let form = app.form();
    let typed = controls::read_all(&form);
    let draft = untrack(|| drafts::restore(app, &typed));
    app.answers.set(draft);
    drafts::keep(app);
    controls::listen(app);
    place::follow(app);
    speech::follow(app);
}
