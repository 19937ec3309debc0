//! Time zones, in which days begin and pages state instants.

use crate::i18n::{CalendarDate, Catalogue, LocalDateTime, date_time, key};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::{Offset, TimeZone};
use questionnaire::tally::Quarter;
use std::fmt;
use std::str::FromStr;

/// A time zone whose offset from UTC is a multiple of a quarter of an hour, as in every zone in use. So each [`Quarter`]
/// lies in one day of the zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

/// The text is not a time zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no time zone: write Europe/Paris, +01:00 or UTC")]
pub struct ZoneError(String);

impl FromStr for Zone {
    type Err = ZoneError;

    /// Parses the IANA name of a time zone, or an offset from UTC.
    fn from_str(text: &str) -> Result<Self, ZoneError> {
        let expected = || ZoneError(text.to_owned());
        let zone = DateTimeParser::new().parse_time_zone(text.trim()).map_err(|_| expected())?;
        match zone.to_fixed_offset() {
            _ if zone.is_unknown() => Err(expected()),
            Ok(offset) => Self::fixed(offset).ok_or_else(expected),
            // A zone without a name or a fixed offset is a POSIX rule, which is not accepted.
            Err(_) => zone.iana_name().is_some().then_some(Self(zone.clone())).ok_or_else(expected),
        }
    }
}

impl fmt::Display for Zone {
    /// Writes `Europe/Paris`, `UTC+01` or `UTC`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.to_fixed_offset() {
            Ok(offset) => f.write_str(&offset_name(offset)),
            Err(_) => f.write_str(self.0.iana_name().expect("a zone is read by its name or by its distance")),
        }
    }
}

impl Zone {
    /// The zone with a fixed offset from UTC; `None` if the offset is not a multiple of a quarter of an hour.
    pub(crate) fn fixed(offset: Offset) -> Option<Self> {
        (i64::from(offset.seconds()) * 1_000 % Quarter::MILLISECONDS == 0).then(|| Self(TimeZone::fixed(offset)))
    }

    /// The local date and time at that instant.
    pub(crate) fn clock(&self, at: Timestamp) -> DateTime {
        self.0.to_datetime(at)
    }

    /// The instant at which clocks show this date and time. Where the clock moves forward over it, it is an hour later; where
    /// clocks show it twice, it is the first.
    pub(crate) fn instant(&self, local: DateTime) -> Option<Timestamp> {
        self.0.to_timestamp(local).ok()
    }

    /// The first instant of a day.
    pub(crate) fn start(&self, day: Date) -> Option<Timestamp> {
        // Where the clock moves forward at midnight, the day begins an hour later.
        self.0.to_timestamp(day.to_datetime(jiff::civil::Time::midnight())).ok()
    }

    /// The day that contains a quarter of an hour, as `2020-02-03`.
    pub(crate) fn day(&self, quarter: Quarter) -> String {
        // A store that was changed by hand may name an instant that no clock shows. Its day is then the first of 1970, and the
        // results can still be read.
        let at = Timestamp::from_millisecond(quarter.first_millisecond()).unwrap_or_default();
        self.clock(at).date().to_string()
    }

    /// An instant to the minute, with the offset: `16 mars 2020 à 14:32 (UTC+01)`.
    pub(crate) fn format_long(&self, at: Timestamp, catalogue: &Catalogue) -> String {
        let local = self.clock(at);
        let moment = LocalDateTime { day: day(local.date()), hour: small(local.hour()), minute: small(local.minute()) };
        self.with_name(at, &moment.format_long(catalogue), catalogue)
    }

    /// An instant, to the second if it is not a whole minute, with the offset: `16 mars 2020 à 14:32:30 (UTC+01)`.
    pub(crate) fn format_exact(&self, at: Timestamp, catalogue: &Catalogue) -> String {
        let local = self.clock(at);
        if local.second() == 0 {
            return self.format_long(at, catalogue);
        }
        let clock = format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second());
        self.with_name(at, &date_time(&day(local.date()).format_long(catalogue), &clock, catalogue), catalogue)
    }

    /// Adds the offset at that instant, which can change within a year.
    fn with_name(&self, at: Timestamp, moment: &str, catalogue: &Catalogue) -> String {
        let zone = offset_name(self.0.to_offset(at));
        catalogue.format(key::RECEIPT_MOMENT.name(), &[("moment", &moment), ("zone", &zone)])
    }
}

