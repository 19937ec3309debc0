//! What the results count of a response: the one place that says it, when it comes, changes and goes.

use crate::store::CounterName;
use jiff::Timestamp;
use questionnaire::tally::{self, Quarter};
use questionnaire::{Form, PublicAnswers};

/// The cells that a response adds one to. They stay those of the time it was received.
pub(super) fn counters_of(
    form: &Form,
    public: &PublicAnswers,
    locale: &str,
    received_at: Timestamp,
) -> Vec<CounterName> {
    tally::counters_of(form, public, locale, Quarter::containing(received_at.as_millisecond()))
}
