//! What one connection is doing, and since when: the basis on which it is cut, or makes room for another. This module knows no
//! HTTP: the stream, the service and the bodies tell it what happens.

use super::limits::ConnectionLimits;
use std::sync::{Mutex, PoisonError};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

/// What a connection is doing, in the order in which connections make room for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Activity {
    /// It waits for a request.
    Idle,
    /// It receives the head of a request.
    Head,
    /// It receives the body of a request.
    Body,
    /// It waits for an answer, or receives it.
    Answer,
}

/// One connection.
pub(in crate::server) struct Connection {
    now: Mutex<(Activity, Instant)>,
    evicted: Notify,
}

/// Why the server cuts a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// No request came.
    Idle,
    /// The head of a request did not come to its end.
    Head,
    /// Another connection needed the place.
    Evicted,
}

impl Connection {
    pub(super) fn new() -> Self {
        Self { now: Mutex::new((Activity::Idle, Instant::now())), evicted: Notify::new() }
    }

    /// What the connection is doing, and since when.
    pub(super) fn now(&self) -> (Activity, Instant) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that bytes came: while nothing else is going on, they begin the head of a request.
    pub(super) fn receive(&self) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0 == Activity::Idle {
            *now = (Activity::Head, Instant::now());
        }
    }

    /// Notes that the head of a request is complete.
    pub(super) fn begin_request(&self, has_body: bool) {
        self.set(if has_body { Activity::Body } else { Activity::Answer });
    }

    /// Notes that the body of the request is complete.
    pub(super) fn end_body(&self) {
        self.set(Activity::Answer);
    }

    /// Notes that the answer is complete.
    pub(super) fn end_request(&self) {
        self.set(Activity::Idle);
    }

    /// Asks for the connection to be cut.
    pub(super) fn evict(&self) {
        self.evicted.notify_one();
    }

    /// Waits until the connection has to be cut.
    pub(super) async fn cut(&self, limits: &ConnectionLimits) -> Cut {
        loop {
            tokio::select! {
                // A request may have come meanwhile; it is answered.
                () = self.evicted.notified() => if self.now().0 < Activity::Answer { return Cut::Evicted },
                cut = self.overdue(limits) => return cut,
            }
        }
    }

    /// Waits until the connection is idle, or in the head of a request, for longer than that may take. Changes do not wake it,
    /// because there are several in each request: it looks again at least as often as the shortest limit ends, so that no limit
    /// that begins meanwhile is missed.
    async fn overdue(&self, limits: &ConnectionLimits) -> Cut {
        let interval = limits.idle.min(limits.head);
        loop {
            let (activity, since) = self.now();
            let next_look = Instant::now() + interval;
            let due = match activity {
                Activity::Idle => Some((since + limits.idle, Cut::Idle)),
                Activity::Head => Some((since + limits.head, Cut::Head)),
                // Requests have limits of their own.
                Activity::Body | Activity::Answer => None,
            };
            match due {
                Some((due, cut)) if due <= Instant::now() => return cut,
                Some((due, _)) => sleep_until(due.min(next_look)).await,
                None => sleep_until(next_look).await,
            }
        }
    }

    fn set(&self, activity: Activity) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = (activity, Instant::now());
    }
}
