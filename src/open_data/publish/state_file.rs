//! What was done so far, in a file beside the package, `DIR.datagouv.json`, or where the operator says. Without it the next
//! publication would make a second dataset.

use super::upload::UploadFile;
use crate::atomic_file::replace_file;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why the file is of no use.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// It cannot be read or written.
    #[error(
        "{0}: {1}; it keeps what is published where: name a file that can be written, and that stays, with --record FILE"
    )]
    File(PathBuf, io::Error),
    /// It was not written by this program.
    #[error("{0} is no record of a publication: move it away to publish anew")]
    Unreadable(PathBuf),
    /// It tells of another platform.
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

/// What was done so far, kept after every step.
pub(super) struct PublicationState {
    path: PathBuf,
    kept: StateData,
}

/// The mark of the dataset to make.
pub(super) enum CreationToken {
    /// Nothing was ever made under it.
    Fresh(String),
    /// Something may have been made under it.
    Used(String),
}

impl CreationToken {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Fresh(mark) | Self::Used(mark) => mark,
        }
    }
}

/// The file that keeps what was done with the package in a folder, unless another is named.
///
/// # Errors
/// When the folder is named as `.` or `..` and its own name cannot be found out.
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
    /// The record in that file, of a publication on the platform at that address.
    pub(super) fn open(path: &Path, api: &str) -> Result<Self, StateError> {
        let path = path.to_owned();
        let kept = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| StateError::Unreadable(path.clone()))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                StateData { api: api.to_owned(), ..StateData::default() }
            }
            Err(error) => return Err(StateError::File(path, error)),
        };
        if kept.api == api { Ok(Self { path, kept }) } else { Err(StateError::Elsewhere(path, kept.api)) }
    }

    pub(super) fn dataset(&self) -> Option<&str> {
        self.kept.dataset.as_deref()
    }

    /// The mark of the dataset to make; kept before anything is made under it.
    pub(super) fn mark(&mut self) -> Result<CreationToken, StateError> {
        if let Some(mark) = &self.kept.mark {
            return Ok(CreationToken::Used(mark.clone()));
        }
        let mark = uuid::Uuid::new_v4().to_string();
        self.kept.mark = Some(mark.clone());
        self.save()?;
        Ok(CreationToken::Fresh(mark))
    }

    pub(super) fn keep_dataset(&mut self, id: &str) -> Result<(), StateError> {
        self.kept.dataset = Some(id.to_owned());
        self.save()
    }

    pub(super) fn keep_resource(&mut self, file: &UploadFile, id: &str) -> Result<(), StateError> {
        let sent = RemoteFile { resource: id.to_owned(), sha1: file.sha1.clone() };
        self.kept.files.insert(file.name.clone(), sent);
        self.save()
    }

    /// The resource that stands for a file.
    pub(super) fn resource(&self, file: &str) -> Option<&str> {
        self.kept.files.get(file).map(|sent| sent.resource.as_str())
    }

    /// The checksum of what was sent last of a file.
    pub(super) fn sent(&self, file: &str) -> Option<&String> {
        self.kept.files.get(file).map(|sent| &sent.sha1)
    }

    pub(super) fn contains(&self, resource: &str) -> bool {
        self.kept.files.values().any(|sent| sent.resource == resource)
    }

    /// Whatever happens, the former state is in the file or this one.
    fn save(&self) -> Result<(), StateError> {
        let failed = |error| StateError::File(self.path.clone(), error);
        let bytes = serde_json::to_vec_pretty(&self.kept).map_err(|error| failed(error.into()))?;
        replace_file(&self.path, &bytes).map_err(failed)
    }
}
