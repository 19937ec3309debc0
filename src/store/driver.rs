//! What the engines have in common by their driver: how connections are kept, and how the driver's errors become those of
//! the store. Knows nothing of what connections are used for.

use super::StoreError;
use sqlx::Database;
use sqlx::migrate::MigrateError;
use sqlx::pool::PoolOptions;

/// At most so many connections, which stay open: none is closed for its age or for having had nothing to do. Each is tried
/// before it is used, so one that was cut does no harm. The task that would close them reads the number of idle
/// connections while that may be below nought for a moment (sqlx 0.9.0), and then goes round for ever.
pub(super) fn pool_options<DB: Database>(connections: u32) -> PoolOptions<DB> {
    PoolOptions::new().max_connections(connections).idle_timeout(None).max_lifetime(None)
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::Backend(error.into())
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        Self::Migration(error.into())
    }
}
