//! The time in the office: its acts follow one another, from some weeks ago until now.

use super::dice::Dice;
use jiff::{SignedDuration, Timestamp};

/// The longest time between two acts, in seconds, unless the office waits for something.
const LONGEST_PAUSE: f64 = 150.0;

/// The time of the acts.
pub(super) struct OfficeClock {
    now: Timestamp,
    end: Timestamp,
    dice: Dice,
}

impl OfficeClock {
    /// A clock that begins so many days before `end` and never goes beyond it.
    pub(super) fn new(days: i64, end: Timestamp, seed: u64) -> Self {
        Self { now: days_before(end, days), end, dice: Dice::from_seed(seed) }
    }

    /// So many days before the present.
    pub(super) fn days_ago(&self, days: i64) -> Timestamp {
        days_before(self.end, days)
    }

    /// The present.
    pub(super) fn end(&self) -> Timestamp {
        self.end
    }

    /// Waits until this instant, unless it is past.
    pub(super) fn wait_until(&mut self, instant: Timestamp) {
        self.now = self.now.max(instant.min(self.end));
    }

    /// The time of the next act, in milliseconds since 1970.
    pub(super) fn next_act(&mut self) -> i64 {
        let pause = SignedDuration::from_secs_f64(5.0 + self.dice.next_f64() * LONGEST_PAUSE);
        self.now = (self.now + pause).min(self.end);
        self.now.as_millisecond()
    }
}

/// So many days before an instant.
fn days_before(instant: Timestamp, days: i64) -> Timestamp {
    instant - SignedDuration::from_hours(24 * days)
}
