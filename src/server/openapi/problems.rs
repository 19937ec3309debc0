//! The JSON Schema of problem documents, and the responses that contain them.

use crate::server::problem_details::Refusal;
use serde_json::{Map, Value, json};

/// The problem responses for these refusals, by HTTP status.
pub(super) fn refused<R: Refusal>(refusals: &[R]) -> Map<String, Value> {
    let mut by_status: Map<String, Value> = Map::new();
    for refusal in refusals {
        let status = refusal.status().as_str().to_owned();
        let before =
            by_status.get(&status).and_then(|known| known["description"].as_str()).map(|words| format!("{words} "));
        let description = format!("{}{}: {}.", before.unwrap_or_default(), refusal.code(), refusal.title());
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        let content = json!({ "application/problem+json": { "schema": schema } });
        let mut answer = json!({ "description": description, "content": content });
        if refusal.retry_after().is_some() {
            let schema = json!({ "type": "integer", "minimum": 0 });
            answer["headers"] = json!({ "Retry-After": { "description": "Seconds to wait.", "schema": schema } });
        }
        by_status.insert(status, answer);
    }
    by_status
}

/// The schema of a problem document (RFC 9457).
pub(super) fn problem() -> Value {
    let error = json!({
        "type": "object",
        "required": ["code"],
        "properties": {
            "question": { "type": "string", "description": "The control, where one answer is wrong." },
            "code": { "type": "string" },
            "min": { "type": "integer" },
            "max": { "type": "integer" },
            "actual": { "type": "integer" },
            "value": { "type": "string" },
        },
    });
    json!({
        "type": "object",
        "required": ["type", "title", "status", "code", "errors"],
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "code": { "type": "string" },
            "errors": { "type": "array", "minItems": 1, "items": error },
        },
    })
}
