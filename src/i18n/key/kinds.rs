//! The keys of messages that concern one kind of question only.

use super::{Key, keys};

keys! {
    /// The messages that the client shows on the form page.
    KINDS:
    ANSWER_YES = "answer-yes",
    ERROR_NOT_A_DATE = "error-not-a-date",
    ERROR_NOT_A_URL = "error-not-a-url",
    ERROR_TOO_EARLY = "error-too-early",
    ERROR_TOO_LATE = "error-too-late",
}

keys! {
    /// The messages of the pages that only the server renders.
    KINDS_OF_PAGES:
    COUNTRY_CHOOSE = "country-choose",
    COUNTRY_MATCHES = "country-matches",
    COUNTRY_NO_MATCH = "country-no-match",
    DATE_MONTH = "date-month",
    RESULTS_COUNTRY = "results-country",
    RESULTS_COUNTRIES = "results-countries",
    RESULTS_ACKNOWLEDGED = "results-acknowledged",
}
