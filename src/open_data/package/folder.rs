//! The package's folder: made aside, moved into place when it is whole, and verified when it is read again.

use super::{BuildError, DATAPACKAGE, SUMS};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The size and the SHA-256 of every file but the list of checksums, by name.
pub type Sums = BTreeMap<String, (u64, String)>;

/// A folder that goes away unless it is published.
pub(super) struct Staging {
    folder: PathBuf,
}

impl Staging {
    /// A fresh folder beside the one that it will become.
    pub(super) fn beside(target: &Path) -> Result<Self, BuildError> {
        refuse_strangers(target)?;
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        let folder = beside(target, "partial");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir(&folder)?;
        Ok(Self { folder })
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(super) fn sums(&self) -> io::Result<Sums> {
        sums(&self.folder)
    }

    pub(super) fn write_sums(&self) -> io::Result<()> {
        let line = |(name, (_, digest)): (String, (u64, String))| format!("{digest}  {name}\n");
        let lines: String = self.sums()?.into_iter().map(line).collect();
        fs::write(self.path(SUMS), lines)
    }

    /// Puts the folder in the place of the former one, which is removed last.
    pub(super) fn publish(self, target: &Path) -> io::Result<()> {
        let former = beside(target, "former");
        let replaces = target.exists();
        if replaces {
            fs::rename(target, &former)?;
        }
        if let Err(error) = fs::rename(&self.folder, target) {
            if replaces {
                fs::rename(&former, target)?;
            }
            return Err(error);
        }
        if replaces { fs::remove_dir_all(former) } else { Ok(()) }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Once published it is not there any more.
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// A hidden neighbour of a folder, of this process alone.
fn beside(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{what}-{}", std::process::id()))
}

/// A package may replace a package, or an empty folder.
fn refuse_strangers(target: &Path) -> Result<(), BuildError> {
    let occupied = || BuildError::Occupied(target.to_owned());
    if target.file_name().is_none() {
        return Err(occupied());
    }
    match fs::read_dir(target) {
        Ok(mut entries) => {
            let ours = target.join(SUMS).is_file() && target.join(DATAPACKAGE).is_file();
            if ours || entries.next().is_none() { Ok(()) } else { Err(occupied()) }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(occupied()),
        Err(error) => Err(error.into()),
    }
}

fn sums(folder: &Path) -> io::Result<Sums> {
    let mut sums = Sums::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != SUMS {
            let mut digest = Sha256::new();
            let size = io::copy(&mut File::open(entry.path())?, &mut digest)?;
            sums.insert(name, (size, format!("{:x}", digest.finalize())));
        }
    }
    Ok(sums)
}

/// Why a folder is no package to rely on.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, io::Error),
    /// Its files are not those that were made.
    #[error("{0}: {1} is not the file that was made; make the package again")]
    Altered(PathBuf, String),
}

/// The files of a package, verified against its checksums.
///
/// # Errors
/// When there is no package, or a file was changed, added or removed since it was made.
pub fn verified(folder: &Path) -> Result<Sums, FolderError> {
    let unreadable = |error| FolderError::Unreadable(folder.to_owned(), error);
    let listed = fs::read_to_string(folder.join(SUMS)).map_err(unreadable)?;
    let found = sums(folder).map_err(unreadable)?;
    let listed: BTreeMap<&str, &str> =
        listed.lines().filter_map(|line| line.split_once("  ")).map(|(digest, name)| (name, digest)).collect();
    let altered = |name: &str| FolderError::Altered(folder.to_owned(), name.to_owned());
    for (name, (_, digest)) in &found {
        if listed.get(name.as_str()) != Some(&digest.as_str()) {
            return Err(altered(name));
        }
    }
    match listed.keys().find(|name| !found.contains_key(**name)) {
        Some(missing) => Err(altered(missing)),
        None => Ok(found),
    }
}
