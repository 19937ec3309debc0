//! Openings and closings that operators moved: which moves are allowed, and the windows that result. The store keeps the moves;
//! this module knows no store and no clock.

use super::submission_window::{SubmissionWindow, ZonedInstant};
use super::zone::Zone;
use crate::phase::{Phase, WindowEnd};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// The least time between a decision and the date that it sets, so that nobody is surprised by it.
pub const NOTICE: SignedDuration = SignedDuration::from_hours(48);

/// One end of a window that was moved to another instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowMove {
    /// The number of the move among all of the store, from 1.
    pub number: i64,
    /// The end that was moved.
    pub end: WindowEnd,
    /// The instant before the move; `None` if the window had no such end.
    pub from: Option<Timestamp>,
    /// The instant since the move.
    pub to: Timestamp,
    /// Whether the form was closed already and opened again.
    pub is_reopening: bool,
    /// When it was decided.
    pub decided_at: Timestamp,
    /// What the public is told, by the tag of the language.
    pub notes: BTreeMap<String, String>,
}

/// The moves of all forms, in the order of their decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowMoves {
    newest: i64,
    by_form: BTreeMap<String, Vec<WindowMove>>,
}

/// Why an end of a window cannot be moved to an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowMoveRefusal {
    /// The instant is less than [`NOTICE`] away.
    #[error("the new date is less than 48 hours away")]
    TooSoon,
    /// The end is there already.
    #[error("this is the date already")]
    Unchanged,
    /// The window would close before it opens.
    #[error("the window would close before it opens")]
    ClosesBeforeOpening,
    /// The form has opened, so its opening is past.
    #[error("the form is open already: its opening can no longer be moved")]
    OpenedAlready,
    /// The form has closed; opening it again is another act.
    #[error("the form is closed: it can only be opened again")]
    ClosedAlready,
    /// The form is not closed, so it cannot be opened again.
    #[error("the form is not closed: move its closing")]
    NotClosed,
}

impl WindowMoves {
    /// Moves, each with the id of its form, in the order of their numbers.
    pub fn new(moves: impl IntoIterator<Item = (String, WindowMove)>) -> Self {
        let mut all = Self::default();
        for (form, one) in moves {
            all.newest = one.number;
            all.by_form.entry(form).or_default().push(one);
        }
        all
    }

    /// The same moves and one more of a form, to see what it would mean.
    #[must_use]
    pub fn including(&self, form: &str, one: WindowMove) -> Self {
        let mut all = self.clone();
        all.by_form.entry(form.to_owned()).or_default().push(one);
        all
    }

    /// The number of the newest move; 0 without one.
    pub fn newest(&self) -> i64 {
        self.newest
    }

    /// The moves of a form, the oldest first.
    pub fn of_form(&self, form: &str) -> &[WindowMove] {
        self.by_form.get(form).map(Vec::as_slice).unwrap_or_default()
    }

    /// The window of a form after its moves, stated in a time zone.
    pub(super) fn moved_window(&self, form: &str, set: &SubmissionWindow, zone: &Zone) -> SubmissionWindow {
        let newest = |end| {
            let found = self.of_form(form).iter().rev().find(|one| one.end == end);
            found.map(|one| ZonedInstant::new(one.to, zone))
        };
        SubmissionWindow {
            opens: newest(WindowEnd::Opening).or_else(|| set.opens.clone()),
            closes: newest(WindowEnd::Closing).or_else(|| set.closes.clone()),
        }
    }
}

