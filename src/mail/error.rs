//! Why mail cannot be set up.

use std::path::PathBuf;

/// Why mail cannot be set up. The message is one line.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The file of the password cannot be read.
    #[error("--smtp-password-file {}: {source}", file.display())]
    Password {
        /// The file.
        file: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The file of the password is empty.
    #[error("--smtp-password-file {}: the file is empty", .0.display())]
    EmptyPassword(PathBuf),
    /// The server's address cannot take a password.
    #[error("--smtp-password-file: --smtp-url has to name the user: smtp://USER@HOST")]
    NoUser,
    /// The connection cannot be prepared, for example because this machine has no certificates.
    #[error("--smtp-url: {0}")]
    Connection(#[from] lettre::transport::smtp::Error),
}
