//! Turns answers into the JSON object that the store saves. The module knows neither the store nor the form.

use questionnaire::RawAnswers;

/// The JSON document of these answers.
pub(super) fn to_document(raw: &RawAnswers) -> String {
    serde_json::to_string(raw).expect("a map of strings is JSON")
}
