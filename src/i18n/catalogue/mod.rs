//! The messages of one locale, with its fallbacks.

mod format;

pub use format::{Arguments, Fragment};

use questionnaire::{Json, SortedMap};
use serde::Serialize;

/// All messages of one locale by key, and the fallbacks for those that it lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// The locale's BCP 47 tag, in lower case.
    locale: String,
    patterns: SortedMap<String>,
    /// Fallbacks, one catalogue per locale of origin, because the plural rules are those of that locale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    borrowed: Vec<Catalogue>,
    /// The names of countries, if a form asks for one. They are not serialized, because the page's list already contains
    /// them.
    #[serde(skip)]
    countries: Countries,
}

/// The names of countries in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Countries {
    /// The tag of the names' locale, if it is not the page's.
    pub lang: Option<String>,
    /// Code and name of each country, in the locale's alphabetical order.
    pub names: Vec<(String, String)>,
}

impl Catalogue {
    /// Creates a catalogue of compiled patterns.
    pub fn new(locale: &str, patterns: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { locale: locale.to_owned(), patterns: patterns.into_iter().collect(), ..Self::default() }
    }

    /// Reads the JSON that serde writes; `None` if it is not a catalogue.
    pub fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            locale: json.get_str("locale")?,
            patterns: json.get("patterns")?.try_map_values(|pattern| pattern.as_str().map(str::to_owned))?,
            borrowed: json.get("borrowed").map_or(&[][..], Json::as_array).iter().filter_map(Self::from_json).collect(),
            countries: Countries::default(),
        })
    }

    /// Sets the names of countries.
    pub fn set_countries(&mut self, countries: Countries) {
        self.countries = countries;
    }

    /// The names of countries; empty if no form asks for one.
    pub fn countries(&self) -> &Countries {
        &self.countries
    }

    /// The name of a country; its code if there is no name.
    pub fn country(&self, code: &str) -> String {
        let named = self.countries.names.iter().find(|(known, _)| known == code);
        named.map_or(code, |(_, name)| name).to_owned()
    }

    /// The locale's tag, in lower case.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Whether there is a message with that key, fallbacks included.
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether the locale itself has a message with that key.
    pub fn has_own(&self, key: &str) -> bool {
        self.patterns.contains_key(key)
    }

    /// The locale's own messages: compiled patterns by key.
    pub fn own_messages(&self) -> &SortedMap<String> {
        &self.patterns
    }

    /// The tag of the locale that the message of `key` comes from, if it is a fallback: the value of the `lang` attribute
    /// around it.
    pub fn lang(&self, key: &str) -> Option<String> {
        let (owner, _) = self.find(key)?;
        (owner.locale != self.locale).then(|| owner.locale.clone())
    }

    /// A copy of the catalogue with only the keys that `keep` accepts.
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

    /// Adds the messages of `other` that this catalogue lacks: as its own if the locale is the same, else as fallbacks.
    pub fn add_fallback(&mut self, other: &Self) {
        for (key, pattern) in other.patterns.iter() {
            if !self.has(key) {
                self.patterns_of(&other.locale).insert(key.clone(), pattern.clone());
            }
        }
        for borrowed in &other.borrowed {
            self.add_fallback(borrowed);
        }
    }

    fn patterns_of(&mut self, locale: &str) -> &mut SortedMap<String> {
        if self.locale == locale {
            return &mut self.patterns;
        }
        let at = self.borrowed.iter().position(|other| other.locale == locale).unwrap_or_else(|| {
            self.borrowed.push(Self::new(locale, []));
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
