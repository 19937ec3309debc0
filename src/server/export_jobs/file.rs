//! The file of an export: written under another name until it is whole, and readable by the user of the server alone.

use crate::export::row_writer::ExportFormat;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The end of the name of a file that is not whole yet.
pub(super) const PART: &str = "part";

/// The file of a job.
pub(in crate::server) struct ExportFile {
    path: PathBuf,
}

impl ExportFile {
    /// The file of the job with this id, which is one of the store and holds no other character than letters, digits and hyphens.
    pub(in crate::server) fn of_job(folder: &Path, job: &str, format: ExportFormat) -> Self {
        Self { path: folder.join(format!("{job}.{}", format.name())) }
    }

    /// Where it is.
    pub(in crate::server) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is whole and still there.
    pub(in crate::server) fn is_there(&self) -> bool {
        self.path.is_file()
    }

    /// Begins to write it, from the start: an earlier process may have left a part.
    pub(super) fn begin(&self) -> io::Result<BufWriter<File>> {
        if let Some(folder) = self.path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let open = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(self.part());
        Ok(BufWriter::new(open?))
    }

    /// Gives it its name once it is whole. Returns its size in bytes.
    pub(super) fn finish(&self, mut writing: BufWriter<File>) -> io::Result<u64> {
        writing.flush()?;
        let file = writing.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        let bytes = file.metadata()?.len();
        fs::rename(self.part(), &self.path)?;
        Ok(bytes)
    }

    /// Deletes it. It may be gone already.
    pub(in crate::server) fn delete(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn part(&self) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(".");
        name.push(PART);
        name.into()
    }
}
