//! The figures of a package for a synthesis document that is not in it.

use super::synthesis::{self, QuotedRows};
use crate::coding::figures::ResultsDocument;
use crate::open_data::package::RESULTS;
use crate::open_data::package_files::{PackageFiles, from_value};
use crate::open_data::read_error::PackageReadError;
use crate::synthesis_document::SynthesisDocument;
use std::path::{Path, PathBuf};

/// The figures of a package, for a synthesis document that is not in it.
pub struct PackageFigures {
    /// All figures.
    pub figures: ResultsDocument,
    folder: PathBuf,
}

impl PackageFigures {
    /// Reads the figures of a package.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn read_package(folder: &Path) -> Result<Self, PackageReadError> {
        let figures = from_value(RESULTS, PackageFiles(folder).json(RESULTS)?)?;
        Ok(Self { figures, folder: folder.to_owned() })
    }

    /// Finds the texts that a document quotes and that the package publishes.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn texts(&self, document: &SynthesisDocument) -> Result<QuotedRows, PackageReadError> {
        synthesis::texts(&PackageFiles(&self.folder), document)
    }
}
