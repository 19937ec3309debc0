//! Answers whether a response could be recorded now. Monitoring may ask at any rate: a successful answer is cached for one
//! second, and concurrent callers share one probe.

use crate::store::{Result, StoreError};
use std::sync::{Mutex as Lock, PoisonError};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

/// A successful write proves readiness for this long.
const CACHE_TTL: Duration = Duration::from_secs(1);

/// A store that answers a probe later than this is not ready.
const PROBE_TIMEOUT: Duration = Duration::from_secs(6);

/// The cached outcome of the last write or probe.
#[derive(Default)]
pub(super) struct Readiness {
    known: Lock<LastOutcome>,
    /// The caller that runs the probe holds this lock; the other callers wait for its outcome.
    turn: Mutex<()>,
}

#[derive(Clone, Copy, Default)]
struct LastOutcome {
    /// The time of the last successful write; `None` if a later write failed.
    written_at: Option<Instant>,
    /// The time of the last failed probe.
    refused_at: Option<Instant>,
}

impl Readiness {
    /// Records that a write just succeeded or failed.
    pub(super) fn record_outcome(&self, is_written: bool) {
        self.lock_known().written_at = is_written.then(Instant::now);
    }

    /// Returns whether a response could be recorded, and runs `probe` if no recent write answers the question.
    pub(super) async fn found_out(&self, probe: impl Future<Output = Result<()>>) -> Result<()> {
        let asked_at = Instant::now();
        if self.is_fresh() {
            return Ok(());
        }
        let _turn = self.turn.lock().await;
        if self.is_fresh() {
            return Ok(());
        }
        if self.lock_known().refused_at.is_some_and(|refused_at| refused_at >= asked_at) {
            return Err(StoreError::NotWritten);
        }
        let found = timeout(PROBE_TIMEOUT, probe).await.unwrap_or(Err(StoreError::NotWritten));
        if found.is_err() {
            self.lock_known().refused_at = Some(Instant::now());
        }
        found
    }

    fn is_fresh(&self) -> bool {
        self.lock_known().written_at.is_some_and(|written_at| written_at.elapsed() < CACHE_TTL)
    }

    fn lock_known(&self) -> std::sync::MutexGuard<'_, LastOutcome> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[tokio::test]
    async fn those_who_ask_at_once_share_an_answer_and_a_success_is_good_for_a_moment() {
        let (readiness, probes) = (Readiness::default(), AtomicUsize::new(0));
        let ask = |is_written: bool| {
            let (readiness, probes) = (&readiness, &probes);
            readiness.found_out(async move {
                probes.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
                readiness.record_outcome(is_written);
                if is_written { Ok(()) } else { Err(StoreError::NotWritten) }
            })
        };
        let (one, other) = tokio::join!(ask(false), ask(false));
        assert!(one.is_err() && other.is_err());
        assert_eq!(probes.load(Ordering::Relaxed), 1);
        // A failure is not cached: a caller that asks later runs a new probe.
        assert!(ask(true).await.is_ok() && ask(false).await.is_ok());
        assert_eq!(probes.load(Ordering::Relaxed), 2);
        // A failed write discards the cached success, so the next caller runs a new probe.
        readiness.record_outcome(false);
        assert!(ask(false).await.is_err());
        assert_eq!(probes.load(Ordering::Relaxed), 3);
    }
}