/// Verifies at the instant `now` that an end of a window may be moved to another instant, or, if the form is to be opened again,
/// that it is closed.
///
/// # Errors
/// Why it may not.
pub fn verify_move(
    window: &SubmissionWindow,
    (end, to): (WindowEnd, Timestamp),
    is_reopening: bool,
    now: Timestamp,
) -> Result<(), WindowMoveRefusal> {
    let instant = |end: &Option<ZonedInstant>| end.as_ref().map(ZonedInstant::timestamp);
    let (opens, closes) = (instant(&window.opens), instant(&window.closes));
    match (window.phase(now), is_reopening) {
        (Phase::Closed, false) => return Err(WindowMoveRefusal::ClosedAlready),
        (Phase::NotYetOpen | Phase::Open, true) => return Err(WindowMoveRefusal::NotClosed),
        (Phase::Open, false) if end == WindowEnd::Opening => return Err(WindowMoveRefusal::OpenedAlready),
        _ => {}
    }
    let (former, opens, closes) = match end {
        WindowEnd::Opening => (opens, Some(to), closes),
        WindowEnd::Closing => (closes, opens, Some(to)),
    };
    if former == Some(to) {
        Err(WindowMoveRefusal::Unchanged)
    } else if now.duration_until(to) < NOTICE {
        Err(WindowMoveRefusal::TooSoon)
    } else if opens.zip(closes).is_some_and(|(opens, closes)| opens >= closes) {
        Err(WindowMoveRefusal::ClosesBeforeOpening)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn window() -> SubmissionWindow {
        let end = |text: &str| Some(text.parse().expect("an instant"));
        SubmissionWindow { opens: end("2020-02-01T00:00:00Z"), closes: end("2020-03-01T00:00:00Z") }
    }

    #[test]
    fn a_date_is_moved_two_days_ahead_at_the_least_and_before_it_has_come() {
        let (open, early, late) = (at("2020-02-10T00:00:00Z"), at("2020-01-10T00:00:00Z"), at("2020-03-02T00:00:00Z"));
        let (opening, closing) = (WindowEnd::Opening, WindowEnd::Closing);
        for (end, to, is_reopening, now, refused) in [
            (closing, "2020-02-12T00:00:00Z", false, open, None),
            (closing, "2020-02-11T23:59:59Z", false, open, Some(WindowMoveRefusal::TooSoon)),
            (closing, "2020-04-01T00:00:00Z", false, open, None),
            (closing, "2020-03-01T00:00:00Z", false, open, Some(WindowMoveRefusal::Unchanged)),
            (opening, "2020-02-20T00:00:00Z", false, open, Some(WindowMoveRefusal::OpenedAlready)),
            (opening, "2020-01-12T00:00:00Z", false, early, None),
            (opening, "2020-01-11T00:00:00Z", false, early, Some(WindowMoveRefusal::TooSoon)),
            (opening, "2020-03-01T00:00:00Z", false, early, Some(WindowMoveRefusal::ClosesBeforeOpening)),
            (closing, "2020-01-31T00:00:00Z", false, early, Some(WindowMoveRefusal::ClosesBeforeOpening)),
            (closing, "2020-04-01T00:00:00Z", false, late, Some(WindowMoveRefusal::ClosedAlready)),
            (closing, "2020-04-01T00:00:00Z", true, late, None),
            (closing, "2020-03-03T00:00:00Z", true, late, Some(WindowMoveRefusal::TooSoon)),
            (closing, "2020-04-01T00:00:00Z", true, open, Some(WindowMoveRefusal::NotClosed)),
        ] {
            let verified = verify_move(&window(), (end, at(to)), is_reopening, now);
            assert_eq!(verified.err(), refused, "{end:?} to {to} at {now}");
        }
    }

    #[test]
    fn the_newest_move_of_an_end_counts() {
        let moved = |number, end, to: &str| {
            let (notes, is_reopening) = (BTreeMap::new(), false);
            let one = WindowMove { number, end, from: None, to: at(to), is_reopening, decided_at: at(to), notes };
            ("one".to_owned(), one)
        };
        let moves = WindowMoves::new([
            moved(3, WindowEnd::Closing, "2020-05-01T00:00:00Z"),
            moved(7, WindowEnd::Closing, "2020-04-01T00:00:00Z"),
        ]);
        assert_eq!(moves.newest(), 7);
        let after = moves.moved_window("one", &window(), &Zone::default());
        assert_eq!(after.opens, window().opens);
        assert_eq!(after.closes.map(|end| end.timestamp()), Some(at("2020-04-01T00:00:00Z")));
        assert_eq!(moves.moved_window("other", &window(), &Zone::default()), window());
    }
}
