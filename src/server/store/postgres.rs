//! The store in a PostgreSQL database, which several programs may share.
//!
//! A connection that was lost is replaced at its next use. Receipts rely on the server's `synchronous_commit`, which is
//! on unless somebody turned it off.

// The one SQL of both engines, compiled for this one. That the same file is compiled twice is the point.
#[allow(clippy::duplicate_mod)]
#[path = "sql/mod.rs"]
mod sql;

use super::{IfMissing, StoreError, pool};
use sqlx::postgres::{PgConnectOptions, PgPool};
use std::path::Path;
use std::time::Duration;

type Engine = sqlx::Postgres;

const BEGIN: &str = "BEGIN";

/// Whether readers and writers are the same connections.
const ONE_POOL: bool = true;

/// As many connections as one program holds: some to read, one at a time to record, some for all other changes.
const CONNECTIONS: u32 = 10;

pub(super) async fn open(options: PgConnectOptions, if_missing: IfMissing) -> Result<sql::SqlStore, StoreError> {
    let options = options.application_name("consultation");
    let pool = pool::of(CONNECTIONS).acquire_timeout(Duration::from_secs(5)).connect_with(options).await?;
    if if_missing == IfMissing::Refuse {
        sql::must_be_there(&pool).await?;
    }
    // The migrator holds an advisory lock: of two programs that start together, one waits.
    // It is `run`, whose lifetimes keep the compiler from seeing that this may move between threads.
    sqlx::migrate!("migrations/postgres").run_direct(None, &mut *pool.acquire().await?, false).await?;
    Ok(sql::SqlStore::new(pool.clone(), pool))
}

/// Whether the same statement may succeed a moment later.
fn is_passing(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => true,
        // A connection cut in the midst of an answer.
        sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing_state(&code)),
        _ => false,
    }
}

/// Of the SQLSTATEs, those that tell of the moment rather than of the statement.
fn is_passing_state(code: &str) -> bool {
    const CONNECTION: &str = "08";
    const SERIALIZATION_FAILURE: &str = "40001";
    const DEADLOCK_DETECTED: &str = "40P01";
    const TOO_MANY_CONNECTIONS: &str = "53300";
    const LOCK_NOT_AVAILABLE: &str = "55P03";
    // Shut down, crashed, or not yet started.
    const OPERATOR_INTERVENTION: &str = "57P";
    code.starts_with(CONNECTION)
        || code.starts_with(OPERATOR_INTERVENTION)
        || [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, TOO_MANY_CONNECTIONS, LOCK_NOT_AVAILABLE].contains(&code)
}

async fn backup(_: &PgPool, _: &Path) -> Result<(), StoreError> {
    Err(StoreError::Elsewhere("a PostgreSQL store is copied with pg_dump, and restored with pg_restore"))
}
