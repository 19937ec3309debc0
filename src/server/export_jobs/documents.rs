//! What the store keeps of a job that writes responses into a file, as JSON. None of it holds an answer.

use crate::export::row_writer::ExportFormat;
use crate::export::{ExportError, exported_columns};
use crate::store::StoreError;
use crate::workspace::Signature;
use serde::{Deserialize, Serialize};
use std::io;

/// What was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExportParameters {
    /// Who asked for it.
    pub by: Signature,
    /// The name of the format.
    pub format: String,
    /// Whether the private columns are in it.
    pub is_private: bool,
    /// Whether a CSV begins with a byte order mark.
    pub byte_order_mark: bool,
    /// Why.
    pub reason: String,
}

impl ExportParameters {
    /// The format; `None` if another version of this program wrote it.
    pub(in crate::server) fn format(&self) -> Option<ExportFormat> {
        ExportFormat::from_name(&self.format)
    }

    /// Which columns the file has, as the log names them.
    pub(in crate::server) fn columns(&self) -> &'static str {
        exported_columns(self.is_private)
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportProgress {
    /// Responses that are written.
    pub rows: u64,
    /// All responses, as they were counted at the beginning.
    pub all: u64,
}

/// What it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportOutcome {
    /// A file was written.
    Written(WrittenExport),
    /// The job failed.
    Failed(ExportFailure),
}

/// A file that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenExport {
    /// How many responses were read.
    pub rows: u64,
    /// How many of them cannot be read, and are missing in it.
    pub damaged: u64,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Why no file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFailure {
    /// The form is gone.
    NoForm,
    /// The store failed.
    Store,
    /// The file cannot be written.
    Folder,
    /// Whoever asked for it may not have it any more.
    PermissionLost,
    /// What was asked for cannot be read: another version of this program wrote it.
    Unreadable,
}

impl From<StoreError> for ExportFailure {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::PermissionLost) {
            return Self::PermissionLost;
        }
        tracing::error!(%error, "the store failed during an export");
        Self::Store
    }
}

impl From<io::Error> for ExportFailure {
    fn from(error: io::Error) -> Self {
        tracing::error!(%error, "the file of an export cannot be written");
        Self::Folder
    }
}

impl From<ExportError> for ExportFailure {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            error => {
                tracing::error!(%error, "an export cannot be written");
                Self::Folder
            }
        }
    }
}
