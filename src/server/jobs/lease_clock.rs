//! How often a process renews the lease of its job, and looks for the next one.

use super::super::clock::Clock;
use crate::store::Lease;
use std::time::Duration;

/// The time between two looks at the store: for a job to take, and for a wish that the present one stop.
const LOOK: Duration = Duration::from_secs(1);

/// The times of one process's leases.
#[derive(Clone)]
pub(super) struct LeaseClock {
    pub(super) clock: Clock,
    pub(super) runner: String,
    pub(super) length: Duration,
}

impl LeaseClock {
    /// A lease from now on.
    pub(super) fn lease(&self) -> Lease {
        let now = self.clock.now_ms();
        Lease {
            runner: self.runner.clone(),
            now,
            until: now + i64::try_from(self.length.as_millis()).unwrap_or(i64::MAX / 2),
        }
    }

    /// The time until the next look at the store.
    pub(super) fn pause(&self) -> Duration {
        LOOK.min(self.length / 4)
    }
}
