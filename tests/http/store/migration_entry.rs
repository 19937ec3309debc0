//! A store of an earlier version: its tables are migrated by whoever opens it, and the log says so.

use crate::support::acts::actor;
use crate::support::postgres::Fresh as Database;
use consultation::store::{AuditCursor, DatabaseUrl, StoreError};
use consultation::workspace::audit::{AuditEntry, AuditFilter};
use sqlx::migrate::{Migrate, Migrator};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use std::path::Path;
use tempfile::tempdir;

/// Applies all migrations of an engine but the newest, and returns the number of that one.
async fn migrate_but_the_newest<C: Migrate>(engine: &str, connection: &mut C) -> i64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let migrator = Migrator::new(folder).await.expect("migrations");
    let newest = migrator.iter().map(|migration| migration.version).max().expect("a migration");
    migrator.run_direct(Some(newest - 1), connection, false).await.expect("an earlier store");
    newest
}

/// Opens a store by several programs at once, and returns its log.
async fn log_after_openings(address: &str) -> Vec<AuditEntry> {
    let opening = (0..4).map(|_| {
        let url = DatabaseUrl::from(address);
        tokio::spawn(async move { url.open(&actor()).await.map(|_| ()) })
    });
    for opened in opening.collect::<Vec<_>>() {
        opened.await.expect("it ended").expect("a store");
    }
    let store = DatabaseUrl::from(address).open_existing(&actor()).await.expect("a store");
    store.ping().await.expect("ready");
    store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 10).await.expect("the log")
}

fn assert_migrated_once(log: &[AuditEntry], newest: i64) {
    let [entry] = log else { panic!("{log:?}") };
    assert_eq!([&entry.action, &entry.actor, &entry.outcome], ["store.migrate", "cli:ada@office", "done"]);
    let details = entry.explanation.as_ref().expect("details").details_by_name();
    for (name, number) in [("from", newest - 1), ("to", newest)] {
        assert!(details.contains(&(name.to_owned(), number.to_string())), "{name}: {details:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_says_that_a_file_was_migrated() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("store.db");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let mut connection: SqliteConnection = options.connect().await.expect("a file");
    let newest = migrate_but_the_newest("sqlite", &mut connection).await;
    connection.close().await.expect("it is closed");
    let address = format!("sqlite:{}", path.display());
    assert_migrated_once(&log_after_openings(&address).await, newest);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_says_that_a_database_was_migrated() {
    let database = Database::new().await;
    let mut connection = PgConnection::connect(&database.address()).await.expect("a database");
    let newest = migrate_but_the_newest("postgres", &mut connection).await;
    connection.close().await.expect("it is closed");
    assert_migrated_once(&log_after_openings(&database.address()).await, newest);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_that_fails_changes_nothing_and_is_not_entered() {
    let database = Database::new().await;
    let mut connection = PgConnection::connect(&database.address()).await.expect("a database");
    let newest = migrate_but_the_newest("postgres", &mut connection).await;
    // The chain has no end to which an entry could be added.
    database.run("DELETE FROM audit_head").await;
    let refused = DatabaseUrl::from(database.address().as_str()).open(&actor()).await;
    assert!(refused.is_err_and(|error| matches!(error.source, StoreError::Backend(_))));
    assert_eq!(database.number("SELECT max(version) FROM _sqlx_migrations").await, newest - 1);
    connection.close().await.expect("it is closed");
}
