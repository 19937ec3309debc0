//! A theme: its wording in each language, its place in the frame, and what became of it.

use crate::coding::code::ThemeId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest label, in characters.
pub const MAX_LABEL: usize = 120;

/// The longest definition or other text about a theme, in characters.
pub const MAX_TEXT: usize = 4000;

/// One theme of a frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Theme {
    /// The stable id.
    pub id: ThemeId,
    /// The theme that this one belongs to; that one has no parent itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ThemeId>,
    /// Whether it only groups the themes below it and is never given to a text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub heading: bool,
    /// Responses whose texts are good examples.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "ThemeState::is_in_use")]
    pub state: ThemeState,
    /// The wording by the tag of its language; at least one.
    pub wording: BTreeMap<String, Wording>,
}

/// How a theme is named and told from others, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Wording {
    /// A short name, on one line.
    pub label: String,
    /// What the theme is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Which texts have it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub include: String,
    /// Which texts do not have it, although they may seem to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exclude: String,
}

/// What became of a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeState {
    /// Texts are coded with it.
    #[default]
    InUse,
    /// No text is coded with it any more, and what was coded with it does not count.
    Retired,
    /// What was coded with it counts for another theme.
    MergedInto(ThemeId),
    /// What was coded with it has to be coded again, with these themes.
    SplitInto(Vec<ThemeId>),
}

/// A wording that cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordingError {
    /// No language at all.
    #[error("it has no label in any language")]
    Missing,
    /// A language without its tag.
    #[error("{0:?} is not the tag of a language")]
    Tag(String),
    /// An empty label.
    #[error("its label in `{0}` is empty")]
    NoLabel(String),
    /// A label with a line break or another control character, or a text with one that is not a line break or a tab.
    #[error("its wording in `{0}` has control characters, or a label of several lines")]
    Control(String),
    /// Spaces around a text.
    #[error("its wording in `{0}` begins or ends with a space or an empty line")]
    Untrimmed(String),
    /// A text that is too long.
    #[error("its wording in `{0}` is too long: a label has at most {MAX_LABEL} characters, another text {MAX_TEXT}")]
    TooLong(String),
}

impl ThemeState {
    /// Returns whether texts are coded with the theme.
    pub fn is_in_use(&self) -> bool {
        *self == Self::InUse
    }
}

impl Theme {
    /// Begins a theme with its label in one language.
    pub fn new(id: ThemeId, tag: &str, label: &str) -> Self {
        let wording = Wording { label: label.to_owned(), ..Wording::default() };
        let wording = BTreeMap::from([(tag.to_owned(), wording)]);
        Self { id, parent: None, heading: false, examples: Vec::new(), state: ThemeState::InUse, wording }
    }

    /// Returns whether texts are coded with it.
    pub fn is_in_use(&self) -> bool {
        self.state.is_in_use()
    }

    /// Returns the label in a language, or in the first one that has it.
    pub fn label(&self, tag: &str) -> &str {
        let shown = self.shown_language(tag).and_then(|tag| self.wording.get(tag));
        shown.map_or(self.id.as_str(), |wording| &wording.label)
    }

    /// Returns that language if the theme has it, else the first one that it has.
    pub fn shown_language<'t>(&'t self, tag: &'t str) -> Option<&'t str> {
        if self.wording.contains_key(tag) { Some(tag) } else { self.wording.keys().next().map(String::as_str) }
    }

    /// Checks that the wording can be shown, and written into every format.
    pub(super) fn check_wording(&self) -> Result<(), WordingError> {
        if self.wording.is_empty() {
            return Err(WordingError::Missing);
        }
        self.wording.iter().try_for_each(|(tag, wording)| wording.check(tag))
    }
}

impl Wording {
    /// Removes the spaces around each text, and writes every line break in the same way.
    pub(in crate::coding) fn tidied(self) -> Self {
        let tidy = |text: String| text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        let Self { label, definition, include, exclude } = self;
        Self { label: tidy(label), definition: tidy(definition), include: tidy(include), exclude: tidy(exclude) }
    }

    /// The texts beside the label.
    fn texts(&self) -> [&str; 3] {
        [&self.definition, &self.include, &self.exclude]
    }

    fn check(&self, tag: &str) -> Result<(), WordingError> {
        let owned = || tag.to_owned();
        let is_tag_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
        if !tag.split('-').all(is_tag_part) {
            return Err(WordingError::Tag(owned()));
        }
        if self.label.is_empty() {
            return Err(WordingError::NoLabel(owned()));
        }
        // XML cannot hold these.
        let is_odd = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}');
        if self.label.contains(char::is_control) || self.texts().iter().any(|text| text.contains(is_odd)) {
            return Err(WordingError::Control(owned()));
        }
        let mut all = self.texts().into_iter().chain([self.label.as_str()]);
        if all.any(|text| text != text.trim()) {
            return Err(WordingError::Untrimmed(owned()));
        }
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        if is_long(&self.label, MAX_LABEL) || self.texts().iter().any(|text| is_long(text, MAX_TEXT)) {
            return Err(WordingError::TooLong(owned()));
        }
        Ok(())
    }
}
