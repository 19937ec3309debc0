//! The errors of a store. Each message is one line and never contains a password. The driver's own errors are boxed, so that no
//! public type depends on the driver.

/// An error of the database driver.
pub type BackendError = Box<dyn std::error::Error + Send + Sync>;

/// Why an operation of the store failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the store is invalid.
    #[error("{0}")]
    Address(String),
    /// There is no store at the address, and the caller did not ask to create one.
    #[error("there is no store there: it is made by `consultation serve`")]
    Missing,
    /// The database cannot store every text.
    #[error("the database keeps texts in {encoding}, and answers come in every script: {remedy}")]
    Encoding {
        /// The encoding, as the engine names it.
        encoding: String,
        /// How the operator gets a database that can.
        remedy: &'static str,
    },
    /// The database rejected a statement or failed.
    #[error("the store failed: {0}")]
    Backend(#[source] BackendError),
    /// The tables could not be migrated.
    #[error("the store's tables could not be brought up to date: {0}")]
    Migration(#[source] BackendError),
    /// The folder of the database cannot be created.
    #[error("the store's folder cannot be made: {0}")]
    Folder(#[from] std::io::Error),
    /// The backup cannot be written.
    #[error("the copy cannot be made: {0}")]
    Copy(std::io::Error),
    /// A stored value is not in the format that the store writes.
    #[error("the store is damaged: {0} cannot be read; restore it from a backup")]
    Damaged(&'static str),
    /// The response does not exist, or was withdrawn.
    #[error("there is no such response, or not any more")]
    Gone,
    /// Neither the response nor any other of its batch was written; the sender should try again.
    #[error("the response was not written")]
    NotWritten,
    /// The account that acts was closed, or has lost the role under which it acts, since its request began.
    #[error("the account may not do that any more")]
    PermissionLost,
    /// The engine has its own tool for this operation.
    #[error("{0}")]
    Elsewhere(&'static str),
    /// The store is closed.
    #[error("the store is stopping")]
    Stopping,
}

/// Why a transaction of an account was undone: it had a role when its request began, and has it no more. The transaction can
/// only fail with an error of the driver, which carries this to the conversion into [`StoreError::PermissionLost`].
#[derive(Debug, thiserror::Error)]
#[error("the account was closed, or has lost the role under which it acts")]
pub(super) struct PermissionLost;
