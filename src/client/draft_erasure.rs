//! A draft that is over, taken out of this browser and out of the context. The form and its answers are left alone.

use super::context::Client;
use super::storage::{self, key};
use super::{merge_base, save_timer, waiting};
use crate::ui::state::DraftState;
use leptos::prelude::*;

/// Takes the draft out of this browser. Other tabs hear of it, or see it when they next agree with the storage.
pub(super) fn erase_draft(client: Client) {
    waiting::stop_waiting(client);
    forget_draft(client);
    client.asides.set(Vec::new());
    let form = client.form();
    if let Some(local) = storage::local() {
        for what in storage::LOCAL_KEYS {
            storage::set(&local, &key(&form, what), None);
        }
        client.ui.write().draft = DraftState::Empty;
    }
}

/// Takes out what this tab alone holds of the draft: its private answers are nowhere else.
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
