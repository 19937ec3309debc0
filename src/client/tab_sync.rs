//! Decides when this tab looks at changes by other tabs. `agreement` merges these changes.

use super::context::Client;
use super::dom::{add_listener, document, window};
use super::storage::{self, key};
use super::{agreement, displaced_answers};
use questionnaire::Form;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Follows the changes of other tabs: at once if this tab receives an event, otherwise when it becomes visible again.
pub(super) fn listen_for_other_tabs(client: Client) {
    add_listener(&window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        // An event without a key means that the whole storage was cleared.
        let name = event.key();
        if name.as_ref().is_none_or(|name| is_draft_key(&client.form(), name)) {
            sync_from_storage(client);
        }
        if name == Some(key(&client.form(), storage::DISPLACED_ANSWERS)) {
            displaced_answers::restore(client);
        }
    });
    add_listener(&window(), "focus", move |_| sync_from_storage(client));
    for awake in ["visibilitychange", "resume"] {
        add_listener(&document(), awake, move |_| {
            // The page saves when it becomes hidden, and saving already compares the draft with the storage.
            if !document().hidden() {
                sync_from_storage(client);
            }
        });
    }
}

/// Merges changes of other tabs for which this tab received no event, because it was suspended.
pub(super) fn sync_from_storage(client: Client) {
    _ = agreement::reconcile_with_storage(client);
}

/// Whether the value under that key of local storage belongs to the status of the draft.
fn is_draft_key(form: &Form, name: &str) -> bool {
    [storage::DRAFT, storage::DRAFT_ID, storage::WAITING].iter().any(|what| name == key(form, what))
}
