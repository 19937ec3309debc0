//! The JSON Schema of a form's answers: one property per control, with the rules of its question.

#![deny(clippy::wildcard_enum_match_arm)]

use questionnaire::{Form, Kind, MultipleChoice, OptionCode, Question};
use serde_json::{Map, Value, json};

/// A pattern for a visible character: neither white space, nor a control character, nor one that
/// [`questionnaire::is_ignorable`] names. It covers the characters up to U+FFFF, because the dialects of patterns have no
/// common notation beyond it.
const NOT_BLANK: &str = "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\
    \\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8]";

/// The schema of the answers, by control name. The server drops the value of a question that is not asked and the text of an
/// option that is not chosen, so the rules of such a control apply only under its condition.
pub(super) fn answers(form: &Form) -> Value {
    let (mut properties, mut required, mut rules) = (Map::new(), Vec::new(), Vec::new());
    for question in form.questions() {
        let (id, schema) = (question.id().as_str(), answer(question));
        match question.condition() {
            Some((other, option)) => {
                properties.insert(id.to_owned(), dropped(&schema));
                rules.push(only_where(other.as_str(), option.as_str(), id, &schema, question.is_required()));
            }
            None => {
                properties.insert(id.to_owned(), schema);
                required.extend(question.is_required().then_some(id));
            }
        }
        if let Some(control) = question.other_control() {
            let words = format!("In words, where {id} is other.");
            let schema = json!({ "type": "string", "maxLength": question.text_limit(&control), "description": words });
            properties.insert(control.clone(), dropped(&schema));
            rules.push(only_where(id, OptionCode::OTHER, &control, &schema, false));
        }
    }
    let mut schema =
        json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties });
    if !rules.is_empty() {
        schema["allOf"] = rules.into();
    }
    schema
}

/// The schema of a value that may be dropped: the same type, without rules.
fn dropped(schema: &Value) -> Value {
    let kind = if schema["type"] == "array" { "array" } else { "string" };
    let mut any = json!({ "type": kind });
    if schema["description"].is_string() {
        any["description"] = schema["description"].clone();
    }
    any
}

/// The rule of a control that applies only if a question has this answer.
fn only_where(question: &str, option: &str, control: &str, schema: &Value, required: bool) -> Value {
    let condition = json!({ "properties": { question: { "const": option } }, "required": [question] });
    let mut then = json!({ "properties": { control: schema } });
    if required {
        then["required"] = json!([control]);
    }
    json!({ "if": condition, "then": then })
}

fn answer(question: &Question) -> Value {
    let mut schema = match question.kind() {
        Kind::Text(text) => json!({ "type": "string", "maxLength": text.max }),
        Kind::Email(email) => json!({ "type": "string", "format": "email", "maxLength": email.max }),
        // A web address may contain letters of any script; JSON Schema calls that format `iri`.
        Kind::Url(url) => json!({ "type": "string", "format": "iri", "maxLength": url.max }),
        Kind::Date(_) => json!({ "type": "string", "format": "date" }),
        Kind::Acknowledgement(_) => json!({ "const": OptionCode::YES }),
        Kind::MultipleChoice(several) => chosen(several),
        kind @ (Kind::Country(_) | Kind::SingleChoice(_) | Kind::Scale(_)) => json!({ "enum": codes(&kind.codes()) }),
    };
    if question.is_required() && schema["type"] == "string" {
        schema["pattern"] = NOT_BLANK.into();
    }
    let notes = [
        day_bounds(question.kind()),
        question.is_private().then(|| "Never published.".to_owned()),
        question.condition().map(|(other, option)| format!("Kept only where {other} is {option}.")),
    ];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    if !notes.is_empty() {
        schema["description"] = notes.join(" ").into();
    }
    schema
}

/// The first and the last accepted day, as a text: JSON Schema has no keyword for bounds of dates.
fn day_bounds(kind: &Kind) -> Option<String> {
    let Kind::Date(date) = kind else { return None };
    let bounds =
        [date.earliest.map(|day| format!("Not before {day}.")), date.latest.map(|day| format!("Not after {day}."))];
    let bounds: Vec<_> = bounds.into_iter().flatten().collect();
    (!bounds.is_empty()).then(|| bounds.join(" "))
}

/// The schema of a multiple choice. The server counts a repeated option once. The schema demands distinct options if the
/// question limits their number; otherwise it accepts any number, as the server does.
fn chosen(several: &MultipleChoice) -> Value {
    let options = codes(several.options.codes());
    let any_number = several.min <= 1 && several.max >= options.len();
    let mut schema = json!({ "type": "array", "items": { "enum": options }, "minItems": several.min });
    if !any_number {
        schema["maxItems"] = several.max.into();
        schema["uniqueItems"] = true.into();
    }
    schema
}

fn codes(codes: &[OptionCode]) -> Vec<&str> {
    codes.iter().map(OptionCode::as_str).collect()
}
