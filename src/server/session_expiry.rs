//! Ends the sessions of the workspace whose time is over, each with its entry in the audit log: when a request comes with one, and in the
//! background. Nobody acts then, so the entry names whoever started the server.

use super::clock::Clock;
use crate::store::{SessionStore, Store, StoreError};
use crate::workspace::{Act, Action, Actor, Object, Session, SessionState};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often the background looks for sessions whose time is over.
const PAUSE: Duration = Duration::from_secs(60);

/// Ends a session if its time is over. One that is from the future stays: the clock may be set right again.
pub(super) async fn end_if_over<S: SessionStore + ?Sized>(
    store: &S,
    session: &Session,
    (by, now): (&Actor, i64),
) -> Result<(), StoreError> {
    let why = match session.state_at(now) {
        SessionState::Idle => "idle",
        SessionState::Over => "over",
        SessionState::Live | SessionState::FromFuture => return Ok(()),
    };
    let act = Act::new(by.clone(), Action::EndSession, Object::session(session.id()), now);
    // Another process may have ended it already, with its entry.
    store.expire_session(session, act.with("account", &session.account).with("why", why)).await?;
    Ok(())
}

/// Ends every session whose time is over, until the process ends. Several processes may do so: each session ends once.
pub(super) async fn end_old_sessions(store: Arc<dyn Store>, clock: Clock, by: Actor) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        pause.tick().await;
        if let Err(error) = end_all(store.as_ref(), (&by, clock.now_ms())).await {
            tracing::error!(%error, "sessions whose time is over were not ended");
        }
    }
}

async fn end_all<S: SessionStore + ?Sized>(store: &S, (by, now): (&Actor, i64)) -> Result<(), StoreError> {
    for session in store.expired_sessions(now).await? {
        end_if_over(store, &session, (by, now)).await?;
    }
    Ok(())
}
