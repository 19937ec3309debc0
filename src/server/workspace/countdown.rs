//! How long it is until a submission window opens or closes.

use crate::i18n::{Key, key};
use crate::phase::Phase;
use crate::site::submission_window::{SubmissionWindow, ZonedInstant};
use jiff::{SignedDuration, Timestamp};

/// How long it is until the window opens or closes: days from two days on, hours before.
pub(super) fn countdown(window: &SubmissionWindow, now: Timestamp) -> Option<(Key, usize)> {
    let until = |end: &ZonedInstant, days: Key, hours: Key| {
        let left = now.duration_until(end.timestamp());
        let whole = |left: i64| usize::try_from(left).unwrap_or_default();
        if left >= SignedDuration::from_hours(48) {
            (days, whole(left.as_hours() / 24))
        } else {
            (hours, whole((left.as_secs() + 3599) / 3600))
        }
    };
    match window.phase(now) {
        Phase::NotYetOpen => window
            .opens
            .as_ref()
            .map(|end| until(end, key::WORKSPACE_WINDOW_OPENS_IN_DAYS, key::WORKSPACE_WINDOW_OPENS_IN_HOURS)),
        Phase::Open => window
            .closes
            .as_ref()
            .map(|end| until(end, key::WORKSPACE_WINDOW_CLOSES_IN_DAYS, key::WORKSPACE_WINDOW_CLOSES_IN_HOURS)),
        Phase::Closed => Some((key::WORKSPACE_WINDOW_IS_CLOSED, 0)),
    }
}
