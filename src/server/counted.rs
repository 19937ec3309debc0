//! What the results count of a response: the one place that says it, when it comes, changes and goes.

use super::store::Cell;
use jiff::Timestamp;
use jiff::tz::Offset;
use questionnaire::{Form, PublicAnswers, tally};

/// The cells that a response adds one to. They stay those of the day it was received.
pub(super) fn cells(form: &Form, public: &PublicAnswers, locale: &str, received_at: Timestamp) -> Vec<Cell> {
    tally::cells(form, public, locale, &day(received_at))
}

/// The day of an instant in UTC, `2020-02-03`.
pub(super) fn day(at: Timestamp) -> String {
    Offset::UTC.to_datetime(at).date().to_string()
}
