//! The servers of an address as connection options of the driver. `Display` omits the password.

use super::server_list;
use crate::store::StoreError;
use sqlx::postgres::PgConnectOptions;
use std::fmt::{Display, Formatter, Result as Written};
use std::str::FromStr;

/// The candidate servers of the database; one of them takes writes.
pub(in crate::store) struct Servers(Vec<PgConnectOptions>);

impl Servers {
    /// Parses an address that begins with `postgres:` or `postgresql:`.
    pub(in crate::store) fn parse(address: &str) -> Result<Self, StoreError> {
        let addresses = server_list::each(address).map_err(|why| StoreError::Address(why.into()))?;
        let servers = addresses.iter().map(|address| PgConnectOptions::from_str(address));
        servers
            .collect::<Result<_, _>>()
            .map(Self)
            .map_err(|_| StoreError::Address("write postgres://USER:PASSWORD@HOST:PORT/DATABASE".into()))
    }

    /// Returns the connection options of each server, in the order of the address.
    pub(super) fn into_options(self) -> Vec<PgConnectOptions> {
        self.0
    }
}

/// Writes `HOST:PORT,HOST:PORT/DATABASE`.
impl Display for Servers {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        let hosts: Vec<_> = self.0.iter().map(host_and_port).collect();
        let database = self.0.first().and_then(PgConnectOptions::get_database).unwrap_or_default();
        write!(f, "{}/{database}", hosts.join(","))
    }
}

/// Names a server by its host, or by the folder of its socket, and its port.
pub(super) fn host_and_port(options: &PgConnectOptions) -> String {
    let host = options.get_socket().map_or_else(|| options.get_host().into(), |path| path.to_string_lossy());
    format!("{host}:{}", options.get_port())
}
