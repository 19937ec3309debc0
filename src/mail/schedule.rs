//! When a letter is tried again: with growing pauses, for three days.

use std::time::Duration;

/// The longest pause, in milliseconds: four hours. A server that greylists wants to be asked again within some hours.
const LONGEST_PAUSE: i64 = 4 * 60 * 60 * 1000;

/// How long a letter is tried, in milliseconds: three days.
const PATIENCE: i64 = 3 * 24 * 60 * 60 * 1000;

/// The time of the next attempt after `attempts` ones; `None` if the letter was tried for long enough.
pub(super) fn next_attempt(tried_since: i64, attempts: i64, now: i64, first_pause: Duration) -> Option<i64> {
    if now - tried_since >= PATIENCE {
        return None;
    }
    let first = i64::try_from(first_pause.as_millis()).unwrap_or(LONGEST_PAUSE);
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX).min(20);
    Some(now + first.saturating_mul(1 << doublings).min(LONGEST_PAUSE))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn pauses_grow_to_four_hours_and_end_after_three_days() {
        let pause = |attempts| next_attempt(0, attempts, 0, Duration::from_secs(60));
        assert_eq!(pause(1), Some(MINUTE));
        assert_eq!(pause(2), Some(2 * MINUTE));
        assert_eq!(pause(5), Some(16 * MINUTE));
        assert_eq!(pause(9), Some(LONGEST_PAUSE));
        assert_eq!(pause(i64::MAX), Some(LONGEST_PAUSE));
        let (mut now, mut attempts) = (0, 0);
        while let Some(next) = next_attempt(0, attempts + 1, now, Duration::from_secs(60)) {
            (now, attempts) = (next, attempts + 1);
        }
        assert!((PATIENCE..PATIENCE + LONGEST_PAUSE).contains(&now), "{now}");
        assert!((20..40).contains(&attempts), "{attempts}");
    }
}
