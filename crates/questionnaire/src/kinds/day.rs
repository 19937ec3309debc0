//! A day of the calendar, as answers and forms write it: `2020-02-03`. This module knows neither month names nor the
//! current time.

use crate::ids::OptionCode;
use serde::{Serialize, Serializer};
use std::fmt;

/// A day of the proleptic Gregorian calendar (ISO 8601), from the year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The first day that the format `2020-02-03` can express.
    pub(super) const FIRST: Self = Self { year: 1, month: 1, day: 1 };

    /// The last day that the format `2020-02-03` can express.
    pub(super) const LAST: Self = Self { year: 9999, month: 12, day: 31 };

    /// Parses `2020-02-03`: four digits of the year, two of the month, two of the day. `None` for any other text and for
    /// days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = parts(text)?;
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let is_there = year > 0 && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        is_there.then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The next day; the last day returns itself.
    pub(super) fn following(self) -> Self {
        if self.day < days_in_month(self.year, self.month) {
            Self { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Self { month: self.month + 1, day: 1, ..self }
        } else if self.year < Self::LAST.year {
            Self { year: self.year + 1, month: 1, day: 1 }
        } else {
            self
        }
    }

    /// The code of the day's month, under which the results count it: `2020-02`.
    pub fn month_code(self) -> Option<OptionCode> {
        self.to_string().get(..7).and_then(OptionCode::parse)
    }

    /// The first day of the month with this code; `None` if the code names no month.
    pub fn first_of_month(code: &str) -> Option<Self> {
        Self::parse(&format!("{code}-01"))
    }
}

/// The year, month and day of `2020-02-03`, not yet checked against the calendar.
fn parts(text: &str) -> Option<[u16; 3]> {
    let bytes = text.as_bytes();
    let is_written_so = bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    is_written_so.then(|| [number(&bytes[..4]), number(&bytes[5..7]), number(&bytes[8..])])
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let is_leap_year = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, OptionCode};

    #[test]
    fn a_day_is_one_of_the_calendar_written_with_ten_characters() {
        for good in ["2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1582-10-10", "2021-04-30"] {
            assert_eq!(Day::parse(good).map(|day| day.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "",
            "2020",
            "2020-02",
            "2020-2-3",
            "20-02-03",
            "2021-02-29",
            "1900-02-29",
            "2020-04-31",
            "2020-13-01",
            "2020-00-01",
            "2020-01-00",
            "2020-01-32",
            "0000-01-01",
            "12020-01-01",
            "-001-01-01",
            "+202-01-01",
            "2020/02/03",
            "03-02-2020",
            "2020-02-03T00:00",
            " 2020-02-03",
            "２０２０-02-03",
            "2020-0é-3",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn every_day_is_followed_by_the_next() {
        let day = |text| Day::parse(text).expect("a day");
        for (one, next) in [
            ("2020-02-28", "2020-02-29"),
            ("2020-02-29", "2020-03-01"),
            ("2021-02-28", "2021-03-01"),
            ("2020-12-31", "2021-01-01"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(day(one).following(), day(next));
        }
        assert_eq!(day("2020-02-03").month_code().as_ref().map(OptionCode::as_str), Some("2020-02"));
        assert_eq!((Day::first_of_month("2020-02"), Day::first_of_month("2020-2")), (Some(day("2020-02-01")), None));
    }
}
