//! Answers as the store keeps them: one JSON object. It knows neither the store nor the form.

use questionnaire::RawAnswers;

/// The document of these answers.
pub(super) fn to_document(raw: &RawAnswers) -> String {
    // Names and texts: writing them cannot fail.
    serde_json::to_string(raw).unwrap_or_default()
}
