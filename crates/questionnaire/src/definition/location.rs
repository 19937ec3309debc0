//! What keeps a definition from being a form, and where it stands.

use std::fmt;

/// Where in a definition something is wrong, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// The form's own lines.
    Form,
    /// A list of options, by its rank among the sorted names.
    Options(usize),
    /// What is said of the results.
    Results,
    /// What is said of the community.
    Community,
    /// What is said of the window.
    Window,
    /// A section.
    Section(usize),
    /// A question of a section.
    Question(usize, usize),
}

/// One thing that keeps a definition from being a form: where, what, and how to mend it (in English, for its author).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedError {
    /// Where it stands.
    pub place: Location,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for LocatedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Says where it stands of what is wrong.
pub(super) fn at_location<W>(place: Location) -> impl Fn(W) -> (Location, W) {
    move |what| (place, what)
}

impl<W: fmt::Display> From<(Location, W)> for LocatedError {
    fn from((place, what): (Location, W)) -> Self {
        Self { place, message: what.to_string() }
    }
}
