//! Writes the end of the audit log into the journal once a day: whoever can change the store cannot change the journal, so an end of the
//! log that somebody cut off shows there.

use crate::store::Store;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Writes the end of the log at the start and each day, until the process ends.
pub(super) async fn note_log_head(store: Arc<dyn Store>) {
    let mut day = interval(DAY);
    day.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        day.tick().await;
        match store.audit_head().await {
            Ok(head) => tracing::info!(%head, "the end of the audit log"),
            Err(error) => tracing::error!(%error, "the end of the audit log was not noted"),
        }
    }
}
