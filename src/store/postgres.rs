//! The store in a PostgreSQL database, which several programs may share.
//!
//! A connection that was lost, or whose server no longer takes writes, is replaced at its next use. Receipts rely on the
//! server's `synchronous_commit`, which is on unless somebody turned it off.

// The one SQL of both engines, compiled for this one. That the same file is compiled twice is the point.
#[allow(clippy::duplicate_mod)]
#[path = "sql/mod.rs"]
mod sql;

mod primary;
mod server_list;
mod servers;

pub(super) use servers::Servers;

use super::{IfMissing, StoreError, driver};
use sqlx::postgres::PgPool;
use std::path::Path;
use std::time::Duration;

type Engine = sqlx::Postgres;

const BEGIN: &str = "BEGIN";

/// Whether readers and writers are the same connections.
const SHARED_POOL: bool = true;

/// As many connections as one program holds: some to read, one at a time to record, some for all other changes.
const CONNECTIONS: u32 = 10;

/// A server that goes away in the midst of an attempt says nothing: after this long the attempt has failed, and the next one
/// has another connection.
const ATTEMPT_TIMEOUT: Option<Duration> = Some(Duration::from_secs(15));

/// How to come to a database that keeps every text.
const MAKE_UTF_8: &str = "make a database by createdb --encoding=UTF8 --locale=C --template=template0 NAME, \
    and bring responses that are here already into it by pg_dump and psql";

pub(super) async fn open(servers: Servers, if_missing: IfMissing) -> Result<sql::SqlStore, StoreError> {
    let servers: Vec<_> =
        servers.into_options().into_iter().map(|server| server.application_name("consultation")).collect();
    let primary = if servers.len() > 1 { primary::find_primary(&servers).await } else { None };
    // Where none takes writes now, the first says why.
    let current = primary.unwrap_or_default();
    let first = servers.get(current).cloned().ok_or_else(|| StoreError::Address("it names no server".into()))?;
    let pool = driver::pool_options(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(5))
        // The server is asked more than whether it is there, in as much time.
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
    // The migrator holds an advisory lock: of two programs that start together, one waits.
    // It is `run`, whose lifetimes keep the compiler from seeing that this may move between threads.
    sqlx::migrate!("migrations/postgres").run_direct(None, &mut *pool.acquire().await?, false).await?;
    if servers.len() > 1 {
        tokio::spawn(primary::follow_primary(pool.clone(), servers, current));
    }
    Ok(sql::SqlStore::new(pool.clone(), pool))
}

/// Whether the same statement may succeed a moment later.
fn is_transient(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => true,
        // A connection cut in the midst of an answer.
        sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| is_passing_state(&code) || is_lost_state(&code))
        }
        _ => false,
    }
}

/// Whether the connection is of no more use: it is broken, or its server goes away or takes no writes.
fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_lost_state(&code)),
        _ => false,
    }
}

/// Of the SQLSTATEs, those that tell of the moment rather than of the statement.
fn is_passing_state(code: &str) -> bool {
    const SERIALIZATION_FAILURE: &str = "40001";
    const DEADLOCK_DETECTED: &str = "40P01";
    const TOO_MANY_CONNECTIONS: &str = "53300";
    const LOCK_NOT_AVAILABLE: &str = "55P03";
    [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, TOO_MANY_CONNECTIONS, LOCK_NOT_AVAILABLE].contains(&code)
}

/// Of the SQLSTATEs, those that tell of the server at the other end: another may be in its place a moment later.
fn is_lost_state(code: &str) -> bool {
    const CONNECTION: &str = "08";
    // Shut down, crashed, or not yet started.
    const OPERATOR_INTERVENTION: &str = "57P";
    // A server that was demoted, or is kept from being written to.
    const READ_ONLY_TRANSACTION: &str = "25006";
    code.starts_with(CONNECTION) || code.starts_with(OPERATOR_INTERVENTION) || code == READ_ONLY_TRANSACTION
}

async fn backup(_: &PgPool, _: &Path) -> Result<(), StoreError> {
    Err(StoreError::Elsewhere("a PostgreSQL store is copied with pg_dump, and restored with pg_restore"))
}
