//! CLDR plural categories, from the browser's `Intl`.

use js_sys::{Array, Intl, Object};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The rules that were last asked, and their locale. To make rules costs a browser more than to ask them, and several messages are written
    /// at every letter that is typed.
    static LAST_ASKED: Cell<Option<(String, Intl::PluralRules)>> = const { Cell::new(None) };
}

/// The plural category (`one`, `few`, `other` …) of a whole number in a locale.
pub(super) fn category(locale: &str, number: u32) -> String {
    let known = LAST_ASKED.take().filter(|(known, _)| known == locale);
    let (locale, rules) = known.unwrap_or_else(|| (locale.to_owned(), plural_rules(locale)));
    let category = rules.select(f64::from(number)).dyn_into().map(|name: js_sys::JsString| name.into());
    LAST_ASKED.set(Some((locale, rules)));
    category.unwrap_or_default()
}

fn plural_rules(locale: &str) -> Intl::PluralRules {
    Intl::PluralRules::new(&Array::of1(&JsValue::from_str(locale)), &Object::new())
}
