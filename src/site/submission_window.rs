//! The submission window of a form: an opening, a closing, both or neither; and how pages state it.

use super::zone::{Zone, day};
use crate::i18n::Catalogue;
use crate::phase::Phase;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use std::str::FromStr;

/// An instant and the time zone in which pages state it: that of the site, or else the one in which the operator wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonedInstant {
    at: Timestamp,
    zone: Zone,
}

/// The text is not an instant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no instant: write it as 2020-03-16T23:59:59+01:00")]
pub struct InstantError(String);

/// The window closes before it opens. The caller adds the file and line, or the settings.
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
    /// An instant that pages state in a time zone.
    pub fn new(at: Timestamp, zone: &Zone) -> Self {
        Self { at, zone: zone.clone() }
    }

    /// The instant, independent of the time zone.
    pub fn timestamp(&self) -> Timestamp {
        self.at
    }

    /// The same instant, stated in another time zone.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> Self {
        Self { at: self.at, zone: zone.clone() }
    }

    /// The opening as text: the day if it is the day's first instant, else with the time and the zone.
    pub fn opening(&self, catalogue: &Catalogue) -> String {
        self.format_instant(self.opening_day(), catalogue)
    }

    /// The closing as text: the day if it is in the day's last minute or at the midnight that ends the day, else with the
    /// time and the zone.
    pub fn closing(&self, catalogue: &Catalogue) -> String {
        self.format_instant(self.closing_day(), catalogue)
    }

    fn format_instant(&self, whole_day: Option<Date>, catalogue: &Catalogue) -> String {
        whole_day.map_or_else(|| self.zone.format_exact(self.at, catalogue), |date| day(date).format_long(catalogue))
    }

    /// The day whose first instant this is.
    fn opening_day(&self) -> Option<Date> {
        let date = self.zone.clock(self.at).date();
        (self.zone.start(date)? == self.at).then_some(date)
    }

    /// The day that ends at this instant, or within the minute after it.
    fn closing_day(&self) -> Option<Date> {
        let before = self.at.checked_sub(SignedDuration::from_nanos(1)).ok()?;
        let date = self.zone.clock(before).date();
        let end = self.zone.start(date.tomorrow().ok()?)?;
        (self.at.duration_until(end) <= SignedDuration::from_mins(1)).then_some(date)
    }
}

/// The time during which a form accepts responses. Without opening and closing it is always open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubmissionWindow {
    /// The instant at which the form opens.
    pub opens: Option<ZonedInstant>,
    /// The last instant at which the form accepts responses.
    pub closes: Option<ZonedInstant>,
}

/// Where an end of a form's window comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowEndSource {
    /// Operators moved it: the store has it.
    Store,
    /// The setting for this form.
    NamedSetting,
    /// The form's file.
    File,
    /// The setting for all forms.
    CommonSetting,
}

impl WindowEndSource {
    /// The name of the source in the journal and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Store => "store",
            Self::NamedSetting => "setting of the form",
            Self::File => "file",
            Self::CommonSetting => "setting",
        }
    }
}

impl SubmissionWindow {
    /// The phase at the instant `now`.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.opens.as_ref().is_some_and(|opens| now < opens.at) {
            Phase::NotYetOpen
        } else if self.closes.as_ref().is_some_and(|closes| now > closes.at) {
            Phase::Closed
        } else {
            Phase::Open
        }
    }

    /// The time zone in which the form states times and counts days: that of the closing, else of the opening, else UTC.
    pub fn zone(&self) -> Zone {
        let end = self.closes.as_ref().or(self.opens.as_ref());
        end.map(|instant| instant.zone.clone()).unwrap_or_default()
    }

    /// The same window, stated in another time zone.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> Self {
        let [opens, closes] = [self.opens, self.closes].map(|end| end.map(|instant| instant.in_zone(zone)));
        Self { opens, closes }
    }

    /// Whether the form is closed at `now` and closed before that day or at its first instant, in the time zone of the
    /// closing.
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
