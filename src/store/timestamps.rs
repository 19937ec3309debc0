//! The time as the store writes it: milliseconds since 1970.

use jiff::Timestamp;

/// The instant of so many milliseconds since 1970, as the store tells it.
pub fn timestamp_from_ms(milliseconds: i64) -> Timestamp {
    // The store's instants were once those of a clock: all of them exist.
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// Now, as exact as the store keeps it, in milliseconds since 1970.
pub fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}
