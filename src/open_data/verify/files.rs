//! The files of a package as the verification reads them, and why they cannot be read.

use crate::coding::CodeError;
use crate::open_data::package::folder::locate;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

/// Why a package could not be verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
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

/// The files of a package.
pub(super) struct PackageFiles<'f>(pub(super) &'f Path);

impl PackageFiles<'_> {
    pub(super) fn has(&self, name: &str) -> bool {
        locate(self.0, name).is_some()
    }

    pub(super) fn open(&self, name: &'static str) -> Result<BufReader<File>, VerifyError> {
        let path = locate(self.0, name).unwrap_or_else(|| self.0.join(name));
        File::open(path).map(BufReader::new).map_err(|error| VerifyError::File(name, error))
    }

    pub(super) fn csv(&self, name: &'static str) -> Result<csv::Reader<BufReader<File>>, VerifyError> {
        self.open(name).map(csv::Reader::from_reader)
    }

    pub(super) fn json(&self, name: &'static str) -> Result<Value, VerifyError> {
        serde_json::from_reader(self.open(name)?).map_err(|error| VerifyError::Json(name, error))
    }
}

pub(super) fn from_value<D: DeserializeOwned>(name: &'static str, value: Value) -> Result<D, VerifyError> {
    serde_json::from_value(value).map_err(|error| VerifyError::Json(name, error))
}

pub(super) fn as_json(document: &impl serde::Serialize) -> Value {
    serde_json::to_value(document).expect("texts and numbers are JSON")
}
