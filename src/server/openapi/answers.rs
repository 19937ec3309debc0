//! The answers of a form as a schema: what the form asks, and the rules of each answer.

use questionnaire::{Form, Kind, OptionCode, OptionList, Question, Several, countries};
use serde_json::{Map, Value, json};

/// Something that is not white space.
const NOT_BLANK: &str = "\\S";

/// The answers of a form by control name.
pub(super) fn answers(form: &Form) -> Value {
    let mut properties = Map::new();
    for question in form.questions() {
        properties.insert(question.id().to_string(), answer(question));
        if let (Some(control), Kind::Choice(choice)) = (question.other_control(), question.kind()) {
            let words = format!("In words, where {} is other.", question.id());
            let schema = json!({ "type": "string", "maxLength": choice.other_max, "description": words });
            properties.insert(control, schema);
        }
    }
    let required: Vec<_> =
        form.questions().filter(|question| question.is_required()).map(|question| question.id().as_str()).collect();
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}

fn answer(question: &Question) -> Value {
    let mut schema = match question.kind() {
        Kind::Text(text) => json!({ "type": "string", "maxLength": text.max }),
        Kind::Email { max } => json!({ "type": "string", "format": "email", "maxLength": max }),
        // Letters of any script may stand in it: in the words of JSON Schema an IRI.
        Kind::Url { max } => json!({ "type": "string", "format": "iri", "maxLength": max }),
        Kind::Country => json!({ "enum": countries().map(|code| code.to_string()).collect::<Vec<_>>() }),
        Kind::Acknowledgement => json!({ "const": OptionCode::YES }),
        Kind::Choice(choice) => json!({ "enum": codes(&choice.options) }),
        Kind::Several(several) => chosen(several),
        Kind::Scale(scale) => {
            json!({ "enum": (scale.first..=scale.last).map(|point| point.to_string()).collect::<Vec<_>>() })
        }
    };
    if question.is_required() && schema["type"] == "string" {
        schema["pattern"] = NOT_BLANK.into();
    }
    let said = [
        question.is_private().then(|| "Never published.".to_owned()),
        question.condition().map(|(other, option)| format!("Kept only where {other} is {option}.")),
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    if !said.is_empty() {
        schema["description"] = said.join(" ").into();
    }
    schema
}

/// Several options. The same one twice counts once: where their number matters they must differ, and where it does not
/// any number of them will do.
fn chosen(several: &Several) -> Value {
    let options = codes(&several.options);
    let any_number = several.min <= 1 && several.max >= options.len();
    let mut schema = json!({ "type": "array", "items": { "enum": options }, "minItems": several.min });
    if !any_number {
        schema["maxItems"] = several.max.into();
        schema["uniqueItems"] = true.into();
    }
    schema
}

fn codes(list: &OptionList) -> Vec<&str> {
    list.codes().iter().map(OptionCode::as_str).collect()
}
