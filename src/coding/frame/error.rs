//! Why a frame refuses a change.

use super::WordingError;
use crate::coding::code::ThemeId;

/// A change that a frame refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// There is no such theme.
    #[error("there is no theme `{0}`")]
    Unknown(ThemeId),
    /// The id belongs to a theme already, in use or not.
    #[error("there is a theme `{0}` already: an id is never given twice")]
    Taken(ThemeId),
    /// The theme was merged, split or retired.
    #[error("the theme `{0}` is not in use")]
    NotInUse(ThemeId),
    /// The theme is in use.
    #[error("the theme `{0}` is in use")]
    InUse(ThemeId),
    /// A parent that cannot be one: it has a parent itself, or is the theme.
    #[error("`{0}` cannot be a parent: it is the theme itself, or has a parent; a frame has two levels")]
    Parent(ThemeId),
    /// The theme has themes below it.
    #[error("the theme `{0}` has themes below it: move them first")]
    HasChildren(ThemeId),
    /// A heading that would have to be given to texts.
    #[error("`{0}` is a heading, which no text is coded with")]
    Heading(ThemeId),
    /// A theme that would be merged into itself.
    #[error("the theme `{0}` cannot be merged into itself")]
    IntoItself(ThemeId),
    /// A theme that would become a heading although another one was merged or split into it.
    #[error("`{0}` cannot become a heading: texts count for it that were coded with another theme")]
    Target(ThemeId),
    /// A split into fewer than two other themes.
    #[error("the theme `{0}` is split into at least two other themes")]
    Split(ThemeId),
    /// An example that is not the id of a response.
    #[error("the theme `{theme}` has the example {example:?}, which is not the id of a response")]
    Example {
        /// The theme.
        theme: ThemeId,
        /// The example.
        example: String,
    },
    /// A wording that cannot be kept.
    #[error("the theme `{theme}`: {source}")]
    Wording {
        /// The theme.
        theme: ThemeId,
        /// What is wrong with it.
        source: WordingError,
    },
}
