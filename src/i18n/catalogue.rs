//! The sentences of one language, and the formatter.

use super::key::{self, Key};
use super::pattern::{Piece, pieces};
use super::plural;
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

/// What a sentence is told: names with numbers or words.
pub type Arguments<'a> = &'a [(&'a str, &'a dyn ToString)];

/// A part of a sentence whose placeholders are filled by the caller, with a link for instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// Words.
    Text(String),
    /// The place of the argument so named.
    Slot(String),
}

impl Catalogue {
    /// A catalogue of compiled patterns.
    pub fn new(locale: &str, patterns: BTreeMap<String, String>) -> Self {
        Self { locale: locale.to_owned(), patterns, ..Self::default() }
    }

    /// Reads what serde writes of a catalogue; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        let mut patterns = BTreeMap::new();
        for (key, pattern) in json.get("patterns")?.members() {
            // One by one: collecting into a map brings an algorithm of sorting into the browser.
            patterns.insert(key.clone(), pattern.text()?.to_owned());
        }
        Some(Self {
            locale: json.text_of("locale")?,
            patterns,
            borrowed: json.get("borrowed").map_or(&[][..], Json::items).iter().filter_map(Self::from_json).collect(),
            countries: Countries::default(),
        })
    }

    /// Names the countries.
    pub fn name_countries(&mut self, countries: Countries) {
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
    pub fn owns(&self, key: &str) -> bool {
        self.patterns.contains_key(key)
    }

    /// The language's own sentences: key and compiled pattern, sorted.
    pub fn own(&self) -> &BTreeMap<String, String> {
        &self.patterns
    }

    /// The language of the sentence of `key`, where it is not this catalogue's: what `lang` says around it.
    pub fn lang(&self, key: &str) -> Option<String> {
        let (owner, _) = self.find(key)?;
        (owner.locale != self.locale).then(|| owner.locale.clone())
    }

    /// The sentence of a key of the program.
    pub fn say(&self, key: Key) -> String {
        self.format(key.name(), &[])
    }

    /// The sentence of any key, a form's for instance.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The sentence of `key` with its placeholders filled; the key itself where the catalogue has none.
    pub fn format(&self, key: &str, arguments: Arguments<'_>) -> String {
        let mut out = String::new();
        match self.find(key) {
            Some((owner, pattern)) => owner.write(pattern, arguments, &mut out),
            None => out.push_str(key),
        }
        out
    }

    /// The sentence of `key` in fragments, its placeholders left open. It has no plural choice.
    pub fn fragments(&self, key: &str) -> Vec<Fragment> {
        let pattern = self.find(key).map_or(key, |(_, pattern)| pattern);
        let fragment = |piece| match piece {
            Piece::Text(text) => Fragment::Text(text.to_owned()),
            Piece::Placeholder(name) | Piece::Choice(name, _) => Fragment::Slot(name.to_owned()),
        };
        pieces(pattern).into_iter().map(fragment).collect()
    }

    /// A natural number in the language's way: `9 500` in French, `9,500` in English. For a year, its plain digits do.
    pub fn number(&self, number: usize) -> String {
        let mut digits = number.to_string();
        if self.rule(key::NUMBER_GROUP_FROM).is_some_and(|from| from.parse().is_ok_and(|from| digits.len() >= from)) {
            let mut at = digits.len();
            while at > 3 {
                at -= 3;
                digits.insert_str(at, self.rule(key::NUMBER_GROUP).unwrap_or_default());
            }
        }
        digits
    }

    /// A rule of the language: its own, or that of the same language elsewhere, as `en` is for `en-gb`; never another
    /// language's, which would be wrong and not only foreign.
    pub fn rule(&self, key: Key) -> Option<&str> {
        let (owner, pattern) = self.find(key.name())?;
        let language = |locale: &'_ str| locale.find('-').unwrap_or(locale.len());
        let (own, other) = (&self.locale, &owner.locale);
        (own[..language(own)] == other[..language(other)]).then_some(pattern)
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
    pub fn complete_with(&mut self, other: &Self) {
        for (key, pattern) in &other.patterns {
            if !self.has(key) {
                self.patterns_of(&other.locale).insert(key.clone(), pattern.clone());
            }
        }
        for borrowed in &other.borrowed {
            self.complete_with(borrowed);
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

    fn write(&self, pattern: &str, arguments: Arguments<'_>, out: &mut String) {
        let value = |name: &str| {
            arguments.iter().find(|(known, _)| *known == name).map_or_else(String::new, |(_, value)| value.to_string())
        };
        for piece in pieces(pattern) {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Placeholder(name) => out.push_str(&value(name)),
                Piece::Choice(name, branches) => {
                    if let Some(branch) = self.branch(&value(name), &branches) {
                        self.write(branch, arguments, out);
                    }
                }
            }
        }
    }

    /// The branch for that very number, else for its plural category, else the last, which is the default.
    fn branch<'a>(&self, value: &str, branches: &[(&str, &'a str)]) -> Option<&'a str> {
        let labelled = |wanted: &str| branches.iter().find(|(label, _)| *label == wanted).map(|(_, pattern)| *pattern);
        labelled(value)
            .or_else(|| labelled(&plural::category(&self.locale, digits(value).parse().ok()?)))
            .or_else(|| branches.last().map(|(_, pattern)| *pattern))
    }
}

/// A number as it was before [`Catalogue::number`] grouped its digits.
fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
