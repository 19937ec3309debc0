//! Publishes a package on the platform and records that, for the command and for the job.

use crate::open_data::package;
use crate::open_data::publish::{
    Api, ApiAddressError, PackageError, Publication, PublishError, PublishStep, StateError, UploadPackage,
    default_state_path, publish,
};
use crate::site::Site;
use crate::store::{PublicationStore, StoreError};
use crate::workspace::Act;
use questionnaire::Form;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A platform, and how it is spoken to.
pub struct PlatformTarget {
    /// The client of its API.
    pub api: Api,
    /// The file that keeps what is published where; `None` is the one beside the package.
    pub record: Option<PathBuf>,
    /// The wait before a failed step is tried again, doubled each time.
    pub pause: Duration,
}

/// Why a package was not published on the platform.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The address of the platform cannot be used.
    #[error(transparent)]
    Address(#[from] ApiAddressError),
    /// The folder does not hold a package that the platform takes.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// The file of what is published where cannot be used.
    #[error(transparent)]
    Record(#[from] StateError),
    /// The platform did not do what it was asked to.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The package is public, and the store could not record that.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads the package in a folder, with titles in the site's original language.
///
/// # Errors
/// When the folder does not hold the package that was made, or the platform would not accept it.
pub fn read_package(
    site: &Site,
    form: &Form,
    folder: &Path,
    organization: Option<String>,
) -> Result<UploadPackage, PackageError> {
    let wording = site.original().wording(form);
    let title = |name: &str| package::describe(name).map_or_else(|| name.to_owned(), |key| wording.message(key));
    UploadPackage::from_folder(folder, organization, title)
}

/// Publishes a package out of its folder, and records that if it changed something. `done` makes the act, and is given the id of
/// the dataset.
///
/// # Errors
/// When the platform refuses, does not answer, or the store fails. The steps that were done are kept for the next run.
pub async fn publish_on_platform(
    (package, folder): (&UploadPackage, &Path),
    target: &PlatformTarget,
    (store, form): (&dyn PublicationStore, &Form),
    done: impl Fn(&str) -> Act,
    tell: &mut (dyn FnMut(PublishStep) + Send),
) -> Result<Publication, UploadError> {
    let record = target.record.clone().map_or_else(|| default_state_path(folder), Ok)?;
    let published = publish(package, &target.api, &record, target.pause, tell).await?;
    let id = form.id().as_str();
    if published.steps > 0 || store.published_at(id).await?.is_none() {
        mark_published(store, id, package.digest(), done(&published.dataset)).await?;
    }
    Ok(published)
}

/// Records a publication. What is public is entered in the log, whatever the account may do by now.
pub(in crate::server) async fn mark_published(
    store: &dyn PublicationStore,
    form: &str,
    package: &str,
    act: Act,
) -> Result<(), StoreError> {
    match store.mark_published(form, package, act.clone()).await {
        Err(StoreError::PermissionLost) => store.mark_published(form, package, act.without_role()).await,
        marked => marked,
    }
}
