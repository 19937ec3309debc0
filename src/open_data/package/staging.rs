//! Builds a package in a temporary folder and moves it into place.
//!
//! If the target folder does not exist, the package is built next to it and renamed. An existing folder keeps its place, owner
//! and permissions, because it may be a mount point, or the only place where the process may write: the package is built inside
//! it and moved file by file. The rename to [`INCOMING`] is the commit: before it the former package is valid, after it the new
//! one is, even after an interruption; see [`super::folder`].

use super::folder::{Checksums, INCOMING, checksums, files, listed_checksums};
use super::{BuildError, DATAPACKAGE, SUMS, is_file};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The name of a folder in which a package is built.
const PARTIAL: &str = ".partial";

/// A folder in which a package is built. It is removed unless the package is published.
pub(super) struct Staging {
    folder: PathBuf,
    target: PathBuf,
    is_inside: bool,
    is_published: bool,
    /// The lock is held while this process builds the package. The system releases it however the process ends.
    _lock: File,
}

impl Staging {
    /// Creates an empty folder for the package that will replace `target`.
    ///
    /// # Errors
    /// When `target` holds something other than a package or cannot be written, or when another package is being made for it.
    pub(super) fn new(target: &Path) -> Result<Self, BuildError> {
        let is_inside = match fs::metadata(target) {
            Ok(metadata) if metadata.is_dir() => true,
            Ok(_) => return Err(BuildError::NoFolder(target.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(BuildError::Unwritable(target.to_owned(), error)),
        };
        let folder = if is_inside {
            finish_commit(target).map_err(|error| BuildError::Unsettled(target.to_owned(), error))?;
            check_replaceable(target)?;
            target.join(PARTIAL)
        } else {
            let parent = parent(target);
            fs::create_dir_all(parent).map_err(|error| BuildError::Unwritable(parent.to_owned(), error))?;
            parent.join(format!(".{}{PARTIAL}", target.file_name().unwrap_or_default().to_string_lossy()))
        };
        let lock = empty_folder(&folder, target)?;
        Ok(Self { folder, target: target.to_owned(), is_inside, is_published: false, _lock: lock })
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(super) fn sums(&self) -> io::Result<Checksums> {
        checksums(&self.folder)
    }

    pub(super) fn write_sums(&self) -> io::Result<()> {
        let line = |(name, (_, digest)): (String, (u64, String))| format!("{digest}  {name}\n");
        let lines: String = self.sums()?.into_iter().map(line).collect();
        fs::write(self.path(SUMS), lines)
    }

    /// Replaces the former package by the new one.
    ///
    /// # Errors
    /// When a file operation fails. [`BuildError::Unsettled`] means that the new package has replaced the former one even so.
    pub(super) fn commit(mut self) -> Result<(), BuildError> {
        // The files are synced first, so that after a power cut no name refers to bytes that were never written.
        for name in files(&self.folder)? {
            File::open(self.path(&name))?.sync_all()?;
        }
        let place = if self.is_inside { self.target.join(INCOMING) } else { self.target.clone() };
        fs::rename(&self.folder, place)?;
        self.is_published = true;
        finish_commit(&self.target).map_err(|error| BuildError::Unsettled(self.target.clone(), error))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After the publication, a folder of that name belongs to another command.
        if !self.is_published {
            _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn parent(target: &Path) -> &Path {
    match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Creates the folder, or empties one that a killed process left. The lock distinguishes a killed process from a running one.
fn empty_folder(folder: &Path, target: &Path) -> Result<File, BuildError> {
    let unwritable = |error| BuildError::Unwritable(parent(folder).to_owned(), error);
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(unwritable(error)),
        _ => {}
    }
    let lock = File::open(folder).map_err(unwritable)?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => return Err(BuildError::Busy(target.to_owned())),
        // Some file systems have no locks. There, the operator must not run two commands at once.
        Ok(()) | Err(TryLockError::Error(_)) => {}
    }
    for entry in fs::read_dir(folder)? {
        fs::remove_file(entry?.path())?;
    }
    Ok(lock)
}

/// Moves the complete package in [`INCOMING`] into its place, or continues an interrupted move. Files of the former package that
/// the new one lacks are removed; the list of checksums is moved last.
fn finish_commit(target: &Path) -> io::Result<()> {
    let incoming = target.join(INCOMING);
    if !incoming.is_dir() {
        return Ok(());
    }
    if let Some(new) = listed_checksums(&incoming)? {
        for name in new.keys() {
            rename_if_present(&incoming.join(name), &target.join(name))?;
        }
        let former = listed_checksums(target)?.unwrap_or_default();
        for name in former.keys().filter(|name| !new.contains_key(*name)) {
            there_or_not(fs::remove_file(target.join(name)))?;
        }
        rename_if_present(&incoming.join(SUMS), &target.join(SUMS))?;
    }
    fs::remove_dir(incoming)
}

fn rename_if_present(from: &Path, to: &Path) -> io::Result<()> {
    there_or_not(fs::rename(from, to))
}

/// Ignores a missing file: an earlier, interrupted run moved or removed it.
fn there_or_not(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Returns an error unless the folder holds a package or no files. Other files would be published by mistake or overwritten.
fn check_replaceable(target: &Path) -> Result<(), BuildError> {
    let unwritable = |error| BuildError::Unwritable(target.to_owned(), error);
    let listed = listed_checksums(target).map_err(unwritable)?;
    // An empty list is left where a removal was interrupted.
    let is_package = listed.is_some_and(|listed| listed.is_empty() || target.join(DATAPACKAGE).is_file());
    let found = files(target).map_err(unwritable)?;
    match found.into_iter().find(|name| !(is_package && is_file(name))) {
        Some(stranger) => Err(BuildError::Occupied(target.to_owned(), stranger)),
        None => Ok(()),
    }
}
