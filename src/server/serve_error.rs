//! Why the server could not start, continue or read its site again.

use super::identity_provider::ProviderError;
use super::metrics::MetricsError;
use crate::mail::MailError;
use crate::site::SiteError;
use crate::site::window_settings::WindowSettingsError;
use crate::store::{OpenError, StoreError};
use std::error::Error;
use std::io;
use std::net::SocketAddr;

/// Why what whoever started the server is told could not be said.
pub type AnnounceError = Box<dyn Error + Send + Sync>;

/// Why the server could not start or continue. The message is one line.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The site or the windows of its forms cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The store cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store holds a demonstration, and is served as if it were none.
    #[error("this store holds a demonstration: serve it with --demo, and answers of people with another store")]
    IsDemo,
    /// The store holds no demonstration, and is served as if it were one.
    #[error("--demo: this store holds no demonstration")]
    IsNoDemo,
    /// The address cannot be listened on.
    #[error("--addr {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// The cause.
        source: io::Error,
    },
    /// The workspace's own address cannot be listened on.
    #[error("--operator-addr {address}: {source}")]
    ListenForWorkspace {
        /// The address.
        address: SocketAddr,
        /// The cause.
        source: io::Error,
    },
    /// The workspace's address is not a loopback address, and nothing says under which origin it is reached.
    #[error("--operator-addr {address}: --operator-url has to say under which origin it is reached")]
    NoWorkspaceOrigin {
        /// The address.
        address: SocketAddr,
    },
    /// The identity provider's settings cannot be used.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// The settings of mail cannot be used.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// What is said once the server listens could not be said.
    #[error("{0}")]
    Announce(#[source] AnnounceError),
    /// The metrics cannot be served.
    #[error(transparent)]
    Metrics(#[from] MetricsError),
    /// The operating system refused something else that the server needs.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// Why the site or the windows of its forms cannot be used. The message is one line.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The site has errors.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The settings of the windows are invalid.
    #[error(transparent)]
    Windows(#[from] WindowSettingsError),
    /// The files of the site changed while they were read.
    #[error("the files of the site changed while they were read: try again")]
    Changing,
}

impl SettingsError {
    /// All errors, one per line.
    pub(super) fn lines(&self) -> String {
        match self {
            Self::Site(error) => error.lines(),
            Self::Windows(_) | Self::Changing => self.to_string(),
        }
    }
}
