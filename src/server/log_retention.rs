//! Cuts off the entries of the audit log whose time is over, for the command and, with a setting, in the background.

use super::clock::Clock;
use crate::store::timestamps::now_ms;
use crate::store::{AuditLog, Store, StoreError};
use crate::workspace::audit::ChainHead;
use crate::workspace::{Act, Action, Actor, Object};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// How often the background looks for entries to cut off.
const PAUSE: Duration = Duration::from_secs(6 * 60 * 60);

/// How long entries stay in the audit log, and who decided that: whoever started the server.
#[derive(Clone, Debug)]
pub struct LogRetention {
    /// For how many days.
    pub days: u32,
    /// Who started the server.
    pub actor: Actor,
}

/// Cuts off the entries from the first on that were made before this time, in milliseconds since 1970. Returns the last one of them.
///
/// # Errors
/// When the store fails.
pub async fn cut_log_before<S: AuditLog + ?Sized>(
    store: &S,
    before: i64,
    (actor, reason): (&Actor, &str),
) -> Result<Option<ChainHead>, StoreError> {
    // What is entered while this runs is never too old.
    let before = before.min(now_ms());
    let mut last = None;
    loop {
        // The store names what was cut off in place of this object.
        let act = Act::new(actor.clone(), Action::CutLog, Object::log("log"), now_ms()).because(reason);
        match store.cut_log(before, act.with("before", before)).await? {
            Some(cut) => last = Some(cut),
            None => return Ok(last),
        }
    }
}

/// Cuts off what is too old until the process ends. Several processes may do so: each entry is cut off once.
pub(super) async fn keep_log_short(store: Arc<dyn Store>, clock: Clock, retention: LogRetention) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        pause.tick().await;
        let before = clock.now_ms() - i64::from(retention.days) * DAY;
        match cut_log_before(store.as_ref(), before, (&retention.actor, "")).await {
            Ok(None) => {}
            Ok(Some(last)) => tracing::info!(last = last.number, "old entries of the audit log were cut off"),
            Err(error) => tracing::error!(%error, "old entries of the audit log were not cut off"),
        }
    }
}
