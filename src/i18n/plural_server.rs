//! CLDR plural categories, from the tables of ICU4X.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The plural category (`one`, `few`, `other` …) of a whole number in a locale.
pub(super) fn category(locale: &str, number: u32) -> String {
    let category = rules(locale).map_or(PluralCategory::Other, |rules| rules.category_for(number));
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
    .to_owned()
}

/// The plural rules of the language without its region: `pt-br` falls back to `pt`.
fn rules(locale: &str) -> Option<PluralRules> {
    let locale: Locale = locale.parse().ok()?;
    PluralRules::try_new_cardinal(locale.into()).ok()
}
