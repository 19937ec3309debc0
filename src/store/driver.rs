//! The parts of the database driver that both engines share: the options of a connection pool, and the conversion of the
//! driver's errors into those of the store. This module does not know what connections are used for.

use super::StoreError;
use super::error::PermissionLost;
use sqlx::Database;
use sqlx::migrate::MigrateError;
use sqlx::pool::PoolOptions;

/// Limits the pool to `connections` and disables `idle_timeout` and `max_lifetime`: in sqlx 0.9.0 the task that closes old
/// connections can read a momentarily negative count of idle connections and then loops for ever. Each connection is tested
/// before use, so a dropped one is replaced.
pub(super) fn pool_options<DB: Database>(connections: u32) -> PoolOptions<DB> {
    PoolOptions::new().max_connections(connections).idle_timeout(None).max_lifetime(None)
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Encode(why) if why.is::<PermissionLost>() => Self::PermissionLost,
            error => Self::Backend(error.into()),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        Self::Migration(error.into())
    }
}
