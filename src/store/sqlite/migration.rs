//! Brings the tables of a file up to date, on a connection of its own.
//!
//! That connection does not enforce foreign keys, as SQLite asks of whoever replaces a table that others refer to: dropping the former
//! one would delete the rows that refer to it. <https://sqlite.org/lang_altertable.html#otheralter>

use super::{BEGIN, WRITER_CACHE, driver, file_size, free_space, sql};
use crate::store::StoreError;
use crate::workspace::Actor;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use std::time::Duration;

/// Another process may be bringing a large store up to date: this one waits for it.
const WAIT_FOR_OTHERS: Duration = Duration::from_secs(15 * 60);

/// How far a store is that may have been made before migration 22, by which documents lie under the numbers of their responses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DocumentLayout {
    Former,
    Moving,
    Numbered,
}

/// Brings the tables up to date and returns when all documents are where they belong. If a table changes, the audit log says that
/// `actor` did so.
pub(super) async fn migrate(options: &SqliteConnectOptions, actor: &Actor) -> Result<(), StoreError> {
    let options = options.clone().foreign_keys(false).pragma("cache_size", WRITER_CACHE);
    let mut pool = driver::pool_options(1).connect_with(options.clone()).await?;
    let layout = layout(&pool).await?;
    if layout == DocumentLayout::Former {
        expect_room(&pool).await?;
        tracing::warn!(
            "the tables of the store are being brought up to date: for a million responses this takes minutes"
        );
    }
    if layout != DocumentLayout::Numbered {
        pool.close().await;
        pool = driver::pool_options(1).connect_with(options.busy_timeout(WAIT_FOR_OTHERS)).await?;
    }
    migrate_tables(&pool, actor).await?;
    sql::move_documents(&pool).await?;
    if layout != DocumentLayout::Numbered {
        // Gives back the space of what was written ahead, as far as no other process reads it.
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&pool).await?;
        tracing::warn!("the tables of the store are up to date");
    }
    pool.close().await;
    Ok(())
}

/// Migrates the tables in one transaction with its entry in the audit log. A second process that starts at the same time waits for it.
async fn migrate_tables(pool: &SqlitePool, actor: &Actor) -> Result<(), StoreError> {
    let mut transaction = pool.begin_with(BEGIN).await?;
    let from = sql::newest_migration(&mut transaction).await?;
    // `run_direct` does what `run` does. The lifetimes in the signature of `run` (sqlx 0.9.0) keep the compiler from seeing that
    // this future is `Send`.
    sqlx::migrate!("migrations/sqlite").run_direct(None, &mut *transaction, false).await?;
    sql::enter_migration(&mut transaction, from, actor).await?;
    transaction.commit().await?;
    Ok(())
}

async fn layout(pool: &SqlitePool) -> Result<DocumentLayout, StoreError> {
    let select = "SELECT (SELECT count(*) FROM pragma_table_info('answers') WHERE name = 'response_id'), \
        (SELECT count(*) FROM pragma_table_info('former_answers'))";
    let (former, moving): (i64, i64) = sqlx::query_as(select).fetch_one(pool).await?;
    Ok(match (former, moving) {
        (1.., _) => DocumentLayout::Former,
        (_, 1..) => DocumentLayout::Moving,
        _ => DocumentLayout::Numbered,
    })
}

/// Fails before anything is changed if the disk has no room for the tables that are renewed and for what is written ahead: as much
/// again as the file takes.
async fn expect_room(pool: &SqlitePool) -> Result<(), StoreError> {
    let (needed, file) = file_size(pool).await?;
    let free = free_space(&file).map_err(|error| StoreError::Migration(error.into()))?;
    if free < needed {
        const MEGABYTE: u64 = 1_000_000;
        let (needed, free) = (needed.div_ceil(MEGABYTE), free / MEGABYTE);
        let why = format!("that takes {needed} MB of its disk for some minutes, of which {free} MB are free");
        return Err(StoreError::Migration(why.into()));
    }
    Ok(())
}
