//! The reasons why a file of the site cannot be used.

use std::io;

/// The maximum size of a file, more than any page needs.
pub(super) const MAX_BYTES: u64 = 512 * 1024;

/// Why a file of the site cannot be used, with the remedy. The text continues a sentence that begins with the file's name.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    /// The file does not exist.
    #[error("is not there")]
    NotThere,
    /// The operating system cannot read it.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is not UTF-8 text.
    #[error("cannot be read as UTF-8 text: save it in that encoding")]
    NotUtf8,
    /// It is a link to a file outside the site's folder.
    #[error("is a link that leads out of the site's folder: put the file itself here")]
    LeadsOut,
    /// It exceeds the maximum size.
    #[error("is larger than {} kB: shorten it or part it in several", MAX_BYTES / 1024)]
    TooLarge,
}
