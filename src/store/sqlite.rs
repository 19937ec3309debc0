//! The store in one SQLite file: readers side by side, one writer.
//!
//! `synchronous=FULL` makes the commit the moment from which a response survives a power cut, and `secure_delete`
//! leaves nothing of what is withdrawn or purged in the file.

// The one SQL of both engines, compiled for this one.
#[path = "sql/mod.rs"]
mod sql;

use super::{IfMissing, StoreError, driver};
use crate::atomic_file::TempFile;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous};
use std::io;
use std::path::Path;
use std::time::Duration;

type Engine = sqlx::Sqlite;

/// Takes the place of the one writer at once: a transaction that begins by reading may find it taken when it writes.
const BEGIN: &str = "BEGIN IMMEDIATE";

/// Whether readers and writers are the same connections.
const SHARED_POOL: bool = false;

/// How long an attempt at a change may take: a file does not go away in the midst of one.
const ATTEMPT_TIMEOUT: Option<Duration> = None;

/// How to come to a database that keeps texts as they are.
const MAKE_UTF_8: &str = "name a file that is not there yet, and it is made in UTF-8";

pub(super) async fn open(path: &str, if_missing: IfMissing) -> Result<sql::SqlStore, StoreError> {
    match if_missing {
        IfMissing::Make => {
            if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder)?;
            }
        }
        IfMissing::Refuse if !Path::new(path).is_file() => return Err(StoreError::Missing),
        IfMissing::Refuse => {}
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(if_missing == IfMissing::Make)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        // In pages: what is gathered before it is written where it belongs.
        .pragma("wal_autocheckpoint", "8192")
        .busy_timeout(Duration::from_secs(10));
    // Indexes of random ids change everywhere at once: the writer keeps many pages at hand, in kibibytes. Readers keep few,
    // so that reading a store takes the same memory whatever its size.
    let writing = options.clone().pragma("cache_size", "-65536");
    // A pool of one gives its connection to whoever waited longest, so that no change is starved by others.
    let writers = driver::pool_options(1).connect_with(writing).await?;
    let encoding: String = sqlx::query_scalar("PRAGMA encoding").fetch_one(&writers).await?;
    if encoding != "UTF-8" {
        return Err(StoreError::Encoding { encoding, remedy: MAKE_UTF_8 });
    }
    if if_missing == IfMissing::Refuse {
        sql::expect_row(&writers).await?;
    }
    migrate(&writers).await?;
    let reading = options.pragma("cache_size", "-4096");
    let readers = driver::pool_options(4).connect_with(reading).await?;
    Ok(sql::SqlStore::new(readers, writers))
}

/// Brings the tables up to date in one transaction, which keeps another program that starts now waiting.
async fn migrate(writers: &SqlitePool) -> Result<(), StoreError> {
    let mut transaction = writers.begin_with(BEGIN).await?;
    // It is `run`, whose lifetimes keep the compiler from seeing that this may move between threads.
    sqlx::migrate!("migrations/sqlite").run_direct(None, &mut *transaction, false).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whether the same statement may succeed a moment later: BUSY and LOCKED.
fn is_transient(error: &sqlx::Error) -> bool {
    matches!(primary_code(error), Some(5 | 6))
}

/// Whether the connection is of no more use. Where the disk is full or fails, SQLite rolls back by itself; the driver still
/// counts a transaction, and begins no other. What a constraint refused leaves all as it was.
fn is_lost(error: &sqlx::Error) -> bool {
    const CONSTRAINT: u32 = 19;
    !is_transient(error) && primary_code(error) != Some(CONSTRAINT)
}

/// What went wrong, whatever the reason in the higher bytes.
fn primary_code(error: &sqlx::Error) -> Option<u32> {
    Some(error.as_database_error()?.code()?.parse::<u32>().ok()? & 0xff)
}

/// Writes a copy beside its place, then moves it there, so that no half of one is ever found under its name.
async fn backup(readers: &SqlitePool, file: &Path) -> Result<(), StoreError> {
    if file.exists() {
        return Err(StoreError::Copy(io::ErrorKind::AlreadyExists.into()));
    }
    let part = TempFile::next_to(file).map_err(StoreError::Copy)?;
    sqlx::query("VACUUM INTO $1").bind(part.name()).execute(readers).await?;
    part.persist_no_clobber(file).map_err(StoreError::Copy)
}
