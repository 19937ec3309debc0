//! The JSON Schema of the supporter list, and the paths of its files.

use super::problems::refused;
use crate::refusal::RefusalCode;
use crate::server::supporter_columns::SUPPORTER_COLUMNS;
use questionnaire::Form;
use serde_json::{Map, Value, json};

/// The paths of the files of a form's supporter list; empty for a form without supporter list.
pub(super) fn paths(form: &Form) -> Vec<(String, Value)> {
    if form.supporter_settings().is_none() {
        return Vec::new();
    }
    let id = form.id();
    let get = |ending: &str, kind: &str, schema: Value| {
        let mut responses = refused(&[RefusalCode::Broken]);
        responses.insert(
            "200".into(),
            json!({ "description": "The list, by name.", "content": { kind: { "schema": schema } } }),
        );
        let operation = json!({
            "operationId": format!("community-{ending}-{id}"),
            "summary": "Read the supporters who agreed to be listed and were confirmed",
            "responses": responses,
        });
        (format!("/{id}/community.{ending}"), json!({ "get": operation }))
    };
    vec![
        get("json", "application/json", json!({ "$ref": "#/components/schemas/Supporters" })),
        get("csv", "text/csv", json!({ "type": "string" })),
    ]
}

/// The schema of `community.json`.
pub(super) fn supporters() -> Value {
    let described = [
        "Who supports.",
        "The code of its kind.",
        "The code of its country.",
        "Its address on the web, as it was written; empty where it gave none.",
        "What it says; empty where it says nothing.",
    ];
    let member = |(name, description): (&&str, &str)| {
        ((*name).to_owned(), json!({ "type": "string", "description": description }))
    };
    let properties: Map<_, _> = SUPPORTER_COLUMNS.iter().zip(described).map(member).collect();
    let item = json!({ "type": "object", "required": SUPPORTER_COLUMNS, "additionalProperties": false, "properties": properties });
    json!({ "type": "array", "items": item })
}
