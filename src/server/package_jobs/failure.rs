//! Why a job on a package failed: a kind, for which pages have a message, and what the program says.

use crate::open_data::package::folder::FolderError;
use crate::open_data::package::{BuildError, PlaceError};
use crate::open_data::publish::PublishError;
use crate::open_data::read_error::PackageReadError;
use crate::review::ReviewError;
use crate::server::publication::{TokenError, UploadError};
use crate::store::StoreError;
use serde::{Deserialize, Serialize};
use std::fmt::Display;

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    /// The form is gone, or is not published.
    NoForm,
    /// The store failed.
    Store,
    /// Responses came or went meanwhile.
    Moved,
    /// A folder cannot be read or written, or holds something else.
    Folder,
    /// The package is not the one that was to be published.
    OtherPackage,
    /// There is no token of the platform, or it is not taken.
    Token,
    /// The platform did not do what it was asked to.
    Platform,
    /// Whoever asked for it may not do that any more.
    PermissionLost,
    /// What was asked for cannot be read: another version of this program wrote it.
    Unreadable,
}

/// Why a job failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobFailure {
    /// The kind.
    pub kind: FailureKind,
    /// What the program says, for those who look after it; may be empty.
    pub detail: String,
}

impl JobFailure {
    /// A failure of this kind.
    pub(super) fn new(kind: FailureKind, detail: impl Display) -> Self {
        Self { kind, detail: detail.to_string() }
    }
}

impl From<FailureKind> for JobFailure {
    fn from(kind: FailureKind) -> Self {
        Self::new(kind, "")
    }
}

impl From<StoreError> for JobFailure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::PermissionLost => FailureKind::PermissionLost.into(),
            error => Self::new(FailureKind::Store, error),
        }
    }
}

impl From<BuildError> for JobFailure {
    fn from(error: BuildError) -> Self {
        let kind = match &error {
            BuildError::NotPublished(_) => FailureKind::NoForm,
            BuildError::Review(ReviewError::Store(_)) | BuildError::Coding(_) => FailureKind::Store,
            BuildError::Moved => FailureKind::Moved,
            _ => FailureKind::Folder,
        };
        Self::new(kind, error)
    }
}

impl From<PlaceError> for JobFailure {
    fn from(error: PlaceError) -> Self {
        match error {
            PlaceError::Source(error) => error.into(),
            PlaceError::Target(error) => error.into(),
        }
    }
}

impl From<FolderError> for JobFailure {
    fn from(error: FolderError) -> Self {
        let kind = match error {
            FolderError::Unreadable(..) => FailureKind::Folder,
            FolderError::Altered(..) | FolderError::Stranger(..) | FolderError::Unsettled(_) => {
                FailureKind::OtherPackage
            }
        };
        Self::new(kind, error)
    }
}

impl From<std::io::Error> for JobFailure {
    fn from(error: std::io::Error) -> Self {
        Self::new(FailureKind::Folder, error)
    }
}

impl From<PackageReadError> for JobFailure {
    fn from(error: PackageReadError) -> Self {
        Self::new(FailureKind::Folder, error)
    }
}

impl From<TokenError> for JobFailure {
    fn from(error: TokenError) -> Self {
        Self::new(FailureKind::Token, error)
    }
}

impl From<UploadError> for JobFailure {
    fn from(error: UploadError) -> Self {
        match error {
            UploadError::Store(error) => error.into(),
            UploadError::Package(error) => Self::new(FailureKind::OtherPackage, error),
            UploadError::Record(error) => Self::new(FailureKind::Folder, error),
            UploadError::Publish(PublishError::Record(error)) => Self::new(FailureKind::Folder, error),
            UploadError::Publish(PublishError::Api(error)) if error.is_about_token() => {
                Self::new(FailureKind::Token, error)
            }
            UploadError::Address(_) | UploadError::Publish(_) => Self::new(FailureKind::Platform, error),
        }
    }
}
