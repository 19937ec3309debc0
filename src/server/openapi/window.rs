//! The submission window in the OpenAPI document.

use super::object;
use crate::phase::WindowEnd;
use crate::site::submission_window::{SubmissionWindow, ZonedInstant};
use questionnaire::Form;
use serde_json::{Value, json};

/// `/{form}/window.json`.
pub(super) fn window(form: &Form) -> Value {
    let instant = || json!({ "type": ["string", "null"], "format": "date-time" });
    let ends = WindowEnd::BOTH.map(WindowEnd::name);
    let notes = json!({ "type": "object", "additionalProperties": { "type": "string" }, "description": "What the public was told, by language." });
    let moved = object(&[
        ("end", json!({ "enum": ends })),
        ("from", instant()),
        ("to", json!({ "type": "string", "format": "date-time" })),
        ("decided_at", json!({ "type": "string", "format": "date-time" })),
        ("is_reopening", json!({ "type": "boolean", "description": "Whether the form had closed already." })),
        ("notes", notes),
    ]);
    let schema = object(&[
        ("form", json!({ "const": form.id().as_str() })),
        ("opens", instant()),
        ("closes", instant()),
        ("initially", object(&[("opens", instant()), ("closes", instant())])),
        ("time_zone", json!({ "type": "string", "description": "In which pages state these instants." })),
        ("moves", json!({ "type": "array", "items": moved })),
    ]);
    json!({
        "operationId": format!("window-{}", form.id()),
        "summary": "Read when the form accepts responses, and how that was changed",
        "responses": { "200": { "description": "The window.", "content": { "application/json": { "schema": schema } } } },
    })
}

/// When responses are accepted, in a sentence.
pub(super) fn stated_window(window: &SubmissionWindow) -> String {
    let instant = |end: &Option<ZonedInstant>| end.as_ref().map(|end| end.timestamp().to_string());
    match (instant(&window.opens), instant(&window.closes)) {
        (None, None) => "Responses are accepted at any time.".to_owned(),
        (Some(opens), None) => format!("Responses are accepted from {opens} on."),
        (None, Some(closes)) => format!("Responses are accepted until {closes}."),
        (Some(opens), Some(closes)) => format!("Responses are accepted from {opens} until {closes}."),
    }
}
