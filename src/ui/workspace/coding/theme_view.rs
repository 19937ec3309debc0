//! What the page of a question's themes shows.

use super::history::ChangeLine;
use crate::i18n::Key;

/// The content of the page.
#[derive(Clone, Debug, Default)]
pub struct FramePage {
    /// The control of the question.
    pub control: String,
    /// The version of the frame.
    pub version: u32,
    /// Whether a double sample keeps the themes as they are.
    pub is_frozen: bool,
    /// Whether the account may draw texts that two people code.
    pub may_settle: bool,
    /// Whether the account may change the frame.
    pub may_change: bool,
    /// Every theme, each parent followed by its children, those that ended last.
    pub themes: Vec<ThemeView>,
    /// The changes, the newest first.
    pub changes: Vec<ChangeLine>,
    /// Why a change was not made.
    pub problem: Option<Key>,
    /// What was typed into the form of a new theme.
    pub typed: TypedTheme,
}

/// A theme.
#[derive(Clone, Debug)]
pub struct ThemeView {
    /// The id.
    pub id: String,
    /// The label, in the page's language if it has one there.
    pub label: String,
    /// The language of the label, if it is another one.
    pub language: Option<String>,
    /// The texts in the page's language, as a form edits them.
    pub fields: TypedTheme,
    /// What is to be said of its reliability.
    pub caution: Option<Key>,
    /// What became of it.
    pub state: ThemeStateView,
}

/// What became of a theme; the labels of other themes are joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeStateView {
    /// It is in use.
    InUse,
    /// It was retired.
    Retired,
    /// It was merged into this theme.
    Merged(String),
    /// It was split into these themes.
    Split(String),
}

impl FramePage {
    /// The themes in use, except this one.
    pub(super) fn others<'p>(&'p self, id: &'p str) -> impl Iterator<Item = &'p ThemeView> {
        self.themes.iter().filter(move |theme| theme.state == ThemeStateView::InUse && theme.id != id)
    }
}

/// A theme as a form has it, in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedTheme {
    /// The id.
    pub id: String,
    /// The label.
    pub label: String,
    /// The definition.
    pub definition: String,
    /// What it includes.
    pub include: String,
    /// What it excludes.
    pub exclude: String,
    /// The id of its parent; empty for none.
    pub parent: String,
    /// Whether it only groups others.
    pub is_heading: bool,
    /// The examples, with spaces between them.
    pub examples: String,
}
