//! CLDR plural categories, from the browser's `Intl`.

use js_sys::{Array, Intl, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The plural category (`one`, `few`, `other` …) of a whole number in a locale.
pub(super) fn category(locale: &str, number: u32) -> String {
    let locales = Array::of1(&JsValue::from_str(locale));
    let rules = Intl::PluralRules::new(&locales, &Object::new());
    rules.select(f64::from(number)).dyn_into().map(|name: js_sys::JsString| name.into()).unwrap_or_default()
}
