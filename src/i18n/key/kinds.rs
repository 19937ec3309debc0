//! The keys of what is said of one kind of question alone.

use super::{Key, keys};

keys! {
    /// What the form's page says, in the browser as on the server.
    KINDS:
    ANSWER_YES = "answer-yes",
    ERROR_NOT_A_DATE = "error-not-a-date",
    ERROR_NOT_A_URL = "error-not-a-url",
    ERROR_TOO_EARLY = "error-too-early",
    ERROR_TOO_LATE = "error-too-late",
}

keys! {
    /// What the server's own pages say.
    KINDS_OF_PAGES:
    COUNTRY_CHOOSE = "country-choose",
    COUNTRY_MATCHES = "country-matches",
    COUNTRY_NO_MATCH = "country-no-match",
    DATE_MONTH = "date-month",
    RESULTS_COUNTRY = "results-country",
    RESULTS_COUNTRIES = "results-countries",
    RESULTS_ACKNOWLEDGED = "results-acknowledged",
}
