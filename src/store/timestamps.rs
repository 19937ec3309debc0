//! Times in the store's format: milliseconds since 1970.

use jiff::Timestamp;

/// Converts the store's milliseconds since 1970 into an instant.
pub fn timestamp_from_ms(milliseconds: i64) -> Timestamp {
    // Every stored time was read from a clock, so it is in the range of `Timestamp`.
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// Returns the current time in the precision of the store: milliseconds since 1970.
pub fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}
