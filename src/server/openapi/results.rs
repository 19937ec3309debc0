//! The JSON Schema of the results. It describes `questionnaire::results`; a test compares the two.

use super::object;
use questionnaire::ClosedQuestionKind;
use serde_json::{Value, json};

const DAY: &str = "In the time zone of the site, which the page of results and datapackage.json name.";

/// The schema of `results.json`.
pub(super) fn results() -> Value {
    let share = object(&[("code", json!({ "type": "string" })), ("count", figure())]);
    let day = object(&[
        ("day", json!({ "type": "string", "format": "date", "description": DAY })),
        ("count", json!({ "type": "integer" })),
    ]);
    let breakdown =
        object(&[("question", json!({ "type": "string" })), ("groups", json!({ "type": "array", "items": share }))]);
    object(&[
        ("form", json!({ "type": "string" })),
        ("form_version", json!({ "type": "integer" })),
        ("threshold", json!({ "type": "integer", "description": "No figure by group or language is smaller." })),
        ("responses", json!({ "type": "integer" })),
        ("by_locale", json!({ "type": "array", "items": share })),
        ("by_day", json!({ "type": "array", "items": day })),
        ("breakdown", json!({ "oneOf": [breakdown, { "type": "null" }] })),
        ("questions", json!({ "type": "array", "items": question() })),
    ])
}

fn question() -> Value {
    let by_group = json!({ "type": "object", "additionalProperties": figure() });
    let option = object(&[("code", json!({ "type": "string" })), ("count", figure()), ("by_group", by_group.clone())]);
    object(&[
        ("question", json!({ "type": "string" })),
        ("kind", json!({ "enum": ClosedQuestionKind::ALL })),
        ("respondents", figure()),
        ("respondents_by_group", by_group),
        ("options", json!({ "type": "array", "items": option })),
        ("mean", json!({ "type": ["number", "null"], "description": "Of a scale's points, to one decimal." })),
    ])
}

fn figure() -> Value {
    json!({
        "type": ["integer", "null"],
        "minimum": 0,
        "description": "null where it is suppressed: under the threshold, or such that one under it could be computed.",
    })
}
