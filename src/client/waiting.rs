//! Whether the answers wait for a network, in this tab and in all tabs. If two tabs hold waiting answers, either of them can
//! send them or cancel the waiting. This module sends nothing.

use super::context::Client;
use super::storage::{self, key};
use crate::ui::state::Sending;
use leptos::prelude::*;
use web_sys::Storage;

/// Whether the answers are to be sent as soon as there is a network.
pub(super) fn is_waiting(client: Client) -> bool {
    client.is_waiting.get()
}

/// Lets the answers wait; returns whether they were not waiting already.
pub(super) fn start_waiting(client: Client) -> bool {
    let is_new = !client.is_waiting.replace(true);
    if is_new {
        client.is_waiting_stored.set(persist_waiting(client, Some("1")));
    }
    is_new
}

/// Resumes the waiting that the storage records.
pub(super) fn resume_waiting(client: Client) {
    client.is_waiting.set(true);
    client.is_waiting_stored.set(true);
    client.ui.write().sending = Sending::Waiting;
}

/// Stops waiting, in this tab and in the storage.
pub(super) fn stop_waiting(client: Client) {
    if client.is_waiting.replace(false) {
        client.is_waiting_stored.set(false);
        persist_waiting(client, None);
        client.ui.write().sending = Sending::Idle;
    }
}

/// Stops waiting in this tab only, which has another draft now or none; another tab may continue to wait.
pub(super) fn forget_waiting(client: Client) {
    client.is_waiting.set(false);
    client.is_waiting_stored.set(false);
}

/// Stops waiting if another tab cancelled it.
pub(super) fn stop_if_cancelled_elsewhere(client: Client, local: &Storage) {
    if client.is_waiting_stored.get() && !is_waiting_in(client, local) {
        forget_waiting(client);
        if client.ui.get_untracked().sending == Sending::Waiting {
            client.ui.write().sending = Sending::Idle;
        }
    }
}

/// Whether the storage records that the answers wait.
pub(super) fn is_waiting_in(client: Client, local: &Storage) -> bool {
    storage::get(local, &key(&client.form(), storage::WAITING)).is_some()
}

/// Stores that the answers wait; returns whether the browser stored it. Without storage the waiting lasts as long as the page.
fn persist_waiting(client: Client, waiting: Option<&str>) -> bool {
    storage::local().is_some_and(|local| storage::set(&local, &key(&client.form(), storage::WAITING), waiting))
}
