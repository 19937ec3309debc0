//! Where a store is. An address may hold a password: it shows itself without one, wherever it is printed.

use super::StoreError;
use sqlx::postgres::PgConnectOptions;
use std::fmt::{Debug, Display, Formatter, Result as Written};
use std::str::FromStr;

/// The address of a store, as it was written: `sqlite:PATH` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

/// What an address leads to.
pub(super) enum Place {
    Sqlite(String),
    Postgres(Box<PgConnectOptions>),
}

impl From<&str> for Address {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Address {
    /// Every character of it: to be opened, never to be shown.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(super) fn place(&self) -> Result<Place, StoreError> {
        match self.0.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => {
                Ok(Place::Sqlite(path.strip_prefix("//").unwrap_or(path).to_owned()))
            }
            Some(("postgres" | "postgresql", _)) => PgConnectOptions::from_str(&self.0)
                .map(|options| Place::Postgres(Box::new(options)))
                .map_err(|_| StoreError::Address("write postgres://USER:PASSWORD@HOST:PORT/DATABASE".into())),
            _ => Err(StoreError::Address("it is no store: write sqlite:PATH or postgres://…".into())),
        }
    }
}

impl Display for Address {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        match self.place() {
            Ok(Place::Sqlite(path)) => write!(f, "sqlite:{path}"),
            Ok(Place::Postgres(options)) => {
                let host =
                    options.get_socket().map_or_else(|| options.get_host().into(), |path| path.to_string_lossy());
                let database = options.get_database().unwrap_or_default();
                write!(f, "postgres://{host}:{}/{database}", options.get_port())
            }
            // Nobody knows which part of the rest is a secret.
            Err(_) => match self.0.split_once("://") {
                Some((scheme, _)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                    write!(f, "{scheme}://…")
                }
                _ => f.write_str("…"),
            },
        }
    }
}

impl Debug for Address {
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
            ("postgres://me:s3?cret@db.example/answers", "postgres://…"),
            ("mysql://me:s3cret@db.example/answers", "mysql://…"),
            ("s3cret", "…"),
        ] {
            assert_eq!(Address::from(address).to_string(), shown);
            assert_eq!(format!("{:?}", Address::from(address)), shown);
        }
    }
}
