//! Where a package is made before it is one, and how it comes into its place.
//!
//! A folder that is not there yet is made beside its place and renamed. One that is there keeps its place, its owner and its
//! rights, since it may be a mount point, or lie where nothing else may be written: the package is made inside it and moved
//! file by file. The rename to [`INCOMING`] decides: before it the former package stands, after it the new one does,
//! whatever happens; see [`super::folder`].

use super::folder::{Checksums, INCOMING, checksums, files, listed_checksums};
use super::{BuildError, DATAPACKAGE, SUMS, is_file};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The name of a folder in which a package is made.
const PARTIAL: &str = ".partial";

/// A folder in which a package is made. It goes away unless the package is published.
pub(super) struct Staging {
    folder: PathBuf,
    target: PathBuf,
    is_inside: bool,
    is_published: bool,
    /// Held as long as this process makes the package; the system gives it back however the process ends.
    _lock: File,
}

impl Staging {
    /// An empty folder for the package that is to stand at `target`.
    ///
    /// # Errors
    /// When `target` holds something else than a package, cannot be written, or another package is being made for it.
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

    /// Puts the package in the place of the former one.
    ///
    /// # Errors
    /// When the disk refuses. [`BuildError::Unsettled`] says that the new package stands for the former one all the same.
    pub(super) fn commit(mut self) -> Result<(), BuildError> {
        // After a power cut a name must not stand for bytes that were never written.
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
        // What is there under that name after the publication is another command's.
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

/// Makes the folder, or empties what a process that was killed left of it. The lock tells a killed one from one at work.
fn empty_folder(folder: &Path, target: &Path) -> Result<File, BuildError> {
    let unwritable = |error| BuildError::Unwritable(parent(folder).to_owned(), error);
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(unwritable(error)),
        _ => {}
    }
    let lock = File::open(folder).map_err(unwritable)?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => return Err(BuildError::Busy(target.to_owned())),
        // Some file systems have no locks: two commands at once are the operator's to avoid there.
        Ok(()) | Err(TryLockError::Error(_)) => {}
    }
    for entry in fs::read_dir(folder)? {
        fs::remove_file(entry?.path())?;
    }
    Ok(lock)
}

/// Moves a package that is whole in [`INCOMING`] into its place, from wherever an earlier move ended. Files of the former
/// package that the new one lacks go away; the list of checksums moves last.
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

/// What is gone was moved, or removed, the time before.
fn there_or_not(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// A package may replace a package, or stand in a folder without files. What lies beside its files would otherwise be
/// published by mistake, or written over.
fn check_replaceable(target: &Path) -> Result<(), BuildError> {
    let is_package = target.join(SUMS).is_file() && target.join(DATAPACKAGE).is_file();
    let found = files(target).map_err(|error| BuildError::Unwritable(target.to_owned(), error))?;
    match found.into_iter().find(|name| !(is_package && is_file(name))) {
        Some(stranger) => Err(BuildError::Occupied(target.to_owned(), stranger)),
        None => Ok(()),
    }
}
