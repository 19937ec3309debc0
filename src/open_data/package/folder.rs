//! A package's folder as it is read: which files are the package's, where each of them lies, and whether they are those that
//! were made.
//!
//! A folder that is there already stays where it is when its package is replaced, for it may be a mount point: the new files
//! are moved into it out of [`INCOMING`]. Whoever asks this module for a file meanwhile gets that of the new package, also
//! where the move was broken off.

use super::{SUMS, is_file};
use crate::site::is_leftover;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The size and the SHA-256 of every file but the list of checksums, by name.
pub type Checksums = BTreeMap<String, (u64, String)>;

/// A folder inside that of a package: it holds a whole package, less the files that were moved out of it already. Its list
/// of checksums leaves it last, so that where the list is, everything it lists is either here or in its place.
pub(super) const INCOMING: &str = ".incoming";

/// Why a folder is no package to rely on.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, io::Error),
    /// Its files are not those that were made.
    #[error("{0}: {1} is not the file that was made; make the package again")]
    Altered(PathBuf, String),
    /// It holds a file that no package has.
    #[error("{0}: {1} is no file of the package; move it out of this folder")]
    Stranger(PathBuf, String),
    /// A package was being moved into it.
    #[error("{0}: a new package was not moved into its place to the end; make the package again")]
    Unsettled(PathBuf),
}

/// The files of a package, verified against its checksums.
///
/// # Errors
/// When there is no package, when a file was changed, added or removed since it was made, or when a new package is only half
/// in its place.
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

/// The names of a package's files; none where no package is there.
///
/// # Errors
/// When the folder is there and cannot be read.
pub fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = match listed_checksums(&folder.join(INCOMING))? {
        Some(listed) => listed.into_keys().chain([SUMS.to_owned()]).collect(),
        None => files(folder)?,
    };
    names.retain(|name| locate(folder, name).is_some());
    names.sort();
    Ok(names)
}

/// Where the file of that name lies, if the package has it. A link is no file of a package.
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

/// The digests in a folder's list of checksums, by the names of the files; `None` where there is no list. Names that no
/// file of a package has are left out: nothing else is ever moved or removed by what a list says.
pub(super) fn listed_checksums(folder: &Path) -> io::Result<Option<BTreeMap<String, String>>> {
    let text = match fs::read_to_string(folder.join(SUMS)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        text => text?,
    };
    let lines = text.lines().filter_map(|line| line.split_once("  ")).filter(|(_, name)| is_file(name));
    Ok(Some(lines.map(|(digest, name)| (name.to_owned(), digest.to_owned())).collect()))
}

/// The names of what lies right in a folder, but for folders and for what systems and editors leave; none where the folder
/// is not there. The packages of other forms may lie below that of the main one.
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

/// The size and the digest of every file in a folder but of the list of checksums.
pub(super) fn checksums(folder: &Path) -> io::Result<Checksums> {
    let mut sums = Checksums::new();
    for name in files(folder)?.into_iter().filter(|name| name != SUMS) {
        let mut digest = Sha256::new();
        let size = io::copy(&mut File::open(folder.join(&name))?, &mut digest)?;
        sums.insert(name, (size, format!("{:x}", digest.finalize())));
    }
    Ok(sums)
}
