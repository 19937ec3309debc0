//! When a form takes responses: from an instant on, until an instant, or always.

use crate::i18n::{Catalogue, Day, Moment, key};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use std::str::FromStr;

/// An instant as the operator wrote it: its own clock is the one shown to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant {
    at: Timestamp,
    offset: Offset,
}

impl FromStr for Instant {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || format!("{text:?} is no instant: write it as 2020-03-16T23:59:59+01:00");
        let at = Timestamp::from_str(text).map_err(|_| expected())?;
        let pieces = Pieces::parse(text).map_err(|_| expected())?;
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        Ok(Self { at, offset })
    }
}

impl Instant {
    /// This very moment, whatever the clock.
    pub fn at(self) -> Timestamp {
        self.at
    }

    /// The date and hour, by the clock it was written with.
    pub fn moment(self) -> Moment {
        let local: DateTime = self.offset.to_datetime(self.at);
        let small = |value: i8| u8::try_from(value).unwrap_or_default();
        Moment {
            day: Day { year: local.year(), month: small(local.month()), day: small(local.day()) },
            hour: small(local.hour()),
            minute: small(local.minute()),
        }
    }
}

/// The time during which a form takes responses. With neither end, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// From when on.
    pub opens: Option<Instant>,
    /// Until when; that very instant is still inside.
    pub closes: Option<Instant>,
}

/// Where an instant lies with regard to a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Before it opens.
    Early,
    /// Within it.
    Open,
    /// After it closed.
    Closed,
}

impl Phase {
    /// Every phase.
    pub const ALL: [Self; 3] = [Self::Early, Self::Open, Self::Closed];
}

impl Window {
    /// Where `now` lies.
    pub fn phase(self, now: Timestamp) -> Phase {
        if self.opens.is_some_and(|opens| now < opens.at) {
            Phase::Early
        } else if self.closes.is_some_and(|closes| now > closes.at) {
            Phase::Closed
        } else {
            Phase::Open
        }
    }

    /// An instant in words, by the clock that its closing or else its opening was written with; by default UTC.
    pub fn words(self, at: Timestamp, catalogue: &Catalogue) -> String {
        let offset = self.closes.or(self.opens).map_or(Offset::UTC, |instant| instant.offset);
        let zone = if offset == Offset::UTC { "UTC".to_owned() } else { format!("UTC{offset}") };
        let moment = Instant { at, offset }.moment().words(catalogue);
        catalogue.format(key::RECEIPT_MOMENT.name(), &[("moment", &moment), ("zone", &zone)])
    }

    /// Whether it closed before the first moment of that day, by the clock its end was written with; and is closed.
    pub fn closed_before(self, day: Date, now: Timestamp) -> bool {
        self.phase(now) == Phase::Closed
            && self.closes.is_some_and(|closes| closes.offset.to_datetime(closes.at).date() < day)
    }

    /// # Errors
    /// When it closes before it opens; whoever asks adds where that is written.
    pub fn verify(self) -> Result<Self, String> {
        match (self.opens, self.closes) {
            (Some(opens), Some(closes)) if opens.at >= closes.at => {
                Err("the window closes before it opens: see".into())
            }
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> Instant {
        text.parse().expect("an instant")
    }

    #[test]
    fn a_window_is_open_from_its_first_instant_to_its_last() {
        let window = Window {
            opens: Some(instant("2020-01-30T09:00:00+01:00")),
            closes: Some(instant("2020-03-16T23:59:59+01:00")),
        };
        let phase = |text: &str| window.phase(text.parse().expect("a timestamp"));
        assert_eq!(phase("2020-01-30T07:59:59Z"), Phase::Early);
        assert_eq!(phase("2020-01-30T08:00:00Z"), Phase::Open);
        assert_eq!(phase("2020-03-16T22:59:59Z"), Phase::Open);
        assert_eq!(phase("2020-03-16T23:00:00Z"), Phase::Closed);
        assert_eq!(Window::default().phase(Timestamp::UNIX_EPOCH), Phase::Open);
    }

    #[test]
    fn an_instant_is_shown_by_the_clock_it_was_written_with() {
        let moment = instant("2020-03-16T23:59:59+01:00").moment();
        assert_eq!((moment.day.day, moment.hour, moment.minute), (16, 23, 59));
    }

    #[test]
    fn a_window_closed_before_the_days_after_its_last() {
        let window = Window { opens: None, closes: Some(instant("2020-03-16T23:59:59+01:00")) };
        let now = "2021-01-01T00:00:00Z".parse().expect("a timestamp");
        let day = |text: &str| text.parse().expect("a day");
        assert!(window.closed_before(day("2020-03-17"), now));
        assert!(!window.closed_before(day("2020-03-16"), now));
        // Not yet: it will be closed by then.
        assert!(!window.closed_before(day("2020-03-17"), Timestamp::UNIX_EPOCH));
        assert!(!Window::default().closed_before(day("2020-03-17"), now));
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        assert!("16 mars".parse::<Instant>().expect_err("no instant").contains("2020-03-16T23:59:59+01:00"));
    }
}
