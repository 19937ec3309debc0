//! Diagnostics: errors in the files of a site.

use std::fmt::{self, Display};

/// An error in a file of the site: `file:line: message`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) message: String,
}

impl Diagnostic {
    /// An error at that line of that file, from 1.
    pub(crate) fn new(file: impl Into<String>, line: usize, message: impl Display) -> Self {
        Self { file: file.into(), line, message: message.to_string() }
    }
}

/// The value that was read; on an error the default value, and the error is added to `problems`.
pub(crate) fn or_report<T: Default>(read: Result<T, Diagnostic>, problems: &mut Vec<Diagnostic>) -> T {
    read.unwrap_or_else(|problem| {
        problems.push(problem);
        T::default()
    })
}

impl Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}
