//! A coding frame: the themes of one question, as the changes made to it left them.

mod change;
mod current;
mod difference;
mod error;
mod lint;
#[cfg(test)]
mod tests;
mod theme;

pub use change::FrameChange;
pub use difference::changes_towards;
pub use error::FrameError;
pub use lint::{FrameWarning, ThemeUse};
#[cfg(test)]
pub(in crate::coding) use tests::any_frame;
pub use theme::{Theme, ThemeState, Wording, WordingError};

use super::code::ThemeId;

/// The themes of one question. Its version is the number of changes that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodingFrame {
    question: String,
    version: u32,
    themes: Vec<Theme>,
}

impl CodingFrame {
    /// Begins a frame without themes.
    pub fn empty(question: &str) -> Self {
        Self { question: question.to_owned(), version: 0, themes: Vec::new() }
    }

    /// Makes a frame by its changes, in order.
    ///
    /// # Errors
    /// The first change that cannot follow those before it.
    pub fn from_changes<'c>(
        question: &str,
        changes: impl IntoIterator<Item = &'c FrameChange>,
    ) -> Result<Self, FrameError> {
        changes.into_iter().try_fold(Self::empty(question), |frame, change| frame.changed_by(change))
    }

    /// Returns the control of the question.
    pub fn question(&self) -> &str {
        &self.question
    }

    /// Returns the number of changes that made the frame.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Returns every theme that ever was in the frame, in the order in which they were added.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// Returns the theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// Returns the themes that are in use, each parent followed by its children.
    pub fn themes_in_use(&self) -> Vec<&Theme> {
        let mut sorted = Vec::new();
        let used = || self.themes.iter().filter(|theme| theme.is_in_use());
        for theme in used().filter(|theme| theme.parent.is_none()) {
            sorted.push(theme);
            sorted.extend(self.children(&theme.id));
        }
        sorted
    }

    /// The themes in use below a theme.
    fn children<'f>(&'f self, parent: &'f ThemeId) -> impl Iterator<Item = &'f Theme> {
        self.themes.iter().filter(move |theme| theme.is_in_use() && theme.parent.as_ref() == Some(parent))
    }
}
