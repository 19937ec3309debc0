//! An error in a definition, and its location in the file.

use std::fmt;

/// The location of an error in a definition, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// The form's own fields.
    Form,
    /// A list of options, by its index among the sorted names.
    Options(usize),
    /// The `[results]` table.
    Results,
    /// The `[community]` table.
    Community,
    /// The `[window]` table.
    Window,
    /// A section, by index.
    Section(usize),
    /// A question, by the index of its section and its index in it.
    Question(usize, usize),
}

/// An error that prevents a definition from becoming a form: location, cause and remedy, in English for the form's author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedError {
    /// The location of the error.
    pub place: Location,
    /// The cause and the remedy.
    pub message: String,
}

impl std::error::Error for LocatedError {}

impl fmt::Display for LocatedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A function for `map_err` that attaches `place` to an error.
pub(super) fn at_location<W>(place: Location) -> impl Fn(W) -> (Location, W) {
    move |what| (place, what)
}

impl<W: fmt::Display> From<(Location, W)> for LocatedError {
    fn from((place, what): (Location, W)) -> Self {
        Self { place, message: what.to_string() }
    }
}
