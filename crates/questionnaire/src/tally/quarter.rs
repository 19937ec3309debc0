//! Quarters of an hour: when a response came, as exactly as the days of every time zone ask, and no more exactly.

/// A quarter of an hour of UTC. A day begins with one in every time zone in use, so each lies in one day, whichever zone the
/// days are those of. This crate knows no time zone: whoever shows a quarter says its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter(i64);

impl Quarter {
    /// How long it is, in milliseconds.
    pub const MILLISECONDS: i64 = 900_000;

    /// The one with this number, counted from the first of 1970.
    pub fn numbered(number: i64) -> Self {
        Self(number)
    }

    /// The one in which that instant lies, in milliseconds since 1970.
    pub fn containing(milliseconds: i64) -> Self {
        Self(milliseconds.div_euclid(Self::MILLISECONDS))
    }

    /// Its number, counted from the first of 1970.
    pub fn number(self) -> i64 {
        self.0
    }

    /// Its first instant, in milliseconds since 1970.
    pub fn first_millisecond(self) -> i64 {
        self.0.saturating_mul(Self::MILLISECONDS)
    }
}
