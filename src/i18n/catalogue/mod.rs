//! The sentences of one language, with those it borrows.

mod format;

pub use format::{Arguments, Fragment};

use questionnaire::Json;
use serde::Serialize;
use std::collections::BTreeMap;

/// Every sentence of one language, by key, and those it borrows from others for want of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// The language's BCP 47 tag, in lower case.
    locale: String,
    patterns: BTreeMap<String, String>,
    /// What this language lacks, by the language it comes from: its plurals follow that one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    borrowed: Vec<Catalogue>,
    /// Where a form asks for a country. The page holds them already: they are not handed over.
    #[serde(skip)]
    countries: Countries,
}

/// The names of countries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Countries {
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
    /// Code and name of each, in the order of that language's alphabet.
    pub names: Vec<(String, String)>,
}

impl Catalogue {
    /// A catalogue of compiled patterns.
    pub fn new(locale: &str, patterns: BTreeMap<String, String>) -> Self {
        Self { locale: locale.to_owned(), patterns, ..Self::default() }
    }

    /// Reads what serde writes of a catalogue; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            locale: json.get_str("locale")?,
            patterns: json.get("patterns")?.try_map_values(|pattern| pattern.as_str().map(str::to_owned))?,
            borrowed: json.get("borrowed").map_or(&[][..], Json::as_array).iter().filter_map(Self::from_json).collect(),
            countries: Countries::default(),
        })
    }

    /// Names the countries.
    pub fn set_countries(&mut self, countries: Countries) {
        self.countries = countries;
    }

    /// The countries that were named; none where no form asks for one.
    pub fn countries(&self) -> &Countries {
        &self.countries
    }

    /// The name of a country; its code where it has none here.
    pub fn country(&self, code: &str) -> String {
        let named = self.countries.names.iter().find(|(known, _)| known == code);
        named.map_or(code, |(_, name)| name).to_owned()
    }

    /// The language's tag, in lower case.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Whether there is a sentence of that key.
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether the language has a sentence of its own of that key.
    pub fn has_own(&self, key: &str) -> bool {
        self.patterns.contains_key(key)
    }

    /// The language's own sentences: key and compiled pattern, sorted.
    pub fn own_messages(&self) -> &BTreeMap<String, String> {
        &self.patterns
    }

    /// The language of the sentence of `key`, where it is not this catalogue's: what `lang` says around it.
    pub fn lang(&self, key: &str) -> Option<String> {
        let (owner, _) = self.find(key)?;
        (owner.locale != self.locale).then(|| owner.locale.clone())
    }

    /// The part of this catalogue whose keys `keep` accepts.
    pub fn filtered(&self, keep: &impl Fn(&str) -> bool) -> Self {
        let patterns = self.patterns.iter().filter(|(key, _)| keep(key));
        let borrowed = self.borrowed.iter().map(|other| other.filtered(keep));
        Self {
            locale: self.locale.clone(),
            patterns: patterns.map(|(key, pattern)| (key.clone(), pattern.clone())).collect(),
            borrowed: borrowed.filter(|other| !other.patterns.is_empty()).collect(),
            countries: self.countries.clone(),
        }
    }

    /// Adds the sentences of `other` that this catalogue lacks: as its own where the language is the same, else borrowed.
    pub fn add_fallback(&mut self, other: &Self) {
        for (key, pattern) in &other.patterns {
            if !self.has(key) {
                self.patterns_of(&other.locale).insert(key.clone(), pattern.clone());
            }
        }
        for borrowed in &other.borrowed {
            self.add_fallback(borrowed);
        }
    }

    fn patterns_of(&mut self, locale: &str) -> &mut BTreeMap<String, String> {
        if self.locale == locale {
            return &mut self.patterns;
        }
        let at = self.borrowed.iter().position(|other| other.locale == locale).unwrap_or_else(|| {
            self.borrowed.push(Self::new(locale, BTreeMap::new()));
            self.borrowed.len() - 1
        });
        &mut self.borrowed[at].patterns
    }

    fn find(&self, key: &str) -> Option<(&Self, &str)> {
        match self.patterns.get(key) {
            Some(pattern) => Some((self, pattern)),
            None => self.borrowed.iter().find_map(|other| other.find(key)),
        }
    }
}
