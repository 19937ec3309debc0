//! The store in a PostgreSQL database, which several processes may share.
//!
//! A connection that was lost, or whose server no longer takes writes, is replaced at its next use. Receipts rely on the
//! server's `synchronous_commit`, which is on by default.

// This module compiles the shared SQL for PostgreSQL. The same file is compiled twice on purpose, once for each engine.
#[allow(clippy::duplicate_mod)]
#[path = "sql/mod.rs"]
mod sql;

mod notices;
mod primary;
mod server_list;
mod servers;

use notices::{announce, listen};
pub(super) use servers::Servers;

use super::{IfMissing, StoreError, StoreSize, driver};
use crate::workspace::Actor;
use sqlx::postgres::PgPool;
use std::path::Path;
use std::time::Duration;

type Engine = sqlx::Postgres;

const BEGIN: &str = "BEGIN";

/// Lets one process at a time migrate, until its transaction ends. The library's own lock ends before that. The number is this program's.
const LOCK_MIGRATIONS: &str = "SELECT pg_advisory_xact_lock(7165070863)";

/// Begins a transaction whose reads all see the store as it is at the first of them.
const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// True if readers and writers share one pool.
const SHARED_POOL: bool = true;

/// The largest number of connections of one process: one at a time records responses, the others read or make other changes.
const CONNECTIONS: u32 = 10;

/// A server that fails during an attempt may send no reply. After this time the attempt fails, and the retry takes another
/// connection.
const ATTEMPT_TIMEOUT: Option<Duration> = Some(Duration::from_secs(15));

/// Tells the operator how to get a database in an encoding that stores every text.
const MAKE_UTF_8: &str = "make a database by createdb --encoding=UTF8 --locale=C --template=template0 NAME, \
    and bring responses that are here already into it by pg_dump and psql";

pub(super) async fn open(servers: Servers, if_missing: IfMissing, actor: &Actor) -> Result<sql::SqlStore, StoreError> {
    let servers: Vec<_> =
        servers.into_options().into_iter().map(|server| server.application_name("consultation")).collect();
    let primary = if servers.len() > 1 { primary::find_primary(&servers).await } else { None };
    // If no server takes writes now, the error of the first one says why.
    let current = primary.unwrap_or_default();
    let first = servers.get(current).cloned().ok_or_else(|| StoreError::Address("it names no server".into()))?;
    let pool = driver::pool_options(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(5))
        // `takes_writes` replaces the driver's ping: in one round trip it also checks that the server takes writes.
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(primary::takes_writes(connection)))
        .connect_with(first)
        .await?;
    let encoding: String = sqlx::query_scalar("SHOW server_encoding").fetch_one(&pool).await?;
    if encoding != "UTF8" {
        return Err(StoreError::Encoding { encoding, remedy: MAKE_UTF_8 });
    }
    if if_missing == IfMissing::Refuse {
        sql::expect_row(&pool).await?;
    }
    migrate(&pool, actor).await?;
    sql::move_documents(&pool).await?;
    if servers.len() > 1 {
        tokio::spawn(primary::follow_primary(pool.clone(), servers, current));
    }
    Ok(sql::SqlStore::new(pool.clone(), pool))
}

/// Migrates the tables in one transaction with its entry in the audit log. A second process that starts at the same time waits for it.
async fn migrate(pool: &PgPool, actor: &Actor) -> Result<(), StoreError> {
    let mut transaction = pool.begin().await?;
    sqlx::query(LOCK_MIGRATIONS).execute(&mut *transaction).await?;
    let from = sql::newest_migration(&mut transaction).await?;
    // `run_direct` does what `run` does. The lifetimes in the signature of `run` (sqlx 0.9.0) keep the compiler from seeing that
    // this future is `Send`.
    sqlx::migrate!("migrations/postgres").run_direct(None, &mut *transaction, false).await?;
    sql::enter_migration(&mut transaction, from, actor).await?;
    transaction.commit().await?;
    Ok(())
}

/// Returns whether a retry of the statement may succeed.
fn is_transient(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => true,
        // The driver reports a connection that is cut within a reply as a protocol error.
        sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| is_passing_state(&code) || is_lost_state(&code))
        }
        _ => false,
    }
}

/// Returns whether the connection is no longer usable: it is broken, or its server is shutting down or takes no writes.
fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_lost_state(&code)),
        _ => false,
    }
}

/// Returns whether a SQLSTATE describes a momentary condition rather than an error of the statement.
fn is_passing_state(code: &str) -> bool {
    const SERIALIZATION_FAILURE: &str = "40001";
    const DEADLOCK_DETECTED: &str = "40P01";
    const TOO_MANY_CONNECTIONS: &str = "53300";
    const LOCK_NOT_AVAILABLE: &str = "55P03";
    [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, TOO_MANY_CONNECTIONS, LOCK_NOT_AVAILABLE].contains(&code)
}

/// Returns whether a SQLSTATE says that the server is unavailable or read-only; another server may replace it a moment later.
fn is_lost_state(code: &str) -> bool {
    const CONNECTION: &str = "08";
    // The server was shut down, crashed or has not started yet.
    const OPERATOR_INTERVENTION: &str = "57P";
    // The server was demoted or set read-only.
    const READ_ONLY_TRANSACTION: &str = "25006";
    code.starts_with(CONNECTION) || code.starts_with(OPERATOR_INTERVENTION) || code == READ_ONLY_TRANSACTION
}

async fn backup(_: &PgPool, _: &Path) -> Result<(), StoreError> {
    Err(StoreError::Elsewhere("a PostgreSQL store is copied with pg_dump, and restored with pg_restore"))
}

/// Returns the size of the database; the disk of its server is not seen from here.
async fn size(readers: &PgPool) -> Result<StoreSize, StoreError> {
    let bytes: i64 = sqlx::query_scalar("SELECT pg_database_size(current_database())").fetch_one(readers).await?;
    Ok(StoreSize { bytes: bytes.try_into().unwrap_or_default(), free: None })
}
