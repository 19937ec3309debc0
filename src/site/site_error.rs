//! Why a site cannot be used, for a program that needs the whole site.

use super::Diagnostic;
use std::fmt;
use std::path::PathBuf;

/// The errors of a site. Printed on one line: the first error, and the command that lists the others.
#[derive(Clone, Debug)]
pub struct SiteError {
    folder: Option<PathBuf>,
    problems: Vec<Diagnostic>,
}

impl SiteError {
    /// The errors of the site in a folder, or of the built-in site.
    pub fn new(folder: Option<PathBuf>, problems: Vec<Diagnostic>) -> Self {
        Self { folder, problems }
    }

    /// All errors, one per line.
    pub fn lines(&self) -> String {
        self.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }
}

impl std::error::Error for SiteError {}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(folder) = &self.folder {
            write!(f, "--site {}: ", folder.display())?;
        }
        if let Some(first) = self.problems.first() {
            first.fmt(f)?;
        }
        match self.problems.len() {
            0 | 1 => Ok(()),
            all => write!(f, " (and {} more: see consultation check)", all - 1),
        }
    }
}
