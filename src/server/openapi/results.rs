//! The JSON Schema of the results. It describes `questionnaire::results` and `coding::figures`; a test compares
//! them.

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
        (
            "themes",
            json!({ "type": "array", "items": themes(), "description": "Of free texts, as far as people coded them." }),
        ),
        (
            "estimates",
            json!({ "type": "array", "items": estimates(), "description": "Of free texts of which a sample is coded." }),
        ),
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

/// The estimates of a question of which a sample is coded.
fn estimates() -> Value {
    let part = json!({ "type": "number", "minimum": 0, "maximum": 1 });
    let interval = json!({ "type": "array", "items": part, "minItems": 2, "maxItems": 2, "description": "Of 95 %." });
    let estimate = object(&[("share", part), ("interval", interval)]);
    let theme = object(&[
        ("theme", theme_id()),
        ("estimate", json!({ "oneOf": [estimate, { "type": "null" }], "description": "Of all texts." })),
        ("by_group", json!({ "type": "object", "additionalProperties": { "oneOf": [estimate, { "type": "null" }] } })),
        ("alpha", alpha()),
        ("reliability", reliability()),
    ]);
    let texts = |description: &str| json!({ "type": "integer", "description": description });
    let sample = object(&[
        ("seed", json!({ "type": "string" })),
        ("population", texts("Texts among which the sample was drawn.")),
        ("drawn", texts("Texts that were drawn.")),
        ("coded", texts("Drawn texts whose codes count.")),
        ("coded_by_group", json!({ "type": "object", "additionalProperties": figure() })),
    ]);
    object(&[
        ("question", json!({ "type": "string", "description": "The control in which the texts were written." })),
        ("frame_version", json!({ "type": "integer" })),
        ("texts", texts("Published texts.")),
        ("coders", json!({ "type": "integer" })),
        ("sample", sample),
        ("themes", json!({ "type": "array", "items": theme })),
        ("agreement", agreement()),
    ])
}

fn theme_id() -> Value {
    json!({ "type": "string", "description": "Its id, or other, no-answer-in-it, unclear." })
}

fn alpha() -> Value {
    json!({ "type": ["number", "null"], "description": "Krippendorff's alpha." })
}

fn reliability() -> Value {
    json!({ "type": ["string", "null"], "description": "reliable, tentative, low, too-rare or not-computable." })
}

fn agreement() -> Value {
    let agreement = object(&[
        ("units", json!({ "type": "integer", "description": "Texts that two people coded." })),
        ("coders", json!({ "type": "integer" })),
        ("alpha", alpha()),
    ]);
    json!({ "oneOf": [agreement, { "type": "null" }] })
}

/// The themes of a question.
fn themes() -> Value {
    let by_group = json!({ "type": "object", "additionalProperties": figure() });
    let theme = object(&[
        ("theme", theme_id()),
        ("count", figure()),
        ("by_group", by_group.clone()),
        ("alpha", alpha()),
        ("reliability", reliability()),
    ]);
    object(&[
        ("question", json!({ "type": "string", "description": "The control in which the texts were written." })),
        ("frame_version", json!({ "type": "integer" })),
        ("texts", json!({ "type": "integer", "description": "Published texts." })),
        ("coders", json!({ "type": "integer" })),
        ("respondents", figure()),
        ("respondents_by_group", by_group),
        ("themes", json!({ "type": "array", "items": theme })),
        ("agreement", agreement()),
    ])
}

fn figure() -> Value {
    json!({
        "type": ["integer", "null"],
        "minimum": 0,
        "description": "null where it is suppressed: under the threshold, or such that one under it could be computed.",
    })
}
