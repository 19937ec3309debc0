//! CLDR plural categories, from the tables of `intl_pluralrules`.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The plural category (`one`, `few`, `other` …) of a whole number in a language.
pub(super) fn category(locale: &str, number: u32) -> String {
    let category = rules(locale).and_then(|rules| rules.select(number).ok());
    match category.unwrap_or(PluralCategory::OTHER) {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
    .to_owned()
}

/// The rules of the language, whatever the region: `pt-br` falls back to `pt`.
fn rules(locale: &str) -> Option<PluralRules> {
    let language: LanguageIdentifier = locale.parse().ok()?;
    let bare: LanguageIdentifier = language.language.as_str().parse().ok()?;
    let create = |language| PluralRules::create(language, PluralRuleType::CARDINAL);
    create(language).or_else(|_| create(bare)).ok()
}
