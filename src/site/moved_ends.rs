//! The ends of a form's window that operators moved, and the dates that people remember of them. This module knows no message.

use super::window_moves::WindowMove;
use crate::phase::WindowEnd;
use jiff::Timestamp;

/// An end that was moved.
#[derive(Clone, Copy, Debug)]
pub struct MovedEnd<'a> {
    /// The move that counts.
    pub newest: &'a WindowMove,
    /// The date that people remember; `None` if there was none.
    pub former: Option<Timestamp>,
}

/// What happened to an end that was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndChange {
    /// The opening was moved.
    OpeningMoved,
    /// The form was opened again.
    Reopened,
    /// The form has a closing, and had none.
    ClosingSet,
    /// The form closes earlier.
    Shortened,
    /// The form closes later.
    Extended,
}

/// The ends that were moved, the opening first. An end that is back where it was first is left out.
pub fn moved_ends(moves: &[WindowMove]) -> Vec<MovedEnd<'_>> {
    WindowEnd::BOTH.into_iter().filter_map(|end| moved_end(moves, end)).collect()
}

fn moved_end(moves: &[WindowMove], end: WindowEnd) -> Option<MovedEnd<'_>> {
    let of_end = || moves.iter().filter(|one| one.end == end);
    let (first, newest) = (of_end().next()?, of_end().next_back()?);
    // Where a form was opened again, people remember when it had closed.
    let former = if newest.is_reopening { newest.from } else { first.from };
    (former != Some(newest.to)).then_some(MovedEnd { newest, former })
}

impl MovedEnd<'_> {
    /// What happened to it.
    pub fn change(&self) -> EndChange {
        match (self.newest.end, self.former) {
            (WindowEnd::Opening, _) => EndChange::OpeningMoved,
            (WindowEnd::Closing, _) if self.newest.is_reopening => EndChange::Reopened,
            (WindowEnd::Closing, None) => EndChange::ClosingSet,
            (WindowEnd::Closing, Some(former)) if self.newest.to < former => EndChange::Shortened,
            (WindowEnd::Closing, Some(_)) => EndChange::Extended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn moved(end: WindowEnd, from: Option<i64>, to: i64, is_reopening: bool) -> WindowMove {
        let at = |day: i64| Timestamp::from_second(day * 24 * 60 * 60).expect("an instant");
        let (from, to, decided_at) = (from.map(at), at(to), at(0));
        WindowMove { number: 1, end, from, to, is_reopening, decided_at, notes: BTreeMap::new() }
    }

    #[test]
    fn the_first_date_is_remembered_and_an_end_that_is_back_is_not_told() {
        let closing = |from, to| moved(WindowEnd::Closing, from, to, false);
        let told = |moves: &[WindowMove]| -> Vec<(EndChange, Option<i64>)> {
            let day = |at: Timestamp| at.as_second() / (24 * 60 * 60);
            moved_ends(moves).iter().map(|one| (one.change(), one.former.map(day))).collect()
        };
        assert_eq!(told(&[]), []);
        assert_eq!(told(&[closing(Some(5), 9), closing(Some(9), 12)]), [(EndChange::Extended, Some(5))]);
        assert_eq!(told(&[closing(Some(5), 9), closing(Some(9), 5)]), []);
        assert_eq!(told(&[closing(Some(5), 4)]), [(EndChange::Shortened, Some(5))]);
        assert_eq!(told(&[closing(None, 4)]), [(EndChange::ClosingSet, None)]);
        let again = moved(WindowEnd::Closing, Some(9), 20, true);
        assert_eq!(told(&[closing(Some(5), 9), again]), [(EndChange::Reopened, Some(9))]);
        let opening = moved(WindowEnd::Opening, Some(1), 2, false);
        let both = told(&[closing(Some(5), 9), opening]);
        assert_eq!(both, [(EndChange::OpeningMoved, Some(1)), (EndChange::Extended, Some(5))]);
    }
}
