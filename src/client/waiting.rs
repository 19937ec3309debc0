//! Whether the answers wait for a network, in this tab and for all tabs. What waits in two tabs is sent, or is not to be, by
//! either of them. This module sends nothing.

use super::context::Client;
use super::storage::{self, key};
use crate::ui::state::Sending;
use leptos::prelude::*;
use web_sys::Storage;

/// Whether these answers are to be sent as soon as there is a network.
pub(super) fn is_waiting(client: Client) -> bool {
    client.is_waiting.get()
}

/// Lets the answers wait from now on; says whether they did not wait already.
pub(super) fn start_waiting(client: Client) -> bool {
    let is_new = !client.is_waiting.replace(true);
    if is_new {
        client.is_waiting_stored.set(persist_waiting(client, Some("1")));
    }
    is_new
}

/// Goes on waiting, as the storage says.
pub(super) fn resume_waiting(client: Client) {
    client.is_waiting.set(true);
    client.is_waiting_stored.set(true);
    client.ui.write().sending = Sending::Waiting;
}

/// What waited waits no more.
pub(super) fn stop_waiting(client: Client) {
    if client.is_waiting.replace(false) {
        client.is_waiting_stored.set(false);
        persist_waiting(client, None);
        client.ui.write().sending = Sending::Idle;
    }
}

/// What waited waits no more in this tab, which has another draft now or none; in another one it may.
pub(super) fn forget_waiting(client: Client) {
    client.is_waiting.set(false);
    client.is_waiting_stored.set(false);
}

/// Waits no more, where another tab was told so.
pub(super) fn stop_if_cancelled_elsewhere(client: Client, local: &Storage) {
    if client.is_waiting_stored.get() && !is_waiting_in(client, local) {
        forget_waiting(client);
        if client.ui.get_untracked().sending == Sending::Waiting {
            client.ui.write().sending = Sending::Idle;
        }
    }
}

/// Whether that storage says that the answers wait.
pub(super) fn is_waiting_in(client: Client, local: &Storage) -> bool {
    storage::get(local, &key(&client.form(), storage::WAITING)).is_some()
}

/// Says whether the browser keeps it: one that keeps nothing waits as long as the page is open.
fn persist_waiting(client: Client, waiting: Option<&str>) -> bool {
    storage::local().is_some_and(|local| storage::set(&local, &key(&client.form(), storage::WAITING), waiting))
}
