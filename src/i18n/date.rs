//! Formats dates and times. The names of months and the patterns are messages; the caller chooses the time zone.

use super::catalogue::Catalogue;
use super::key;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDate {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A day and a time of day, in the caller's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalDateTime {
    /// The day.
    pub day: CalendarDate,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
}

impl CalendarDate {
    /// `16 mars 2020`, `1er avril 2020`, `16 March 2020`.
    pub fn format_long(self, catalogue: &Catalogue) -> String {
        let month = catalogue.message_by_key(&format!("{}-{}", key::MONTH, self.month));
        catalogue.format(key::DATE.name(), &[("day", &self.day), ("month", &month), ("year", &self.year)])
    }
}

impl LocalDateTime {
    /// `14:32`.
    pub fn format_time(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// `16 mars 2020 à 14:32`.
    pub fn format_long(self, catalogue: &Catalogue) -> String {
        date_time(&self.day.format_long(catalogue), &self.format_time(), catalogue)
    }
}

/// Joins a formatted day and a formatted time: `16 mars 2020 à 14:32`.
pub fn date_time(day: &str, clock: &str, catalogue: &Catalogue) -> String {
    catalogue.format(key::DATE_TIME.name(), &[("date", &day), ("time", &clock)])
}
