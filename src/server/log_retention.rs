//! Ends the time of entries of the audit log, for the commands and, with settings, in the background: the oldest entries are cut off, and
//! entries about looks lose who looked at what, which may be sooner.

use super::clock::Clock;
use crate::store::timestamps::now_ms;
use crate::store::{AuditLog, Store, StoreError};
use crate::workspace::audit::ChainHead;
use crate::workspace::{Act, Action, Actor, Object};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// How often the background looks for entries whose time is over.
const PAUSE: Duration = Duration::from_secs(6 * 60 * 60);

/// How long entries stay in the audit log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogRetention {
    /// For how many days every entry stays; `None` keeps them.
    pub days: Option<u32>,
    /// For how many days an entry about a look says who looked at what; `None` for as long as it stays.
    pub look_days: Option<u32>,
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

/// Erases who looked at what from the entries about looks that were made before this time, in milliseconds since 1970. Returns how many
/// there were.
///
/// # Errors
/// When the store fails.
pub async fn erase_looks_before<S: AuditLog + ?Sized>(
    store: &S,
    before: i64,
    (actor, reason): (&Actor, &str),
) -> Result<u64, StoreError> {
    let before = before.min(now_ms());
    let mut erased = 0;
    loop {
        // The store says in place of this object before which time looks were erased.
        let act = Act::new(actor.clone(), Action::EraseLooks, Object::log("log"), now_ms()).because(reason);
        match store.erase_looks(before, act).await? {
            0 => return Ok(erased),
            some => erased += some,
        }
    }
}

/// Ends the time of what is too old until the process ends, for whoever started the server. Several processes may do so: each entry ends
/// once.
pub(super) async fn keep_log_short(store: Arc<dyn Store>, clock: Clock, retention: LogRetention, by: Actor) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        pause.tick().await;
        let before = |days: u32| clock.now_ms() - i64::from(days) * DAY;
        if let Some(before) = retention.days.map(before) {
            match cut_log_before(store.as_ref(), before, (&by, "")).await {
                Ok(None) => {}
                Ok(Some(last)) => tracing::info!(last = last.number, "old entries of the audit log were cut off"),
                Err(error) => tracing::error!(%error, "old entries of the audit log were not cut off"),
            }
        }
        if let Some(before) = retention.look_days.map(before) {
            match erase_looks_before(store.as_ref(), before, (&by, "")).await {
                Ok(0) => {}
                Ok(looks) => tracing::info!(looks, "who looked was erased from old entries of the audit log"),
                Err(error) => tracing::error!(%error, "old looks were not erased from the audit log"),
            }
        }
    }
}
