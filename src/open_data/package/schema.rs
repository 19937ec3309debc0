//! The schema of the columns: a Table Schema, with the members that schema.data.gouv.fr requires.

use super::field::{Filled, rules};
use crate::i18n::key;
use crate::review::redaction::MARKER;
use crate::site::FormMessages;
use questionnaire::column::{self, Column};
use questionnaire::{Form, Question};
use serde_json::{Map, Value, json};

/// Builds the schema of a form's rows, described in one locale.
pub(super) fn table(form: &Form, wording: &FormMessages, date: Option<&str>, filled: &Filled) -> Value {
    let mut schema = json!({
        "$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json",
        "name": name(form),
        "title": wording.message_with(key::OPEN_DATA_TITLE, &[("title", &wording.title())]),
        "description": description(wording),
        "version": version(form),
        "countryCode": "FR",
        "contributors": contributors(form),
        "licenses": [licence()],
        "path": super::SCHEMA,
        "resources": [{ "title": wording.message(key::OPEN_DATA_ROWS), "path": super::CSV }],
        "fields": fields(form, wording, filled),
        "primaryKey": "response_id",
        "missingValues": [""],
    });
    if let Some(members) = schema.as_object_mut() {
        optional(members, "homepage", form.open_data().and_then(|open_data| open_data.homepage.as_deref()));
        for member in ["created", "lastModified"] {
            optional(members, member, date);
        }
    }
    schema
}

/// Returns the schema's name, such as `consultation-responses`.
pub(super) fn name(form: &Form) -> String {
    format!("{}-responses", form.id())
}

/// Returns the version of the columns, which is that of the form.
pub(super) fn version(form: &Form) -> String {
    format!("{}.0.0", form.version())
}

pub(super) fn description(wording: &FormMessages) -> String {
    wording.message_with(key::OPEN_DATA_DESCRIPTION, &[("marker", &MARKER)])
}

pub(super) fn contributors(form: &Form) -> Value {
    let contributor = form.open_data().and_then(|open_data| open_data.contributor.as_ref());
    contributor.iter().map(|title| json!({ "title": title, "role": "author" })).collect()
}

pub(super) fn licence() -> Value {
    json!({
        "name": "etalab-2.0",
        "title": "Licence Ouverte / Open Licence version 2.0",
        "path": "https://spdx.org/licenses/etalab-2.0.html",
    })
}

pub(super) fn optional(members: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        members.insert(name.to_owned(), value.into());
    }
}

fn fields(form: &Form, wording: &FormMessages, filled: &Filled) -> Vec<Value> {
    let own = |name: &str, about, constraints: Value| json!({ "name": name, "title": name, "description": wording.message(about), "type": "string", "constraints": constraints });
    let mut fields = vec![
        own("response_id", key::OPEN_DATA_RESPONSE_ID, json!({ "required": true, "unique": true })),
        own("locale", key::OPEN_DATA_LOCALE, json!({ "required": true })),
    ];
    for (column, is_filled) in column::public_columns(form).iter().zip(filled.columns()) {
        if let Some(question) = form.question(column.question().as_str()) {
            fields.push(field_schema(column, question, wording, is_filled));
        }
    }
    fields
}

fn field_schema(column: &Column, question: &Question, wording: &FormMessages, is_filled: bool) -> Value {
    let mut field = json!({
        "name": column.name(),
        "title": wording.short(question),
        "description": super::codebook::sentence(column, question, wording),
    });
    if let Some(members) = field.as_object_mut() {
        members.extend(rules(column, question, is_filled));
    }
    field
}
