//! Puts a package that is built into another folder, and takes a package out of its folder. Readers of the folder see the one
//! package, the other, or none, and never a mixture.

use super::folder::{FolderError, verified};
use super::staging::Staging;
use super::{BuildError, SUMS};
use std::fs;
use std::path::Path;

/// Why a package was not put into a folder.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// The package is not the one that was built.
    #[error(transparent)]
    Source(#[from] FolderError),
    /// The folder cannot take it.
    #[error(transparent)]
    Target(#[from] BuildError),
}

/// Copies a package into a folder, where it replaces an existing one.
///
/// # Errors
/// When the package was changed since it was built, or the folder cannot take it. The folder then stays as it was.
pub fn place_package(from: &Path, target: &Path) -> Result<(), PlaceError> {
    let names = verified(from)?.into_keys();
    let staging = Staging::new(target)?;
    for name in names.chain([SUMS.to_owned()]) {
        fs::copy(from.join(&name), staging.path(&name)).map_err(BuildError::from)?;
    }
    Ok(staging.commit()?)
}

/// Removes the files of a package, and leaves the folder. Without a package nothing is done.
///
/// # Errors
/// When the folder holds other files than a package's, or cannot be written.
pub fn remove_package(folder: &Path) -> Result<(), BuildError> {
    if !folder.is_dir() {
        return Ok(());
    }
    // A package without files replaces the former one, so that readers see all of its files or none, also after an interruption.
    let staging = Staging::new(folder)?;
    fs::write(staging.path(SUMS), "")?;
    staging.commit()?;
    Ok(fs::remove_file(folder.join(SUMS))?)
}
