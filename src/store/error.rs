//! Why a store could not do something: one line each, never with a password. What the driver of a database said is kept
//! as an error of no particular type.

/// What the driver of a database said.
pub type BackendError = Box<dyn std::error::Error + Send + Sync>;

/// Why the store could not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the store is not one.
    #[error("{0}")]
    Address(String),
    /// There is no store at the address, and none was to be made.
    #[error("there is no store there: it is made by `consultation serve`")]
    Missing,
    /// The database cannot keep every text.
    #[error("the database keeps texts in {encoding}, and answers come in every script: {remedy}")]
    Encoding {
        /// As the engine names it.
        encoding: String,
        /// How to come to one that can.
        remedy: &'static str,
    },
    /// The database refused or failed.
    #[error("the store failed: {0}")]
    Backend(#[source] BackendError),
    /// The tables could not be brought up to date.
    #[error("the store's tables could not be brought up to date: {0}")]
    Migration(#[source] BackendError),
    /// The folder of the database cannot be made.
    #[error("the store's folder cannot be made: {0}")]
    Folder(#[from] std::io::Error),
    /// The copy cannot be made.
    #[error("the copy cannot be made: {0}")]
    Copy(std::io::Error),
    /// What is kept is not what this program wrote.
    #[error("the store is damaged: {0} cannot be read; restore it from a backup")]
    Damaged(&'static str),
    /// The response is not there, or not any more.
    #[error("there is no such response, or not any more")]
    Gone,
    /// The response was not written, and neither was any other that waited with it: its sender is to try again.
    #[error("the response was not written")]
    NotWritten,
    /// The engine has its own tool for this.
    #[error("{0}")]
    Elsewhere(&'static str),
    /// The store is closed.
    #[error("the store is stopping")]
    Stopping,
}
