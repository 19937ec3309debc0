//! Parses and writes JSON with the browser's own functions, which add nothing to the size of the wasm. This module does not
//! know what the values mean.

use js_sys::{Array, JSON, Object, Reflect};
use questionnaire::Json;
use wasm_bindgen::{JsCast, JsValue};

/// Parses a JSON text; `None` if it is not valid JSON.
pub(super) fn parse(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| from_js(&value))
}

/// Writes a value as JSON text.
pub(super) fn to_text(json: &Json) -> String {
    // A `Json` value contains nothing that `JSON.stringify` refuses.
    JSON::stringify(&value(json)).map(String::from).unwrap_or_default()
}

fn from_js(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        json_number(number)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::List(items.iter().map(|item| from_js(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let member = |pair: JsValue| {
            let pair: Array = pair.unchecked_into();
            (pair.get(0).as_string().unwrap_or_default(), from_js(&pair.get(1)))
        };
        Json::Object(Object::entries(object).iter().map(member).collect())
    } else {
        Json::Other
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with the number it came from")]
fn json_number(number: f64) -> Json {
    let natural = number as u32;
    if f64::from(natural) == number { Json::Number(natural) } else { Json::Other }
}

fn value(json: &Json) -> JsValue {
    match json {
        Json::Other => JsValue::NULL,
        Json::Number(number) => JsValue::from(*number),
        Json::Text(text) => JsValue::from_str(text),
        Json::List(items) => items.iter().map(value).collect::<Array>().into(),
        Json::Object(members) => {
            let object = Object::new();
            for (name, member) in members {
                // Setting a member of a new plain object cannot fail.
                _ = Reflect::set(&object, &JsValue::from_str(name), &value(member));
            }
            object.into()
        }
    }
}
