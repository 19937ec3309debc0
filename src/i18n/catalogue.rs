//! The sentences of one language, and the formatter.

use super::key::Key;
use super::pattern::{Piece, pieces};
use super::plural;
use questionnaire::Json;
use serde::Serialize;
use std::collections::BTreeMap;

/// Every sentence of one language, by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// The language's BCP 47 tag, in lower case.
    locale: String,
    patterns: BTreeMap<String, String>,
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
        Self { locale: locale.to_owned(), patterns }
    }

    /// Reads what serde writes of a catalogue; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        let pattern = |(key, pattern): &(String, Json)| Some((key.clone(), pattern.text()?.to_owned()));
        Some(Self {
            locale: json.text_of("locale")?,
            patterns: json.get("patterns")?.members().iter().map(pattern).collect::<Option<_>>()?,
        })
    }

    /// The language's tag, in lower case.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Whether there is a sentence of that key.
    pub fn has(&self, key: &str) -> bool {
        self.patterns.contains_key(key)
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.patterns.keys().map(String::as_str)
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
        match self.patterns.get(key) {
            Some(pattern) => self.write(pattern, arguments, &mut out),
            None => out.push_str(key),
        }
        out
    }

    /// The sentence of `key` in fragments, its placeholders left open. It has no plural choice.
    pub fn fragments(&self, key: &str) -> Vec<Fragment> {
        let pattern = self.patterns.get(key).map_or(key, String::as_str);
        let fragment = |piece| match piece {
            Piece::Text(text) => Fragment::Text(text.to_owned()),
            Piece::Placeholder(name) | Piece::Choice(name, _) => Fragment::Slot(name.to_owned()),
        };
        pieces(pattern).into_iter().map(fragment).collect()
    }

    /// The part of this catalogue whose keys `keep` accepts.
    pub fn filtered(&self, keep: impl Fn(&str) -> bool) -> Self {
        let patterns = self.patterns.iter().filter(|(key, _)| keep(key));
        Self {
            locale: self.locale.clone(),
            patterns: patterns.map(|(key, pattern)| (key.clone(), pattern.clone())).collect(),
        }
    }

    /// Adds the sentences of `other` that this catalogue lacks.
    pub fn complete_with(&mut self, other: &Self) {
        for (key, pattern) in &other.patterns {
            self.patterns.entry(key.clone()).or_insert_with(|| pattern.clone());
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
            .or_else(|| labelled(&plural::category(&self.locale, value.parse().ok()?)))
            .or_else(|| branches.last().map(|(_, pattern)| *pattern))
    }
}
