//! When a form takes responses: from an instant on, until an instant, or always; and how people are told.

use super::zone::{Zone, day};
use crate::i18n::Catalogue;
use crate::phase::Phase;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use std::str::FromStr;

/// An instant as the operator wrote it, and the zone by whose clock people are told of it: the one it was written with, unless
/// the site has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonedInstant {
    at: Timestamp,
    zone: Zone,
}

/// A text that is no instant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no instant: write it as 2020-03-16T23:59:59+01:00")]
pub struct InstantError(String);

/// A window that closes before it opens. Whoever tells it adds where that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the window closes before it opens: see")]
pub struct ClosesBeforeOpening;

impl FromStr for ZonedInstant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        let expected = || InstantError(text.to_owned());
        let at = Timestamp::from_str(text).map_err(|_| expected())?;
        let pieces = Pieces::parse(text).map_err(|_| expected())?;
        let zone = Zone::fixed(pieces.to_numeric_offset().unwrap_or(Offset::UTC)).ok_or_else(expected)?;
        Ok(Self { at, zone })
    }
}

impl ZonedInstant {
    /// This very moment, whatever the clock.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The same moment, of which people are told by the clock of that zone.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> Self {
        Self { at: self.at, zone: zone.clone() }
    }

    /// The opening in words: the day where it is the day's first instant, else the hour and the zone too.
    pub fn opening(&self, catalogue: &Catalogue) -> String {
        self.format_instant(self.opening_day(), catalogue)
    }

    /// The closing in words: the day where it lasts until the day's last minute or its very end, which is midnight; else
    /// the hour and the zone too.
    pub fn closing(&self, catalogue: &Catalogue) -> String {
        self.format_instant(self.closing_day(), catalogue)
    }

    fn format_instant(&self, whole_day: Option<Date>, catalogue: &Catalogue) -> String {
        whole_day.map_or_else(|| self.zone.format_exact(self.at, catalogue), |date| day(date).format_long(catalogue))
    }

    /// The day that begins with this instant.
    fn opening_day(&self) -> Option<Date> {
        let date = self.zone.clock(self.at).date();
        (self.zone.start(date)? == self.at).then_some(date)
    }

    /// The day that ends with this instant, or within the minute after it.
    fn closing_day(&self) -> Option<Date> {
        let before = self.at.checked_sub(SignedDuration::from_nanos(1)).ok()?;
        let date = self.zone.clock(before).date();
        let end = self.zone.start(date.tomorrow().ok()?)?;
        (self.at.duration_until(end) <= SignedDuration::from_mins(1)).then_some(date)
    }
}

/// The time during which a form takes responses. With neither end, always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubmissionWindow {
    /// From when on.
    pub opens: Option<ZonedInstant>,
    /// Until when; that very instant is still inside.
    pub closes: Option<ZonedInstant>,
}

impl SubmissionWindow {
    /// Where `now` lies.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.opens.as_ref().is_some_and(|opens| now < opens.at) {
            Phase::NotYetOpen
        } else if self.closes.as_ref().is_some_and(|closes| now > closes.at) {
            Phase::Closed
        } else {
            Phase::Open
        }
    }

    /// The zone by whose clock its form tells times and counts days: that of the closing, else of the opening, else UTC.
    pub fn zone(&self) -> Zone {
        let end = self.closes.as_ref().or(self.opens.as_ref());
        end.map(|instant| instant.zone.clone()).unwrap_or_default()
    }

    /// The same window, of whose ends people are told by the clock of that zone.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> Self {
        let [opens, closes] = [self.opens, self.closes].map(|end| end.map(|instant| instant.in_zone(zone)));
        Self { opens, closes }
    }

    /// Whether it closed before that day began, or just then, by the clock that its end is told by; and is closed.
    pub fn closed_before(&self, day: Date, now: Timestamp) -> bool {
        let is_before = |closes: &ZonedInstant| closes.zone.start(day).is_some_and(|start| closes.at <= start);
        self.phase(now) == Phase::Closed && self.closes.as_ref().is_some_and(is_before)
    }

    /// # Errors
    /// When it closes before it opens.
    pub fn verify(self) -> Result<Self, ClosesBeforeOpening> {
        match (&self.opens, &self.closes) {
            (Some(opens), Some(closes)) if opens.at >= closes.at => Err(ClosesBeforeOpening),
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests;
