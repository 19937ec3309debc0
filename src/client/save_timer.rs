//! Decides when the draft is saved: a moment after the first change, and once for all changes in between. This module does not
//! know what is saved or where: `draft_saving` does.

use super::context::Client;
use leptos::prelude::*;
use std::time::Duration;

/// The delay between a change and saving. The interface promises to save within a second.
const SAVE_AFTER: Duration = Duration::from_millis(500);

/// Starts the timer, unless a save is already pending.
pub(super) fn save_soon(client: Client) {
    if !client.is_save_pending.replace(true) {
        set_timeout(move || (client.save)(client), SAVE_AFTER);
    }
}

/// Whether there are changes to save.
pub(super) fn is_save_pending(client: Client) -> bool {
    client.is_save_pending.get()
}

/// Marks all changes as saved; returns whether there were any. The timer then does nothing.
pub(super) fn clear_pending_save(client: Client) -> bool {
    client.is_save_pending.replace(false)
}
