//! Why no package was built.

use super::BuildBlocked;
use crate::export::row_writer::WriteError;
use crate::review::ReviewError;
use crate::synthesis::SynthesisError;
use questionnaire::FormId;
use std::io;
use std::path::PathBuf;

/// Why no package was built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The form does not publish its responses.
    #[error("the responses of the form {0} are not published: its file has no [open-data] table")]
    NotPublished(FormId),
    /// The responses could not be read.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// The codings could not be read.
    #[error(transparent)]
    Coding(#[from] SynthesisError),
    /// Rows could not be written.
    #[error("the package could not be written: {0}")]
    Write(#[from] WriteError),
    /// Another file could not be written, or the folder could not be read.
    #[error("the package could not be written: {0}")]
    Output(#[from] io::Error),
    /// Some texts lack a valid decision.
    #[error("{all} text(s) cannot be published yet: see consultation open-data review")]
    Refused {
        /// The first blocking texts.
        first: Vec<BuildBlocked>,
        /// The number of all blocking texts.
        all: u64,
    },
    /// The folder holds a file that does not belong to a package.
    #[error("{0} holds {1}, which is no file of a package: choose another folder, or move that file away")]
    Occupied(PathBuf, String),
    /// The path exists and is not a folder.
    #[error("{0} is no folder: choose another name")]
    NoFolder(PathBuf),
    /// A folder cannot be written.
    #[error("{0} cannot be written ({1}): let this user write there, or choose another folder")]
    Unwritable(PathBuf, io::Error),
    /// Another command is building a package for the same folder.
    #[error("another package is being made for {0}: wait until it is done")]
    Busy(PathBuf),
    /// The new package is complete and has replaced the former one, but some of its files could not be moved.
    #[error("{0} has a new package, and not every file of it could be moved into its place ({1}): make it again")]
    Unsettled(PathBuf, io::Error),
    /// Responses were recorded or withdrawn during the build.
    #[error("responses came or went while the package was made: make it again")]
    Moved,
}
