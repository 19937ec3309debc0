//! Writes files as a whole or not at all: the text goes to a temporary file in the same folder, which gets the final name once
//! it is on disk.
//!
//! The crate `tempfile` (3.27) does not fit, for two reasons. Its `persist_noclobber` fails on file systems that have neither
//! hard links nor a rename that refuses to overwrite, such as some exFAT, CIFS and FUSE mounts, so a copy of the store would
//! get no name there. And by default only the owner can read its files, while colleagues and the service must read these.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A temporary file that has not got its final name yet. Dropping it removes the file.
pub(crate) struct TempFile {
    path: String,
}

/// Replaces a file, or creates it. After a crash or a power cut the file holds the old text or the new one, never a part of
/// either. An unfinished temporary file of an earlier attempt is overwritten, so two processes must not write the same file at
/// the same time.
///
/// # Errors
/// The error of the file system; the old file then stays unchanged.
pub(crate) fn replace_file(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(contents)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| _ = fs::remove_file(&beside))
}

impl TempFile {
    /// Chooses an unused name in the folder of `file`. The temporary file itself does not exist yet.
    ///
    /// # Errors
    /// When the file's name is not UTF-8.
    pub(crate) fn next_to(file: &Path) -> io::Result<Self> {
        let name = file.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
        Ok(Self { path: format!("{name}.{}.part", uuid::Uuid::new_v4().simple()) })
    }

    /// The path of the temporary file.
    pub(crate) fn name(&self) -> &str {
        &self.path
    }

    /// Syncs the temporary file to disk, then gives it the name `file`. An existing file is never overwritten.
    ///
    /// # Errors
    /// When a file of that name exists, or the disk fails.
    pub(crate) fn persist_no_clobber(self, file: &Path) -> io::Result<()> {
        self.persist_with(file, |from, to| fs::hard_link(from, to))
    }

    /// Uses a hard link, because a link fails instead of overwriting. exFAT, CIFS and many FUSE file systems have no links and
    /// report this with different errors. After any error other than "already exists" the name is therefore reserved with an
    /// empty file, created only if none exists, and the empty file is replaced.
    fn persist_with(self, file: &Path, link: impl FnOnce(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
        File::open(&self.path)?.sync_all()?;
        match link(Path::new(&self.path), file) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                File::create_new(file)?;
                fs::rename(&self.path, file).inspect_err(|_| {
                    // This removes the empty file that reserved the name.
                    _ = fs::remove_file(file);
                })
            }
            linked => linked,
        }
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        // The removal fails if the file was never created or already has its final name, and both are fine.
        _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The errors that link(2) returns on exFAT, on CIFS and on FUSE.
    const REFUSALS: [io::ErrorKind; 3] =
        [io::ErrorKind::PermissionDenied, io::ErrorKind::Unsupported, io::ErrorKind::Other];

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name")).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_as_a_whole_or_stays_and_nothing_half_made_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("record.json");
        fs::write(folder.path().join("record.json.part"), "what a process that was killed left")
            .expect("it is written");
        for text in ["one", "two"] {
            replace_file(&file, text.as_bytes()).expect("it is written");
            assert_eq!(fs::read_to_string(&file).expect("the file"), text);
            assert_eq!(names(folder.path()), ["record.json"]);
        }
        let taken = folder.path().join("folder");
        fs::create_dir(&taken).expect("a folder");
        replace_file(&taken, b"three").expect_err("there is a folder of that name");
        assert_eq!(names(folder.path()), ["folder", "record.json"]);
    }

    #[test]
    fn where_links_are_refused_a_file_still_gets_its_name() {
        for refusal in REFUSALS {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join("copy.db");
            let part = TempFile::next_to(&file).expect("a name");
            fs::write(part.name(), "whole").expect("it is written");
            part.persist_with(&file, |_, _| Err(refusal.into())).expect("it gets its name");
            assert_eq!(fs::read_to_string(&file).expect("the file"), "whole");
            assert_eq!(names(folder.path()), ["copy.db"]);
        }
    }

    #[test]
    fn nobodys_file_is_overwritten_whether_links_are_refused_or_not() {
        let kinds = REFUSALS.map(Some).into_iter().chain([None]);
        for refusal in kinds {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join("copy.db");
            fs::write(&file, "somebody's").expect("it is written");
            let part = TempFile::next_to(&file).expect("a name");
            fs::write(part.name(), "whole").expect("it is written");
            let refused = match refusal {
                Some(kind) => part.persist_with(&file, |_, _| Err(kind.into())),
                None => part.persist_no_clobber(&file),
            };
            assert_eq!(refused.expect_err("it is there").kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read_to_string(&file).expect("the file"), "somebody's");
            assert_eq!(names(folder.path()), ["copy.db"], "nothing half-made stays");
        }
    }
}
