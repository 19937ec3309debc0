//! Quarters of an hour. The time of a response is counted by quarters: this is the coarsest unit that fits into the days of
//! every time zone.

/// A quarter of an hour in UTC. In every time zone in use a day begins on such a quarter, so each quarter lies in one day.
/// This crate knows no time zones: the caller converts a quarter to its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter(i64);

impl Quarter {
    /// The length of a quarter, in milliseconds.
    pub const MILLISECONDS: i64 = 900_000;

    /// The quarter with this number, counted from the start of 1970 in UTC.
    pub fn numbered(number: i64) -> Self {
        Self(number)
    }

    /// The quarter that contains the instant, given in milliseconds since 1970.
    pub fn containing(milliseconds: i64) -> Self {
        Self(milliseconds.div_euclid(Self::MILLISECONDS))
    }

    /// The quarter's number, counted from the start of 1970 in UTC.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The first instant of the quarter, in milliseconds since 1970.
    pub fn first_millisecond(self) -> i64 {
        self.0.saturating_mul(Self::MILLISECONDS)
    }
}
