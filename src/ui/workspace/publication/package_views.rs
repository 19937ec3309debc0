//! The packages as the page shows them: the published one, the dataset on the platform, and the one that is built.

use crate::i18n::Key;

/// The package on this site.
#[derive(Clone, Debug)]
pub struct PublishedView {
    /// The address of its files.
    pub href: String,
    /// Its digest.
    pub digest: String,
    /// When responses were first published, in words.
    pub first: Option<String>,
    /// When this package was published, and by whom, if a job did it.
    pub last: Option<(String, String)>,
}

/// The dataset on the platform.
#[derive(Clone, Debug)]
pub struct DatasetView {
    /// The address of its page.
    pub page: Option<String>,
    /// Its id.
    pub id: String,
    /// When it was published, in words.
    pub when: String,
}

/// A package that is built.
#[derive(Clone, Debug)]
pub struct BuiltView {
    /// Its digest.
    pub digest: String,
    /// When it was built, in words.
    pub when: String,
    /// Who asked for it.
    pub by: String,
    /// The number of responses.
    pub rows: u64,
    /// The number of texts that are withheld for want of a review.
    pub withheld: u64,
    /// Whether it is the published package.
    pub is_published: bool,
    /// Its files.
    pub files: Vec<BuiltFileView>,
    /// How many figures were computed again, and those that differ; `None` if it has none.
    pub verified: Option<(usize, Vec<String>)>,
    /// The rare combinations.
    pub rare: Vec<RareView>,
    /// The rare combinations with a theme.
    pub rare_themes: Vec<RareView>,
    /// What it changes.
    pub changes: ChangesView,
}

/// A file of a package that is built.
#[derive(Clone, Debug)]
pub struct BuiltFileView {
    /// What it holds.
    pub label: Option<Key>,
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
    /// Its size in bytes.
    pub size: u64,
}

/// A rare combination of answers.
#[derive(Clone, Debug)]
pub struct RareView {
    /// The combination as the form sends it.
    pub name: String,
    /// The answers, in words.
    pub words: String,
    /// How many responses have it.
    pub responses: usize,
}

/// What a package changes.
#[derive(Clone, Debug)]
pub enum ChangesView {
    /// Nothing is published yet.
    First,
    /// Another package was published since this one was compared.
    Outdated,
    /// These are the changes.
    Against {
        /// Rows that come.
        added: u64,
        /// Rows that change.
        changed: u64,
        /// Rows that go.
        withdrawn: u64,
        /// Texts whose themes change.
        coded: u64,
        /// Columns that come or go.
        columns: Vec<String>,
        /// The first figures that move.
        figures: Vec<MovedFigureView>,
        /// How many figures move.
        all_figures: usize,
    },
}

/// A figure that moves.
#[derive(Clone, Debug)]
pub struct MovedFigureView {
    /// What it counts.
    pub label: String,
    /// The former value; `None` if it is suppressed or absent.
    pub before: Option<FigureView>,
    /// The new value; `None` if it is suppressed or absent.
    pub after: Option<FigureView>,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug)]
pub enum FigureView {
    /// A number.
    Number(u64),
    /// A share in ten-thousandths.
    Share(u64),
}
