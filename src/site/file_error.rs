//! Why a file of the site cannot be used.

use std::io;

/// Larger files are refused: no page is that long.
pub(super) const MAX_BYTES: u64 = 512 * 1024;

/// Why a file of the site cannot be used, and what to do. It goes on a sentence that begins with the file's name.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    /// There is no such file.
    #[error("is not there")]
    NotThere,
    /// The system refuses to read it.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is no text.
    #[error("cannot be read as UTF-8 text: save it in that encoding")]
    NotUtf8,
    /// It lies somewhere else in truth.
    #[error("is a link that leads out of the site's folder: put the file itself here")]
    LeadsOut,
    /// It is longer than any page.
    #[error("is larger than {} kB: shorten it or part it in several", MAX_BYTES / 1024)]
    TooLarge,
}
