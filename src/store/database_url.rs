//! Where a store is. An address may hold a password: it shows itself without one, wherever it is printed.

use super::{StoreError, server_list};
use sqlx::postgres::PgConnectOptions;
use std::fmt::{Debug, Display, Formatter, Result as Written};
use std::str::FromStr;

/// The address of a store, as it was written: `sqlite:PATH`, or `postgres://…` with one server or several.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

/// What an address leads to.
pub(super) enum Backend {
    Sqlite(String),
    /// The servers that may have the database; one of them takes writes.
    Postgres(Vec<PgConnectOptions>),
}

impl From<&str> for DatabaseUrl {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl DatabaseUrl {
    /// Every character of it: to be opened, never to be shown.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(super) fn place(&self) -> Result<Backend, StoreError> {
        match self.0.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => {
                Ok(Backend::Sqlite(path.strip_prefix("//").unwrap_or(path).to_owned()))
            }
            Some(("postgres" | "postgresql", _)) => {
                let addresses = server_list::each(&self.0).map_err(|why| StoreError::Address(why.into()))?;
                let servers = addresses.iter().map(|address| PgConnectOptions::from_str(address));
                servers
                    .collect::<Result<_, _>>()
                    .map(Backend::Postgres)
                    .map_err(|_| StoreError::Address("write postgres://USER:PASSWORD@HOST:PORT/DATABASE".into()))
            }
            _ => Err(StoreError::Address("it is no store: write sqlite:PATH or postgres://…".into())),
        }
    }
}

impl Display for DatabaseUrl {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        match self.place() {
            Ok(Backend::Sqlite(path)) => write!(f, "sqlite:{path}"),
            Ok(Backend::Postgres(servers)) => {
                let hosts: Vec<_> = servers.iter().map(server).collect();
                let database = servers.first().and_then(PgConnectOptions::get_database).unwrap_or_default();
                write!(f, "postgres://{}/{database}", hosts.join(","))
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

/// A server by its host, or by the folder of its socket, and its port.
pub(super) fn server(options: &PgConnectOptions) -> String {
    let host = options.get_socket().map_or_else(|| options.get_host().into(), |path| path.to_string_lossy());
    format!("{host}:{}", options.get_port())
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
