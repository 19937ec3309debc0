//! The address of the server that takes the letters.

use super::MailError;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use url::Url;

/// Why a text is no address of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmtpServerError {
    /// The text is no such address.
    #[error("write smtp://USER:PASSWORD@HOST:587 for STARTTLS, or smtps://USER:PASSWORD@HOST:465")]
    NotAnAddress,
    /// The connection would not be encrypted.
    #[error("smtp+plain:// is for a server on this machine alone: smtp+plain://127.0.0.1:25")]
    NotLocal,
}

/// The server that takes the letters.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpServer(Url);

/// The scheme without encryption.
const PLAIN: &str = "smtp+plain";

impl FromStr for SmtpServer {
    type Err = SmtpServerError;

    fn from_str(text: &str) -> Result<Self, SmtpServerError> {
        let url = Url::parse(text).map_err(|_| SmtpServerError::NotAnAddress)?;
        let host = url.host_str().unwrap_or_default();
        let is_bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
        if host.is_empty() || !is_bare {
            return Err(SmtpServerError::NotAnAddress);
        }
        let is_local = host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
        match url.scheme() {
            "smtp" | "smtps" => Ok(Self(url)),
            PLAIN if is_local => Ok(Self(url)),
            PLAIN => Err(SmtpServerError::NotLocal),
            _ => Err(SmtpServerError::NotAnAddress),
        }
    }
}

impl SmtpServer {
    /// The address as the library for SMTP reads it: with STARTTLS required, TLS from the start, or neither.
    pub(super) fn library_address(&self, password: Option<&str>) -> Result<String, MailError> {
        let mut url = self.0.clone();
        if let Some(password) = password {
            let is_taken = !url.username().is_empty() && url.set_password(Some(password)).is_ok();
            if !is_taken {
                return Err(MailError::NoUser);
            }
        }
        let address = url.as_str().trim_end_matches('/');
        Ok(match address.strip_prefix(PLAIN) {
            Some(rest) => format!("smtp{rest}"),
            None if url.scheme() == "smtp" => format!("{address}?tls=required"),
            None => address.to_owned(),
        })
    }
}

/// Writes the address without user and password.
impl fmt::Debug for SmtpServer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}://{}", self.0.scheme(), self.0.host_str().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_reached_encrypted_or_on_this_machine() {
        let library = |text: &str| {
            let server: SmtpServer = text.parse().expect("a server");
            server.library_address(None).expect("an address")
        };
        assert_eq!(library("smtp://mail.example.org"), "smtp://mail.example.org?tls=required");
        assert_eq!(library("smtps://a:b%40@mail.example.org:465/"), "smtps://a:b%40@mail.example.org:465");
        assert_eq!(library("smtp+plain://127.0.0.1:1025"), "smtp://127.0.0.1:1025");
        for text in
            ["", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://host/path", "smtp://h?tls=none"]
        {
            assert_eq!(text.parse::<SmtpServer>(), Err(SmtpServerError::NotAnAddress), "{text:?}");
        }
        for text in ["smtp+plain://mail.example.org", "smtp+plain://192.0.2.1:25"] {
            assert_eq!(text.parse::<SmtpServer>(), Err(SmtpServerError::NotLocal), "{text:?}");
        }
    }

    #[test]
    fn a_password_is_added_to_a_user_and_never_printed() {
        let server: SmtpServer = "smtp://ada@mail.example.org".parse().expect("a server");
        let address = server.library_address(Some("p@ss/word")).expect("an address");
        assert_eq!(address, "smtp://ada:p%40ss%2Fword@mail.example.org?tls=required");
        let nobody: SmtpServer = "smtp://mail.example.org".parse().expect("a server");
        assert!(matches!(nobody.library_address(Some("word")), Err(MailError::NoUser)));
        let secret: SmtpServer = "smtps://ada:secret@mail.example.org".parse().expect("a server");
        assert_eq!(format!("{secret:?}"), "smtps://mail.example.org");
    }
}
