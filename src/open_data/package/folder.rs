//! Reads the folder of a package: which files belong to the package, where each one lies, and whether they are unchanged.
//!
//! An existing folder stays in its place when its package is replaced, because it may be a mount point: the new files are moved
//! into it out of [`INCOMING`]. During the move, and after an interrupted one, this module finds each file of the new package in
//! whichever of the two folders holds it.

use super::{SUMS, is_file};
use crate::site::is_leftover;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

/// The size and the SHA-256 of every file except the list of checksums, by name.
pub type Checksums = BTreeMap<String, (u64, String)>;

/// A folder inside that of a package. It holds a complete package, less the files that were already moved out of it. The list of
/// checksums is moved last, so while the list is here, every file in it is either here or in its final place.
pub(super) const INCOMING: &str = ".incoming";

/// Why a folder does not hold a valid package.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, io::Error),
    /// A file of the package is missing, was changed, or is absent from the list of checksums.
    #[error("{0}: {1} is not the file that was made; make the package again")]
    Altered(PathBuf, String),
    /// The folder holds a file that cannot belong to a package.
    #[error("{0}: {1} is no file of the package; move it out of this folder")]
    Stranger(PathBuf, String),
    /// The move of a new package into the folder was interrupted.
    #[error("{0}: a new package was not moved into its place to the end; make the package again")]
    Unsettled(PathBuf),
}

/// Returns the files of a package after checking them against its checksums.
///
/// # Errors
/// When there is no package; when a file was changed, added or removed since the package was made; or when the move of a new
/// package was interrupted.
pub fn verified(folder: &Path) -> Result<Checksums, FolderError> {
    let unreadable = |error| FolderError::Unreadable(folder.to_owned(), error);
    if folder.join(INCOMING).exists() {
        return Err(FolderError::Unsettled(folder.to_owned()));
    }
    let listed =
        listed_checksums(folder).map_err(unreadable)?.ok_or_else(|| unreadable(io::ErrorKind::NotFound.into()))?;
    let found = checksums(folder).map_err(unreadable)?;
    for (name, (_, digest)) in &found {
        match listed.get(name) {
            Some(listed) if listed == digest => {}
            None if !is_file(name) => return Err(FolderError::Stranger(folder.to_owned(), name.clone())),
            _ => return Err(FolderError::Altered(folder.to_owned(), name.clone())),
        }
    }
    match listed.into_keys().find(|name| !found.contains_key(name)) {
        Some(missing) => Err(FolderError::Altered(folder.to_owned(), missing)),
        None => Ok(found),
    }
}

/// Returns the SHA-256 of the list of checksums, which names every file: it tells one package from another. `None` if there is no
/// package, or its move into the folder was interrupted.
///
/// # Errors
/// When the list cannot be read.
pub fn package_digest(folder: &Path) -> io::Result<Option<String>> {
    if folder.join(INCOMING).exists() {
        return Ok(None);
    }
    match fs::read(folder.join(SUMS)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        list => Ok(Some(list?).filter(|list| !list.is_empty()).map(|list| format!("{:x}", Sha256::digest(list)))),
    }
}

/// Returns the names of a package's files; none if there is no package.
///
/// # Errors
/// When the folder exists and cannot be read.
pub fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = match listed_checksums(&folder.join(INCOMING))? {
        Some(listed) => listed.into_keys().chain([SUMS.to_owned()]).collect(),
        None => files(folder)?,
    };
    names.retain(|name| locate(folder, name).is_some());
    names.sort();
    Ok(names)
}

/// Returns the names of the package's files that hold an id; none if there is no package.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn files_that_hold(folder: &Path, id: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for name in names(folder)? {
        let Some(path) = locate(folder, &name) else { continue };
        let holds = |line: &[u8]| line.windows(id.len()).any(|part| part == id.as_bytes());
        for line in BufReader::new(File::open(path)?).split(b'\n') {
            if holds(&line?) {
                found.push(name);
                break;
            }
        }
    }
    Ok(found)
}

/// Returns the path of a file of the package, or `None` if the package does not have it. A symbolic link is not a file of a
/// package.
pub fn locate(folder: &Path, name: &str) -> Option<PathBuf> {
    if !is_file(name) {
        return None;
    }
    let there = |path: PathBuf| path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()).then_some(path);
    let incoming = folder.join(INCOMING);
    match listed_checksums(&incoming) {
        Ok(Some(listed)) if name != SUMS && !listed.contains_key(name) => None,
        Ok(Some(_)) => there(incoming.join(name)).or_else(|| there(folder.join(name))),
        _ => there(folder.join(name)),
    }
}

/// Returns the digests in a package's list of checksums by file name; `None` if there is no list.
///
/// # Errors
/// When the list cannot be read.
pub fn listed_digests(folder: &Path) -> io::Result<Option<BTreeMap<String, String>>> {
    match locate(folder, SUMS).and_then(|list| list.parent().map(Path::to_owned)) {
        Some(folder) => listed_checksums(&folder),
        None => Ok(None),
    }
}

/// Returns the size and the SHA-256 of a file.
///
/// # Errors
/// When it cannot be read.
pub fn digest_of(path: &Path) -> io::Result<(u64, String)> {
    let mut digest = Sha256::new();
    let size = io::copy(&mut File::open(path)?, &mut digest)?;
    Ok((size, format!("{:x}", digest.finalize())))
}

/// Returns the digests in a folder's list of checksums by file name; `None` if there is no list. Names that a package cannot
/// have are left out, so that a manipulated list cannot cause other files to be moved or removed.
pub(super) fn listed_checksums(folder: &Path) -> io::Result<Option<BTreeMap<String, String>>> {
    let text = match fs::read_to_string(folder.join(SUMS)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        text => text?,
    };
    let lines = text.lines().filter_map(|line| line.split_once("  ")).filter(|(_, name)| is_file(name));
    Ok(Some(lines.map(|(digest, name)| (name.to_owned(), digest.to_owned())).collect()))
}

/// Returns the names of the files directly in a folder; none if the folder does not exist. Folders are left out, because the
/// packages of other forms may lie below that of the main one, and so are files that systems and editors leave behind.
pub(super) fn files(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_leftover(&name) && !entry.file_type()?.is_dir() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Returns the size and the digest of every file in a folder except the list of checksums.
pub(super) fn checksums(folder: &Path) -> io::Result<Checksums> {
    let mut sums = Checksums::new();
    for name in files(folder)?.into_iter().filter(|name| name != SUMS) {
        let sum = digest_of(&folder.join(&name))?;
        sums.insert(name, sum);
    }
    Ok(sums)
}
