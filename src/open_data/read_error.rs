//! Why the files of a package cannot be read, for whoever verifies it or compares it with another.

use crate::coding::CodeError;
use std::io;

/// Why a package cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PackageReadError {
    /// A file cannot be read.
    #[error("{0}: {1}")]
    File(&'static str, io::Error),
    /// A file is not valid CSV.
    #[error("{0}: {1}")]
    Csv(&'static str, csv::Error),
    /// A file is not the document that it should be.
    #[error("{0}: {1}")]
    Json(&'static str, serde_json::Error),
    /// The rows lack a column that the results mention.
    #[error("{0}: there is no column {1}")]
    Column(&'static str, String),
    /// A row has codes that no text can have.
    #[error("{0}: {1}")]
    Codes(&'static str, CodeError),
    /// The folder cannot be read.
    #[error("the folder cannot be read: {0}")]
    Folder(io::Error),
}
