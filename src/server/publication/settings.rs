//! Where packages are built in the workspace, and the platform on which they are published.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// The settings of publication in the workspace.
#[derive(Clone, Debug)]
pub struct PublicationSettings {
    /// The folder of packages that are built and not published, with a folder for each form.
    pub built_packages: PathBuf,
    /// The platform; `None` if nothing says how to sign in there.
    pub platform: Option<PlatformSettings>,
}

/// A platform of the kind of data.gouv.fr.
#[derive(Clone, Debug)]
pub struct PlatformSettings {
    /// The address.
    pub url: String,
    /// What signs in there.
    pub token: PlatformToken,
    /// The id of the organization in whose name datasets are made.
    pub organization: Option<String>,
    /// The file that keeps what is published where, for the main form. Any other form's lies beside its package.
    pub record: Option<PathBuf>,
    /// The wait before a failed step is tried again, doubled each time.
    pub pause: Duration,
}

/// Where the token of an account on the platform comes from. The token is never printed.
#[derive(Clone)]
pub enum PlatformToken {
    /// It is this.
    Value(String),
    /// It is in a file, which is read for each publication.
    File(PathBuf),
}

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The file cannot be read.
    #[error("{0} cannot be read: {1}")]
    File(PathBuf, io::Error),
    /// The file is empty.
    #[error("{0} holds no token")]
    Empty(PathBuf),
}

impl fmt::Debug for PlatformToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(_) => out.write_str("a token"),
            Self::File(file) => write!(out, "a token in {}", file.display()),
        }
    }
}

impl PlatformToken {
    /// Returns the token.
    ///
    /// # Errors
    /// When its file cannot be read or is empty.
    pub fn reveal(&self) -> Result<String, TokenError> {
        match self {
            Self::Value(token) => Ok(token.trim().to_owned()),
            Self::File(file) => {
                let text = std::fs::read_to_string(file).map_err(|error| TokenError::File(file.clone(), error))?;
                let token = text.trim();
                if token.is_empty() { Err(TokenError::Empty(file.clone())) } else { Ok(token.to_owned()) }
            }
        }
    }
}

impl Default for PublicationSettings {
    /// Packages are built below `data`, and there is no platform.
    fn default() -> Self {
        Self { built_packages: "data/built-packages".into(), platform: None }
    }
}
