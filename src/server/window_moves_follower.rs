//! Follows the moves of submission windows that other processes on the same store make, and commands.

use super::cached_pages::warm_pages;
use super::site_context::SiteContext;
use super::state::ServerState;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often the store is asked for new moves. The question is answered from an index.
const PAUSE: Duration = Duration::from_secs(2);

/// Takes up new moves until the process ends, and calls `log` after each.
pub(super) async fn follow_window_moves(state: ServerState, log: fn(&SiteContext)) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut is_failing = false;
    loop {
        pause.tick().await;
        match state.take_up_window_moves().await {
            Ok(changed) => {
                is_failing = false;
                if let Some(snapshot) = changed {
                    log(&snapshot.context);
                    warm_pages(&snapshot).await;
                }
            }
            // A store that is away fails every time: the first failure says it.
            Err(error) if !is_failing => {
                is_failing = true;
                tracing::error!(%error, "the store does not say whether a form's window was moved");
            }
            Err(_) => {}
        }
    }
}
