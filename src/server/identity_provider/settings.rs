//! The settings of the identity provider: its issuer, and how this client is known there.

use super::ProviderError;
use openidconnect::url::{Host, Url};
use std::path::PathBuf;

/// How this client is known to the provider.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// The issuer.
    pub issuer: String,
    /// The client's id.
    pub client_id: String,
    /// The file of the client's secret.
    pub secret_file: PathBuf,
    /// How the client shows its secret.
    pub client_auth: ClientAuth,
    /// The scopes besides `openid`.
    pub scopes: Vec<String>,
    /// Whether the code flow uses PKCE.
    pub pkce: bool,
}

impl ProviderSettings {
    /// Reads the client's secret. Space around it, such as the end of its line, is not part of it.
    pub(super) fn secret(&self) -> Result<String, ProviderError> {
        let file = || self.secret_file.clone();
        let read = std::fs::read_to_string(&self.secret_file);
        let text = read.map_err(|source| ProviderError::Secret { file: file(), source })?;
        match text.trim() {
            "" => Err(ProviderError::EmptySecret(file())),
            secret => Ok(secret.to_owned()),
        }
    }
}

/// How the client shows its secret to the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuth {
    /// In the header `Authorization`.
    Basic,
    /// In the body of the request.
    Post,
}

/// Why a text is not an issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write the address of an issuer, which begins with https://")]
pub struct IssuerError;

/// Checks an issuer. It is reached over https; plain http serves a provider on this machine, for trials and tests.
///
/// # Errors
/// When the text is no such address.
pub fn parse_issuer(text: &str) -> Result<String, IssuerError> {
    let url = Url::parse(text).map_err(|_| IssuerError)?;
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => Ok(text.to_owned()),
        "http" if is_local => Ok(text.to_owned()),
        _ => Err(IssuerError),
    }
}

#[cfg(test)]
mod tests {
    use super::parse_issuer;

    #[test]
    fn an_issuer_is_reached_over_https_or_on_this_machine() {
        for text in
            ["https://login.example.org/realms/office", "http://127.0.0.1:4000", "http://localhost", "http://[::1]:1"]
        {
            assert_eq!(parse_issuer(text).as_deref(), Ok(text));
        }
        for text in
            ["", "login.example.org", "http://login.example.org", "http://localhost.evil.example", "ftp://127.0.0.1"]
        {
            assert!(parse_issuer(text).is_err(), "{text:?}");
        }
    }
}
