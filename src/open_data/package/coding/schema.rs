//! The columns of the files about themes, and their Table Schemas.

use serde_json::{Value, json};

/// The columns of `codings.csv`: a row for each code of a text.
pub(in crate::open_data) const CODING_COLUMNS: [&str; 3] = ["response_id", "question", "theme"];

/// The columns of `reliability.csv`: a row for each code that a coder gave to a text that two coded.
pub(in crate::open_data) const RELIABILITY_COLUMNS: [&str; 4] = ["question", "unit", "coder", "theme"];

/// The columns of `themes-{tag}.csv`: a row for each theme.
pub(in crate::open_data) const THEME_COLUMNS: [&str; 10] =
    ["question", "theme", "parent", "heading", "language", "label", "definition", "include", "exclude", "version"];

pub(in crate::open_data::package) fn codings_schema() -> Value {
    table(&CODING_COLUMNS, &CODING_COLUMNS, Some("response_id"))
}

pub(in crate::open_data::package) fn reliability_schema() -> Value {
    table(&RELIABILITY_COLUMNS, &RELIABILITY_COLUMNS, Some("unit"))
}

pub(in crate::open_data::package) fn themes_schema() -> Value {
    table(&THEME_COLUMNS, &["question", "theme"], None)
}

/// A schema whose columns are texts; those of the key are never empty. `response` refers to the rows of responses.
fn table(columns: &[&str], key: &[&str], response: Option<&str>) -> Value {
    let field = |name: &&str| {
        let kind = if *name == "version" { "integer" } else { "string" };
        json!({ "name": name, "type": kind, "constraints": { "required": key.contains(name) } })
    };
    let fields: Vec<Value> = columns.iter().map(field).collect();
    let mut schema = json!({ "fields": fields, "primaryKey": key, "missingValues": [""] });
    if let Some(response) = response {
        let reference = json!({ "resource": "responses", "fields": "response_id" });
        schema["foreignKeys"] = json!([{ "fields": response, "reference": reference }]);
    }
    schema
}
