//! A file on its way to its name: made beside it, and moved there once it is whole and on disk.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A file on its way to its name. It is removed if it does not get there.
pub(super) struct TempFile {
    path: PathBuf,
}

impl TempFile {
    /// A name beside that of the file, which is nobody's. There is no file of that name yet.
    ///
    /// # Errors
    /// When the file's name is not UTF-8.
    pub(super) fn next_to(file: &Path) -> io::Result<Self> {
        let name = file.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
        Ok(Self { path: format!("{name}.{}.part", uuid::Uuid::new_v4().simple()).into() })
    }

    /// Its name until then.
    pub(super) fn name(&self) -> &str {
        // It was made of UTF-8.
        self.path.to_str().unwrap_or_default()
    }

    /// Gives it its name once it is on disk, and nobody else's file the end.
    ///
    /// # Errors
    /// When there is a file of that name, or the disk fails.
    pub(super) fn persist_no_clobber(self, file: &Path) -> io::Result<()> {
        self.persist_with(file, |from, to| fs::hard_link(from, to))
    }

    /// A link never overwrites. exFAT, CIFS and many FUSE file systems have no links, and each says so by another error:
    /// whatever it was, the name is taken by an empty file, which is made only where there is none, and then replaced.
    fn persist_with(self, file: &Path, link: impl FnOnce(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
        File::open(&self.path)?.sync_all()?;
        match link(&self.path, file) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                File::create_new(file)?;
                fs::rename(&self.path, file).inspect_err(|_| {
                    // It is the empty one.
                    _ = fs::remove_file(file);
                })
            }
            linked => linked,
        }
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        // It is not there where it was never begun, or has its name.
        _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The errors of link(2) on exFAT, on CIFS and on FUSE.
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
