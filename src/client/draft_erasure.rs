//! Removes a draft that was sent or erased from this browser and from the context. The form and its answers stay unchanged.

use super::context::Client;
use super::storage::{self, key};
use super::{merge_base, save_timer, waiting};
use crate::ui::state::DraftState;
use leptos::prelude::*;

/// Removes the draft from this browser. Other tabs receive an event, or notice when they next compare their draft with the
/// storage.
pub(super) fn erase_draft(client: Client) {
    waiting::stop_waiting(client);
    forget_draft(client);
    client.displaced_answers.set(Vec::new());
    let form = client.form();
    if let Some(local) = storage::local() {
        for what in storage::LOCAL_KEYS {
            storage::set(&local, &key(&form, what), None);
        }
        client.ui.write().draft = DraftState::Empty;
    }
}

/// Removes what only this tab holds of the draft. Its private answers are stored nowhere else.
pub(super) fn forget_draft(client: Client) {
    save_timer::clear_pending_save(client);
    client.submission_id.set(None);
    merge_base::take_merge_base(client);
    waiting::forget_waiting(client);
    let form = client.form();
    if let Some(session) = storage::session() {
        for what in storage::SESSION_KEYS {
            storage::set(&session, &key(&form, what), None);
        }
    }
}
