//! What a coder can give to a text: themes of the frame, and the reserved codes that every frame has.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// The longest id of a theme, in characters.
pub const MAX_THEME_ID: usize = 48;

/// The names of states of a text. No theme may be called so, because files show both in one column.
const STATES: [&str; 2] = ["withheld", "not-read"];

/// The stable id of a theme in the frame of its question: lower-case letters, digits and hyphens, beginning with a letter. It
/// never changes and is never given to another theme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ThemeId(String);

/// A code that every frame has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReservedCode {
    /// The text says something that no theme of the frame describes. It may stand beside themes.
    Other,
    /// The text does not answer the question.
    NoAnswerInIt,
    /// The coder does not understand the text.
    Unclear,
}

/// A theme or a reserved code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A theme of the frame.
    Theme(ThemeId),
    /// A code that every frame has.
    Reserved(ReservedCode),
}

/// Everything that one coder gave to one text: at least one code, and a code that excludes all others stands alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeSet(BTreeSet<Code>);

/// A text is not a code, or codes that cannot stand together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not the id of a theme.
    #[error(
        "{0:?} is not the id of a theme: lower-case letters, digits and hyphens, at most 48, beginning with a letter"
    )]
    Malformed(String),
    /// A name that themes cannot have.
    #[error("{0:?} is reserved: no theme can be called so")]
    Reserved(String),
    /// No code at all.
    #[error("a text is coded with at least one code; `no-answer-in-it` says that there is no answer in it")]
    Empty,
    /// A code that excludes others, with others.
    #[error("`{0}` stands alone: a text with it has no other code")]
    NotAlone(&'static str),
}

impl ThemeId {
    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ThemeId {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_id = text.len() <= MAX_THEME_ID
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && !text.ends_with('-')
            && text.chars().all(is_part);
        if !is_id {
            return Err(CodeError::Malformed(text.to_owned()));
        }
        if ReservedCode::from_name(text).is_some() || STATES.contains(&text) {
            return Err(CodeError::Reserved(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for ThemeId {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<ThemeId> for String {
    fn from(id: ThemeId) -> Self {
        id.0
    }
}

impl fmt::Display for ThemeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl ReservedCode {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Other, Self::NoAnswerInIt, Self::Unclear];

    /// Returns the name in files and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::NoAnswerInIt => "no-answer-in-it",
            Self::Unclear => "unclear",
        }
    }

    /// Returns whether a text with this code has no other one.
    pub fn stands_alone(self) -> bool {
        match self {
            Self::Other => false,
            Self::NoAnswerInIt | Self::Unclear => true,
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

impl Code {
    /// Returns the name in files and in the store.
    pub fn name(&self) -> &str {
        match self {
            Self::Theme(id) => id.as_str(),
            Self::Reserved(code) => code.name(),
        }
    }

    /// Returns the theme, if it is one.
    pub fn theme(&self) -> Option<&ThemeId> {
        match self {
            Self::Theme(id) => Some(id),
            Self::Reserved(_) => None,
        }
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        ReservedCode::from_name(text).map_or_else(|| text.parse().map(Self::Theme), |code| Ok(Self::Reserved(code)))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl CodeSet {
    /// Makes a set of codes that can stand together.
    ///
    /// # Errors
    /// When there is no code, or one that stands alone with another one.
    pub fn from_codes(codes: impl IntoIterator<Item = Code>) -> Result<Self, CodeError> {
        let codes: BTreeSet<Code> = codes.into_iter().collect();
        let alone = codes.iter().find_map(|code| match code {
            Code::Reserved(code) if code.stands_alone() => Some(code.name()),
            Code::Reserved(_) | Code::Theme(_) => None,
        });
        match (codes.len(), alone) {
            (0, _) => Err(CodeError::Empty),
            (1, _) | (_, None) => Ok(Self(codes)),
            (_, Some(name)) => Err(CodeError::NotAlone(name)),
        }
    }

    /// Returns the codes, sorted.
    pub fn codes(&self) -> &BTreeSet<Code> {
        &self.0
    }
}

/// The names with spaces between them, as the store and files hold them.
impl fmt::Display for CodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.iter().map(Code::name).collect::<Vec<_>>().join(" "))
    }
}

impl FromStr for CodeSet {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        Self::from_codes(text.split_whitespace().map(str::parse).collect::<Result<Vec<_>, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_has_an_id_that_files_addresses_and_forms_can_hold() {
        for id in ["skills", "a", "cyber-hygiene", "x2"] {
            assert_eq!(id.parse::<ThemeId>().map(|id| id.to_string()), Ok(id.to_owned()));
        }
        for id in ["", "2x", "Skills", "école", "a b", "a_b", "-a", "a-", &"a".repeat(49)] {
            assert_eq!(id.parse::<ThemeId>(), Err(CodeError::Malformed(id.to_owned())));
        }
        for id in ["other", "unclear", "no-answer-in-it", "withheld", "not-read"] {
            assert_eq!(id.parse::<ThemeId>(), Err(CodeError::Reserved(id.to_owned())));
        }
    }

    #[test]
    fn other_stands_beside_themes_and_the_two_after_it_do_not() {
        assert_eq!("skills other".parse::<CodeSet>().map(|set| set.to_string()), Ok("skills other".to_owned()));
        assert_eq!("unclear".parse::<CodeSet>().map(|set| set.to_string()), Ok("unclear".to_owned()));
        assert_eq!("skills unclear".parse::<CodeSet>(), Err(CodeError::NotAlone("unclear")));
        assert_eq!("no-answer-in-it other".parse::<CodeSet>(), Err(CodeError::NotAlone("no-answer-in-it")));
        assert_eq!("".parse::<CodeSet>(), Err(CodeError::Empty));
    }

    #[test]
    fn the_order_in_which_codes_were_given_does_not_count() {
        assert_eq!("b a b".parse::<CodeSet>(), "a b".parse::<CodeSet>());
    }
}
