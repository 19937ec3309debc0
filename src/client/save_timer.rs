//! When the draft is saved: soon after something changed, once however much changes meanwhile. This module knows neither what
//! is saved nor where: `draft_saving` does.

use super::context::Client;
use leptos::prelude::*;
use std::time::Duration;

/// Typing is saved this long after it began: within the second that a person is promised.
const SAVE_AFTER: Duration = Duration::from_millis(500);

/// Sees to it that the answers are saved soon.
pub(super) fn save_soon(client: Client) {
    if !client.is_save_pending.replace(true) {
        set_timeout(move || (client.save)(client), SAVE_AFTER);
    }
}

/// Whether there is something to save.
pub(super) fn is_save_pending(client: Client) -> bool {
    client.is_save_pending.get()
}

/// Notes that nothing is left to save; says whether there was something. The timer then finds nothing to do.
pub(super) fn clear_pending_save(client: Client) -> bool {
    client.is_save_pending.replace(false)
}
