//! Names the counters of a response. Recording, amendment, withdrawal and recount all use this module, so that they agree.

use crate::store::CounterName;
use jiff::Timestamp;
use questionnaire::tally::{self, Quarter};
use questionnaire::{Form, PublicAnswers};

/// The counters to which a response adds one. The time is the one at which the response was first received, also after an
/// amendment.
pub(super) fn counters_of(
    form: &Form,
    public: &PublicAnswers,
    locale: &str,
    received_at: Timestamp,
) -> Vec<CounterName> {
    tally::counters_of(form, public, locale, Quarter::containing(received_at.as_millisecond()))
}

/// The group to which the respondent belongs, as the store has it: empty if the form has none.
pub(super) fn group_of(form: &Form, public: &PublicAnswers) -> String {
    tally::group_of(form, public).map(|group| group.to_string()).unwrap_or_default()
}
