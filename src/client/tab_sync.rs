//! When this tab looks at what other tabs have done to the draft. What it makes of that, `agreement` knows.

use super::agreement;
use super::context::Client;
use super::dom::{add_listener, document, window};
use super::storage::{self, key};
use questionnaire::Form;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Follows what other tabs keep, send and erase: at once where the tab hears of it, else when it comes back.
pub(super) fn listen_for_other_tabs(client: Client) {
    add_listener(&window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        // Without a key, all of the storage was emptied.
        if event.key().is_none_or(|name| is_draft_key(&client.form(), &name)) {
            sync_from_storage(client);
        }
    });
    add_listener(&window(), "focus", move |_| sync_from_storage(client));
    for awake in ["visibilitychange", "resume"] {
        add_listener(&document(), awake, move |_| {
            // Before it is hidden, the page saves, and agrees first.
            if !document().hidden() {
                sync_from_storage(client);
            }
        });
    }
}

/// Takes up what other tabs have done unheard: a tab that was asleep gets no word of it.
pub(super) fn sync_from_storage(client: Client) {
    _ = agreement::reconcile_with_storage(client);
}

/// Whether what stands under that key of the local storage tells how the draft is doing.
fn is_draft_key(form: &Form, name: &str) -> bool {
    [storage::DRAFT, storage::DRAFT_ID, storage::WAITING].iter().any(|what| name == key(form, what))
}
