//! The state of a publication, saved in a file next to the package, `DIR.datagouv.json`, or where the operator says. Without the
//! file, the next publication would create a second dataset.

use super::upload::UploadFile;
use crate::atomic_file::replace_file;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why the state file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The file cannot be read or written.
    #[error(
        "{0}: {1}; it keeps what is published where: name a file that can be written, and that stays, with --record FILE"
    )]
    File(PathBuf, io::Error),
    /// The file is not a publication state.
    #[error("{0} is no record of a publication: move it away to publish anew")]
    Unreadable(PathBuf),
    /// The file describes a publication on another platform.
    #[error("{0} tells of a publication on {1}: use that address, or move the file away to publish anew")]
    Elsewhere(PathBuf, String),
}

#[derive(Default, Serialize, Deserialize)]
struct StateData {
    api: String,
    #[serde(default)]
    mark: Option<String>,
    #[serde(default)]
    dataset: Option<String>,
    #[serde(default)]
    files: BTreeMap<String, RemoteFile>,
}

#[derive(Serialize, Deserialize)]
struct RemoteFile {
    resource: String,
    sha1: String,
}

/// The state of a publication, saved after every step.
pub(super) struct PublicationState {
    path: PathBuf,
    data: StateData,
}

/// The token under which the dataset is created.
pub(super) enum CreationToken {
    /// No dataset was created with this token yet.
    Fresh(String),
    /// A dataset may already have been created with this token.
    Used(String),
}

impl CreationToken {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Fresh(mark) | Self::Used(mark) => mark,
        }
    }
}

/// Returns the default state file of the package in a folder.
///
/// # Errors
/// When the folder is given as `.` or `..` and its own name cannot be determined.
pub fn default_state_path(folder: &Path) -> Result<PathBuf, StateError> {
    let named = |folder: &Path| {
        let name = folder.file_name()?.to_string_lossy().into_owned();
        Some(folder.with_file_name(format!("{name}.datagouv.json")))
    };
    let whole = || fs::canonicalize(folder).map_err(|error| StateError::File(folder.to_owned(), error));
    match named(folder) {
        Some(path) => Ok(path),
        None => named(&whole()?).ok_or_else(|| StateError::File(folder.to_owned(), io::ErrorKind::InvalidInput.into())),
    }
}

impl PublicationState {
    /// Opens the state file at `path`, for a publication on the platform at the address `api`.
    pub(super) fn open(path: &Path, api: &str) -> Result<Self, StateError> {
        let path = path.to_owned();
        let data = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| StateError::Unreadable(path.clone()))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                StateData { api: api.to_owned(), ..StateData::default() }
            }
            Err(error) => return Err(StateError::File(path, error)),
        };
        if data.api == api { Ok(Self { path, data }) } else { Err(StateError::Elsewhere(path, data.api)) }
    }

    pub(super) fn dataset(&self) -> Option<&str> {
        self.data.dataset.as_deref()
    }

    /// Returns the token of the dataset to create. A new token is saved before it is used.
    pub(super) fn mark(&mut self) -> Result<CreationToken, StateError> {
        if let Some(mark) = &self.data.mark {
            return Ok(CreationToken::Used(mark.clone()));
        }
        let mark = uuid::Uuid::new_v4().to_string();
        self.data.mark = Some(mark.clone());
        self.save()?;
        Ok(CreationToken::Fresh(mark))
    }

    pub(super) fn keep_dataset(&mut self, id: &str) -> Result<(), StateError> {
        self.data.dataset = Some(id.to_owned());
        self.save()
    }

    pub(super) fn keep_resource(&mut self, file: &UploadFile, id: &str) -> Result<(), StateError> {
        let sent = RemoteFile { resource: id.to_owned(), sha1: file.sha1.clone() };
        self.data.files.insert(file.name.clone(), sent);
        self.save()
    }

    /// Returns the id of the resource that holds a file.
    pub(super) fn resource(&self, file: &str) -> Option<&str> {
        self.data.files.get(file).map(|sent| sent.resource.as_str())
    }

    /// Returns the checksum of the version of a file that was sent last.
    pub(super) fn sent(&self, file: &str) -> Option<&String> {
        self.data.files.get(file).map(|sent| &sent.sha1)
    }

    pub(super) fn contains(&self, resource: &str) -> bool {
        self.data.files.values().any(|sent| sent.resource == resource)
    }

    /// Replaces the file atomically: after a failure it holds either the former state or this one.
    fn save(&self) -> Result<(), StateError> {
        let failed = |error| StateError::File(self.path.clone(), error);
        let bytes = serde_json::to_vec_pretty(&self.data).map_err(|error| failed(error.into()))?;
        replace_file(&self.path, &bytes).map_err(failed)
    }
}
