//! The files of a package, for whoever verifies it or compares it with another.

use super::package::folder::locate;
use super::read_error::PackageReadError;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The files of a package.
pub(super) struct PackageFiles<'f>(pub(super) &'f Path);

impl PackageFiles<'_> {
    pub(super) fn has(&self, name: &str) -> bool {
        locate(self.0, name).is_some()
    }

    pub(super) fn open(&self, name: &'static str) -> Result<BufReader<File>, PackageReadError> {
        let path = locate(self.0, name).unwrap_or_else(|| self.0.join(name));
        File::open(path).map(BufReader::new).map_err(|error| PackageReadError::File(name, error))
    }

    pub(super) fn csv(&self, name: &'static str) -> Result<csv::Reader<BufReader<File>>, PackageReadError> {
        self.open(name).map(csv::Reader::from_reader)
    }

    pub(super) fn json(&self, name: &'static str) -> Result<Value, PackageReadError> {
        serde_json::from_reader(self.open(name)?).map_err(|error| PackageReadError::Json(name, error))
    }
}

pub(super) fn from_value<D: DeserializeOwned>(name: &'static str, value: Value) -> Result<D, PackageReadError> {
    serde_json::from_value(value).map_err(|error| PackageReadError::Json(name, error))
}

pub(super) fn as_json(document: &impl serde::Serialize) -> Value {
    serde_json::to_value(document).expect("texts and numbers are JSON")
}
