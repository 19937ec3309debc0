//! Whether a response could be recorded now. Whoever watches may ask as often as they like: an answer is good for a moment,
//! and those who ask at the same time share one.

use crate::store::{Result, StoreError};
use std::sync::{Mutex as Lock, PoisonError};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

/// For so long what was written shows that more could be.
const CACHE_TTL: Duration = Duration::from_secs(1);

/// A store that takes longer than this is not ready.
const PROBE_TIMEOUT: Duration = Duration::from_secs(6);

/// What is known of it.
#[derive(Default)]
pub(super) struct Readiness {
    known: Lock<LastOutcome>,
    /// Held by whoever finds out.
    turn: Mutex<()>,
}

#[derive(Clone, Copy, Default)]
struct LastOutcome {
    /// When something was last written, unless something else could not be since.
    written_at: Option<Instant>,
    /// When it was last found out that nothing could be.
    refused_at: Option<Instant>,
}

impl Readiness {
    /// Notes that something was written just now, or could not be.
    pub(super) fn record_outcome(&self, is_written: bool) {
        self.lock_known().written_at = is_written.then(Instant::now);
    }

    /// Whether a response could be recorded, found out by `probe` where it is not known.
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
        // A failure is not believed by whoever asks later.
        assert!(ask(true).await.is_ok() && ask(false).await.is_ok());
        assert_eq!(probes.load(Ordering::Relaxed), 2);
        // Something could not be written: it is found out anew.
        readiness.record_outcome(false);
        assert!(ask(false).await.is_err());
        assert_eq!(probes.load(Ordering::Relaxed), 3);
    }
}
