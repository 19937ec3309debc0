//! When a shared draft expires: 60 days after its last use, and at the latest a week after its form closes.

use crate::site::submission_window::SubmissionWindow;

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// How long an unused draft is kept.
const UNUSED: i64 = 60 * DAY;

/// How long a draft is kept after its form closed.
const AFTER_CLOSING: i64 = 7 * DAY;

/// How long a draft that was erased or has expired is remembered after its expiry, without content, so that an old link is told
/// what became of it.
pub(super) const REMEMBERED: i64 = 30 * DAY;

/// When a draft expires that is used at the instant `now`; both in milliseconds since 1970. It is rounded up to a day, so that it
/// does not say when the draft was last used, and so that its use changes the store once a day at most.
pub(super) fn expires_at(window: &SubmissionWindow, now: i64) -> i64 {
    let unused = now.saturating_add(UNUSED);
    let closed = window.closes.as_ref().map(|closes| closes.timestamp().as_millisecond().saturating_add(AFTER_CLOSING));
    let at = closed.map_or(unused, |closed| closed.min(unused));
    at.saturating_add(DAY - 1).div_euclid(DAY) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing(at: &str) -> SubmissionWindow {
        SubmissionWindow { opens: None, closes: Some(at.parse().expect("an instant")) }
    }

    fn day(text: &str) -> i64 {
        text.parse::<jiff::Timestamp>().expect("an instant").as_millisecond()
    }

    #[test]
    fn a_draft_lives_for_sixty_days_and_until_a_week_after_closing() {
        let now = day("2020-02-01T09:30:00Z");
        assert_eq!(expires_at(&SubmissionWindow::default(), now), day("2020-04-02T00:00:00Z"));
        assert_eq!(expires_at(&closing("2020-12-31T00:00:00Z"), now), day("2020-04-02T00:00:00Z"));
        assert_eq!(expires_at(&closing("2020-03-16T23:59:59+01:00"), now), day("2020-03-24T00:00:00Z"));
        assert!(expires_at(&closing("2019-03-16T23:59:59+01:00"), now) < now);
    }
}
