//! What the columns are: a Table Schema, with the keys that schema.data.gouv.fr asks for.

use crate::i18n::key;
use crate::open_data::redaction::MARKER;
use crate::server::site::Wording;
use questionnaire::column::{self, Column};
use questionnaire::{Form, Kind, Question, countries};
use serde_json::{Map, Value, json};

/// The schema of a form's rows, described in one language.
pub(super) fn table(form: &Form, wording: &Wording, date: Option<&str>) -> Value {
    let mut schema = json!({
        "$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json",
        "name": name(form),
        "title": wording.say_with(key::OPEN_DATA_TITLE, &[("title", &wording.title())]),
        "description": description(wording),
        "version": version(form),
        "countryCode": "FR",
        "contributors": contributors(form),
        "licenses": [licence()],
        "path": super::SCHEMA,
        "resources": [{ "title": wording.say(key::OPEN_DATA_ROWS), "path": super::CSV }],
        "fields": fields(form, wording),
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

/// The package's name: `consultation-responses`.
pub(super) fn name(form: &Form) -> String {
    format!("{}-responses", form.id())
}

/// The version of the columns: that of the form.
pub(super) fn version(form: &Form) -> String {
    format!("{}.0.0", form.version())
}

pub(super) fn description(wording: &Wording) -> String {
    wording.say_with(key::OPEN_DATA_DESCRIPTION, &[("marker", &MARKER)])
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

fn fields(form: &Form, wording: &Wording) -> Vec<Value> {
    let own = |name: &str, about, constraints: Value| json!({ "name": name, "title": name, "description": wording.say(about), "type": "string", "constraints": constraints });
    let mut fields = vec![
        own("response_id", key::OPEN_DATA_RESPONSE_ID, json!({ "required": true, "unique": true })),
        own("locale", key::OPEN_DATA_LOCALE, json!({ "required": true })),
    ];
    for column in column::public(form) {
        if let Some(question) = form.question(column.question().as_str()) {
            fields.push(field(&column, question, wording));
        }
    }
    fields
}

fn field(column: &Column, question: &Question, wording: &Wording) -> Value {
    let mut field = json!({
        "name": column.name(),
        "title": wording.short(question),
        "description": super::codebook::sentence(column, question, wording),
    });
    let Some(members) = field.as_object_mut() else { return field };
    let mut constraints = Map::new();
    let kind = match question.kind() {
        Kind::Several(_) | Kind::Acknowledgement => {
            members.extend([("trueValues".to_owned(), json!(["1"])), ("falseValues".to_owned(), json!(["0"]))]);
            constraints.insert("required".into(), true.into());
            "boolean"
        }
        Kind::Scale(scale) => {
            constraints.extend([("minimum".into(), scale.first.into()), ("maximum".into(), scale.last.into())]);
            "integer"
        }
        Kind::Choice(choice) if column.text_control().is_none() => {
            let codes: Vec<&str> = choice.options.codes().iter().map(questionnaire::OptionCode::as_str).collect();
            constraints.insert("enum".into(), codes.into());
            "string"
        }
        Kind::Country => {
            let codes: Vec<_> = countries().map(|code| code.to_string()).collect();
            constraints.insert("enum".into(), codes.into());
            "string"
        }
        // A text, and so the address of a website, may be withheld after review: its cell is then no address.
        Kind::Choice(_) | Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => "string",
    };
    if question.is_required() && column.text_control().is_none() {
        constraints.insert("required".into(), true.into());
    }
    members.insert("type".into(), kind.into());
    if !constraints.is_empty() {
        members.insert("constraints".into(), constraints.into());
    }
    field
}
