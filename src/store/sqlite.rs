//! The store in one SQLite file, with several readers and one writer.
//!
//! `synchronous=FULL` ensures that a committed response survives a power cut. `secure_delete` overwrites withdrawn and purged
//! data in the file.

// This module compiles the shared SQL for SQLite.
#[path = "sql/mod.rs"]
mod sql;

mod migration;

use super::{DraftNotice, IfMissing, StoreError, StoreSize, driver};
use crate::atomic_file::TempFile;
use crate::workspace::Actor;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqliteSynchronous};
use std::io;
use std::path::Path;
use std::time::Duration;
use tokio::sync::mpsc;

type Engine = sqlx::Sqlite;

/// Takes the write lock at once. A transaction that begins with a read could find the lock taken when it first writes.
const BEGIN: &str = "BEGIN IMMEDIATE";

/// Begins a transaction whose reads all see the store as it is at the first of them.
const SNAPSHOT: &str = "BEGIN";

/// True if readers and writers share one pool.
const SHARED_POOL: bool = false;

/// An attempt has no time limit, because a local file does not become unreachable as a server does.
const ATTEMPT_TIMEOUT: Option<Duration> = None;

/// Indexes of random ids change in many places at once, so a writer caches 64 MiB of pages (a negative value is in KiB).
const WRITER_CACHE: &str = "-65536";

/// Tells the operator how to get a database in an encoding that stores every text.
const MAKE_UTF_8: &str = "name a file that is not there yet, and it is made in UTF-8";

/// The rows that SQLite's thread reads before it waits for them to be taken. A page of most queries: with fewer, the two threads wait for
/// each other some ten times a page, which took a quarter of the time of an export (docs/adr/0041).
const ROWS_AHEAD: usize = 512;

/// The connections by which a server reads, for several people at once.
const SERVER_READERS: u32 = 4;

/// The connections by which a command reads a store that it expects to exist: one for the page at hand, one for the next page. On a busy
/// machine a connection comes back to the pool after the next statement has asked for one, which would open another. Each keeps memory,
/// and a package of 30,000 responses took 17 MB more.
const COMMAND_READERS: u32 = 2;

pub(super) async fn open(path: &str, if_missing: IfMissing, actor: &Actor) -> Result<sql::SqlStore, StoreError> {
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
        .row_buffer_size(ROWS_AHEAD)
        // The unit is pages: the write-ahead log is copied into the database after this many.
        .pragma("wal_autocheckpoint", "8192")
        .busy_timeout(Duration::from_secs(10));
    // A statement that may fail in its middle first copies the pages that it changes. The writer keeps these copies in memory: that of a batch
    // of responses would write them, private answers too, to a temporary file, which takes a sixth of its time (docs/adr/0040).
    let writing = options.clone().pragma("cache_size", WRITER_CACHE).pragma("temp_store", "MEMORY");
    // A pool of one connection serves its waiters in order of arrival, so that no change is starved by others.
    let writers = driver::pool_options(1).connect_with(writing).await?;
    let encoding: String = sqlx::query_scalar("PRAGMA encoding").fetch_one(&writers).await?;
    if encoding != "UTF-8" {
        return Err(StoreError::Encoding { encoding, remedy: MAKE_UTF_8 });
    }
    if if_missing == IfMissing::Refuse {
        sql::expect_row(&writers).await?;
    }
    migration::migrate(&options, actor).await?;
    // Readers keep the small default cache, so that reading takes the same memory whatever the size of the store.
    let most = if if_missing == IfMissing::Refuse { COMMAND_READERS } else { SERVER_READERS };
    let readers = driver::pool_options(most).connect_with(options).await?;
    Ok(sql::SqlStore::new(readers, writers))
}

/// Returns whether a retry of the statement may succeed: the error is BUSY or LOCKED.
fn is_transient(error: &sqlx::Error) -> bool {
    matches!(primary_code(error), Some(5 | 6))
}

/// Returns whether the connection is no longer usable. When the disk is full or fails, SQLite rolls back by itself, but the
/// driver still counts an open transaction and begins no other. A violated constraint leaves the connection usable.
fn is_lost(error: &sqlx::Error) -> bool {
    const CONSTRAINT: u32 = 19;
    !is_transient(error) && primary_code(error) != Some(CONSTRAINT)
}

/// Returns the primary result code, without the extended code in the higher bytes.
fn primary_code(error: &sqlx::Error) -> Option<u32> {
    Some(error.as_database_error()?.code()?.parse::<u32>().ok()? & 0xff)
}

/// Writes the copy to a temporary file in the same folder, then gives it its final name, so that no partial copy ever has that
/// name.
async fn backup(readers: &SqlitePool, file: &Path) -> Result<(), StoreError> {
    if file.exists() {
        return Err(StoreError::Copy(io::ErrorKind::AlreadyExists.into()));
    }
    let part = TempFile::next_to(file).map_err(StoreError::Copy)?;
    sqlx::query("VACUUM INTO $1").bind(part.name()).execute(readers).await?;
    part.persist_no_clobber(file).map_err(StoreError::Copy)
}

/// Does nothing, because one process uses the file.
async fn announce(_: &mut SqliteConnection, _: &str) -> Result<(), sqlx::Error> {
    Ok(())
}

/// Returns a closed channel, because one process uses the file.
fn listen(_: &SqlitePool) -> mpsc::Receiver<DraftNotice> {
    mpsc::channel(1).1
}

/// Returns the size of the file, without the write-ahead log, and the space left on its disk.
async fn size(readers: &SqlitePool) -> Result<StoreSize, StoreError> {
    let (bytes, file) = file_size(readers).await?;
    Ok(StoreSize { bytes, free: Some(free_space(&file).map_err(StoreError::Copy)?) })
}

/// Returns the size of the file, without the write-ahead log, and its path.
async fn file_size(pool: &SqlitePool) -> Result<(u64, String), StoreError> {
    let select = "SELECT page_count * page_size, (SELECT file FROM pragma_database_list WHERE name = 'main') \
        FROM pragma_page_count, pragma_page_size";
    let (bytes, file): (i64, String) = sqlx::query_as(select).fetch_one(pool).await?;
    Ok((bytes.try_into().unwrap_or_default(), file))
}

/// Returns the space left on the disk of a file.
fn free_space(file: &str) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(file)?;
    Ok(disk.f_bavail * disk.f_frsize)
}