/// A day as messages take it.
pub(crate) fn day(date: Date) -> CalendarDate {
    CalendarDate { year: date.year(), month: small(date.month()), day: small(date.day()) }
}

fn small(value: i8) -> u8 {
    u8::try_from(value).expect("no month, day, hour or minute is negative")
}

fn offset_name(offset: Offset) -> String {
    if offset == Offset::UTC { "UTC".to_owned() } else { format!("UTC{offset}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use std::collections::BTreeSet;

    fn zone(text: &str) -> Zone {
        text.parse().expect("a time zone")
    }

    #[test]
    fn a_zone_is_a_name_or_a_distance_to_utc() {
        for (text, name) in [
            ("Europe/Paris", "Europe/Paris"),
            ("europe/paris", "Europe/Paris"),
            ("UTC", "UTC"),
            ("+00:00", "UTC"),
            ("+01:00", "UTC+01"),
            ("-03:30", "UTC-03:30"),
            ("+05:45", "UTC+05:45"),
        ] {
            assert_eq!(zone(text).to_string(), name, "{text}");
        }
        for text in
            ["", "Paris", "Europe/Nowhere", "+01:07", "+99:00", "CET-1CEST,M3.5.0,M10.5.0/3", "Etc/Unknown", "now"]
        {
            let error = text.parse::<Zone>().expect_err(text).to_string();
            assert!(error.contains("Europe/Paris"), "{text}: {error}");
        }
    }

    #[test]
    fn a_quarter_of_an_hour_lies_in_one_day_of_every_zone_in_use() {
        let (from, until): (Timestamp, Timestamp) =
            ("2020-01-01T00:00:00Z".parse().expect("an instant"), "2038-01-01T00:00:00Z".parse().expect("an instant"));
        // Time zone tables of 32 bits end in January 2038.
        let mut zones = 0;
        for name in jiff::tz::db().available() {
            // The list also has names of tables that are not zones.
            let Ok(zone) = name.as_str().parse::<Zone>() else { continue };
            zones += 1;
            let whole = zone.0.to_offset(from).seconds();
            assert_eq!(i64::from(whole) * 1_000 % Quarter::MILLISECONDS, 0, "{name}");
            // An offset may change within a quarter, as at one minute past midnight in Casey; the test compares dates only.
            for change in zone.0.following(from).take_while(|change| change.timestamp() < until) {
                let at = change.timestamp().as_millisecond();
                let start = at - at.rem_euclid(Quarter::MILLISECONDS);
                let dates = [start, at - 1, at, start + Quarter::MILLISECONDS - 1]
                    .into_iter()
                    .filter(|instant| *instant >= start)
                    .map(|instant| zone.clock(Timestamp::from_millisecond(instant).expect("an instant")).date())
                    .collect::<BTreeSet<_>>();
                assert_eq!(dates.len(), 1, "{name} changes at {}: {dates:?}", change.timestamp());
                assert_eq!(i64::from(change.offset().seconds()) * 1_000 % Quarter::MILLISECONDS, 0, "{name} at {at}");
            }
        }
        assert!(zones > 300, "{zones}");
    }

    #[test]
    fn the_day_of_a_quarter_is_that_of_each_of_its_instants() {
        // Nights in which the offset changes, and zones whose offset is not a whole number of hours.
        for (name, night) in [
            ("Europe/Paris", "2020-03-29T00:00:00Z"),
            ("Europe/Paris", "2020-10-25T00:00:00Z"),
            ("America/Santiago", "2020-09-06T03:00:00Z"),
            ("Asia/Kathmandu", "2020-05-01T18:00:00Z"),
            ("Australia/Lord_Howe", "2020-10-03T15:00:00Z"),
            ("UTC", "2020-05-01T00:00:00Z"),
        ] {
            let (zone, night) = (zone(name), night.parse::<Timestamp>().expect("an instant"));
            for minute in -300..300_i64 {
                let at = night + minute.minutes();
                let quarter = Quarter::containing(at.as_millisecond());
                assert_eq!(zone.day(quarter), zone.clock(at).date().to_string(), "{name} at {at}");
            }
        }
    }
}
