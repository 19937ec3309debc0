//! The address of a store. It may contain a password, so `Display` and `Debug` omit the password.

use super::StoreError;
use super::postgres::Servers;
use std::fmt::{Debug, Display, Formatter, Result as Written};

/// The address of a store as the operator wrote it: `sqlite:PATH`, or `postgres://…` with one server or several.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

/// Why the store at an address cannot be opened, on one line.
#[derive(Debug, thiserror::Error)]
#[error("--database-url {address}: {source}")]
pub struct OpenError {
    /// The address, which is printed without its password.
    pub address: DatabaseUrl,
    /// The cause.
    pub source: StoreError,
}

/// The engine that an address selects, with its own form of the address.
pub(super) enum Backend {
    Sqlite(String),
    /// The candidate servers of the database; one of them takes writes.
    Postgres(Servers),
}

impl From<&str> for DatabaseUrl {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl DatabaseUrl {
    /// Returns the full address with its password, to open the store. It must not be printed.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(super) fn place(&self) -> Result<Backend, StoreError> {
        match self.0.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => {
                Ok(Backend::Sqlite(path.strip_prefix("//").unwrap_or(path).to_owned()))
            }
            Some(("postgres" | "postgresql", _)) => Servers::parse(&self.0).map(Backend::Postgres),
            _ => Err(StoreError::Address("it is no store: write sqlite:PATH or postgres://…".into())),
        }
    }
}

impl Display for DatabaseUrl {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        match self.place() {
            Ok(Backend::Sqlite(path)) => write!(f, "sqlite:{path}"),
            Ok(Backend::Postgres(servers)) => write!(f, "postgres://{servers}"),
            // In an address that cannot be parsed, any part after the scheme may be the password.
            Err(_) => match self.0.split_once("://") {
                Some((scheme, _)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                    write!(f, "{scheme}://…")
                }
                _ => f.write_str("…"),
            },
        }
    }
}

impl Debug for DatabaseUrl {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (address, shown) in [
            ("sqlite:data/consultation.db", "sqlite:data/consultation.db"),
            ("postgres://me:s3cret@db.example:5433/answers", "postgres://db.example:5433/answers"),
            ("postgresql://me:s3cret@db.example/answers?sslmode=require", "postgres://db.example:5432/answers"),
            ("postgres://me@db.example/answers?password=s3cret", "postgres://db.example:5432/answers"),
            (
                "postgres://me:s3cret@one.example,two.example:5433/answers",
                "postgres://one.example:5432,two.example:5433/answers",
            ),
            ("postgres://me:s3?cret@db.example/answers", "postgres://…"),
            ("postgres://me:3/s3cret@db.example/answers", "postgres://…"),
            ("postgres://me:3,4/s3cret@db.example/answers", "postgres://…"),
            ("mysql://me:s3cret@db.example/answers", "mysql://…"),
            ("s3cret", "…"),
        ] {
            assert_eq!(DatabaseUrl::from(address).to_string(), shown);
            assert_eq!(format!("{:?}", DatabaseUrl::from(address)), shown);
        }
    }
}
