//! Turns answers into the JSON object that the store saves. The module knows neither the store nor the form.

use questionnaire::RawAnswers;

/// The JSON document of these answers.
pub(super) fn to_document(raw: &RawAnswers) -> String {
    // Serialising a map of strings cannot fail.
    serde_json::to_string(raw).unwrap_or_default()
}
