//! Warnings about a frame that coders would find hard to use. None prevents anything.

use super::{CodingFrame, Theme};
use crate::coding::code::ThemeId;
use crate::text::folding::fold_text;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// With more themes than this, coders no longer know the frame by heart.
const MANY_THEMES: usize = 20;

/// A theme of fewer responses is published as `other`.
const FEW_TEXTS: usize = 5;

/// A theme of fewer texts than one in so many is rare.
const RARE: usize = 1000;

/// Examples that show a theme and its limits.
const EXAMPLES: usize = 2;

/// The responses that are coded with each theme.
pub type ThemeUse = BTreeMap<ThemeId, BTreeSet<String>>;

/// A warning about a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameWarning {
    /// More themes than a coder knows by heart.
    ManyThemes(usize),
    /// No definition in any language.
    NoDefinition(ThemeId),
    /// It is not said in any language which texts have the theme.
    NoInclude(ThemeId),
    /// Fewer than two examples.
    FewExamples(ThemeId),
    /// No wording in a language of the site.
    MissingLanguage(ThemeId, String),
    /// Two themes with one label in a language.
    SameLabel(ThemeId, ThemeId, String),
    /// A heading without themes below it.
    EmptyHeading(ThemeId),
    /// Fewer texts than can be published, or than one in a thousand.
    Rare(ThemeId, usize),
    /// Two themes that most of their texts have in common.
    Overlap(ThemeId, ThemeId),
}

impl fmt::Display for FrameWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ManyThemes(count) => {
                write!(f, "{count} themes: with more than {MANY_THEMES}, coders do not know them by heart")
            }
            Self::NoDefinition(id) => write!(f, "{id}: no definition"),
            Self::NoInclude(id) => write!(f, "{id}: nothing says which texts have it (`include`)"),
            Self::FewExamples(id) => write!(f, "{id}: fewer than {EXAMPLES} examples"),
            Self::MissingLanguage(id, tag) => write!(f, "{id}: no label in `{tag}`"),
            Self::SameLabel(first, second, tag) => write!(f, "{first}, {second}: the same label in `{tag}`"),
            Self::EmptyHeading(id) => write!(f, "{id}: a heading without themes below it"),
            Self::Rare(id, count) => write!(f, "{id}: only {count} texts"),
            Self::Overlap(first, second) => write!(f, "{first}, {second}: more than 70 % of their texts are the same"),
        }
    }
}

impl CodingFrame {
    /// Returns what is hard to use in the frame: for coders who read these languages, and, where texts are coded, by the use of
    /// each theme in `coded` texts.
    pub fn warnings(&self, tags: &[&str], uses: &ThemeUse, coded: usize) -> Vec<FrameWarning> {
        let themes = self.themes_in_use();
        let given: Vec<&Theme> = themes.iter().copied().filter(|theme| !theme.heading).collect();
        let mut found = Vec::new();
        if given.len() > MANY_THEMES {
            found.push(FrameWarning::ManyThemes(given.len()));
        }
        for theme in &themes {
            found.extend(self.theme_warnings(theme, tags));
        }
        found.extend(same_labels(&themes));
        if coded > 0 {
            found.extend(use_warnings(&given, uses, coded));
        }
        found
    }

    fn theme_warnings(&self, theme: &Theme, tags: &[&str]) -> Vec<FrameWarning> {
        let id = || theme.id.clone();
        let lacks =
            |text: fn(&super::Wording) -> &String| theme.wording.values().all(|wording| text(wording).is_empty());
        let mut found = Vec::new();
        if theme.heading {
            found.extend(self.children(&theme.id).next().is_none().then(|| FrameWarning::EmptyHeading(id())));
        } else {
            found.extend(lacks(|wording| &wording.definition).then(|| FrameWarning::NoDefinition(id())));
            found.extend(lacks(|wording| &wording.include).then(|| FrameWarning::NoInclude(id())));
            found.extend((theme.examples.len() < EXAMPLES).then(|| FrameWarning::FewExamples(id())));
        }
        let missing = tags.iter().filter(|tag| !theme.wording.contains_key(**tag));
        found.extend(missing.map(|tag| FrameWarning::MissingLanguage(id(), (*tag).to_owned())));
        found
    }
}

fn same_labels(themes: &[&Theme]) -> Vec<FrameWarning> {
    let mut seen: BTreeMap<(&str, String), &ThemeId> = BTreeMap::new();
    let mut found = Vec::new();
    for theme in themes {
        for (tag, wording) in &theme.wording {
            if let Some(first) = seen.insert((tag, fold_text(&wording.label)), &theme.id) {
                found.push(FrameWarning::SameLabel(first.clone(), theme.id.clone(), tag.clone()));
            }
        }
    }
    found
}

fn use_warnings(themes: &[&Theme], uses: &ThemeUse, coded: usize) -> Vec<FrameWarning> {
    let none = BTreeSet::new();
    let texts = |theme: &Theme| uses.get(&theme.id).unwrap_or(&none);
    let mut found = Vec::new();
    for (at, theme) in themes.iter().enumerate() {
        let own = texts(theme);
        if own.len() < FEW_TEXTS || own.len() * RARE < coded {
            found.push(FrameWarning::Rare(theme.id.clone(), own.len()));
        }
        for other in &themes[at + 1..] {
            let both = own.intersection(texts(other)).count();
            let either = own.len() + texts(other).len() - both;
            if both * 10 > either * 7 {
                found.push(FrameWarning::Overlap(theme.id.clone(), other.id.clone()));
            }
        }
    }
    found
}
