//! Properties of PostgreSQL stores: several programs use one database, which may stop and come back.

mod failover;
mod nul;
mod together;

use crate::store::contract::{FORM, record, response};
use crate::store::{Fresh, Place};
use crate::support::postgres::{Cluster, Fresh as Database};
use crate::support::program::{Place as Folder, text};
use consultation::store::{self, RecordOutcome, StoreError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub(super) async fn fresh() -> Fresh {
    on(Database::new().await).await
}

async fn on(database: Database) -> Fresh {
    Fresh::at(database.address(), Place::Database(database)).await
}

fn database(fresh: &Fresh) -> &Database {
    match &fresh.place {
        Place::Database(database) => database,
        Place::Folder(_) => panic!("a store on a server is in a database"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_programs_that_start_together_create_one_store() {
    let database = Database::new().await;
    let opening = (0..8).map(|_| {
        tokio::spawn({
            let address = database.address();
            async move { store::open(&address).await?.secret().await }
        })
    });
    let mut secrets = Vec::new();
    for opened in opening.collect::<Vec<_>>() {
        secrets.push(opened.await.expect("it ended").expect("a store"));
    }
    secrets.dedup();
    assert_eq!(secrets.len(), 1);
}

#[tokio::test]
async fn a_database_without_tables_is_not_taken_for_a_store() {
    let database = Database::new().await;
    assert!(matches!(store::open_existing(&database.address()).await, Err(StoreError::Missing)));
}

#[tokio::test]
async fn the_backup_command_refers_to_pg_dump() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = fresh().await.store.backup(&folder.path().join("copy")).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("pg_dump")));
    assert!(!folder.path().join("copy").exists());
}

#[tokio::test]
async fn a_text_that_postgres_rejects_fails_only_its_own_response() {
    let fresh = fresh().await;
    let sending = (0..40).map(|number| {
        let store = Arc::clone(&fresh.store);
        let mut given = response(&format!("number-{number}"), b"f");
        if number == 20 {
            given.public = "\0".into();
        }
        tokio::spawn(async move { store.record(given).await.is_ok() })
    });
    for (number, sent) in sending.collect::<Vec<_>>().into_iter().enumerate() {
        assert_eq!(sent.await.expect("it was sent"), number != 20, "{number}");
    }
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 39);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cut_connections_are_reopened_and_no_acknowledged_response_is_lost() {
    let fresh = fresh().await;
    let done = Arc::new(AtomicBool::new(false));
    let sending: Vec<_> = (0..8)
        .map(|sender| {
            let (store, done) = (Arc::clone(&fresh.store), Arc::clone(&done));
            tokio::spawn(async move {
                let mut acknowledged = 0;
                while !done.load(Ordering::Relaxed) {
                    let id = format!("sender-{sender}-{acknowledged}");
                    // A response that was not recorded is sent again.
                    if store.record(response(&id, b"f")).await.is_ok() {
                        acknowledged += 1;
                    }
                }
                acknowledged
            })
        })
        .collect();
    for _ in 0..8 {
        tokio::time::sleep(Duration::from_millis(120)).await;
        database(&fresh).cut().await;
    }
    done.store(true, Ordering::Relaxed);
    let mut acknowledged = 0;
    for sender in sending {
        acknowledged += sender.await.expect("a sender");
    }
    assert!(acknowledged > 0);
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), acknowledged);
    fresh.store.ping().await.expect("ready");
    for table in ["SELECT count(*) FROM answers", "SELECT count(*) FROM private_answers"] {
        assert_eq!(database(&fresh).number(table).await as u64, acknowledged, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_store_reconnects_to_a_restarted_server() {
    let cluster = Cluster::start();
    let fresh = on(Database::at(cluster.address()).await).await;
    assert_eq!(record(&*fresh.store, response("before", b"f")).await, RecordOutcome::New);
    cluster.stop();
    // A response that cannot be recorded is refused in time, not acknowledged.
    let refused = tokio::time::timeout(Duration::from_secs(30), fresh.store.record(response("meanwhile", b"f"))).await;
    assert!(refused.expect("in time").is_err());
    assert!(fresh.store.ping().await.is_err());
    cluster.resume();
    fresh.store.ping().await.expect("ready");
    assert_eq!(record(&*fresh.store, response("meanwhile", b"f")).await, RecordOutcome::New);
    assert!(matches!(record(&*fresh.store, response("before", b"f")).await, RecordOutcome::Replay { .. }));
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 2);
}

#[tokio::test]
async fn a_store_that_cannot_record_is_not_ready() {
    let fresh = fresh().await;
    let database = database(&fresh);
    // The refusal comes at the commit, as late as that of a full disk.
    database
        .run(
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS \
            $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$; \
            CREATE CONSTRAINT TRIGGER no_room AFTER INSERT ON answers DEFERRABLE INITIALLY DEFERRED \
            FOR EACH ROW EXECUTE FUNCTION no_room()",
        )
        .await;
    assert!(fresh.store.ping().await.is_err());
    assert!(fresh.store.record(response("refused", b"f")).await.is_err());
    assert!(fresh.store.ping().await.is_err());
    database.run("DROP TRIGGER no_room ON answers").await;
    fresh.store.ping().await.expect("ready");
    record(&*fresh.store, response("first", b"f")).await;
    for table in ["SELECT count(*) FROM responses", "SELECT count(*) FROM answers"] {
        assert_eq!(database.number(table).await, 1, "{table}");
    }
}

#[tokio::test]
async fn a_read_only_server_is_not_ready_until_it_accepts_writes() {
    let cluster = Cluster::start();
    let fresh = on(Database::at(cluster.address()).await).await;
    record(&*fresh.store, response("first", b"f")).await;
    cluster.set_read_only("on").await;
    let start = Instant::now();
    while fresh.store.ping().await.is_ok() {
        assert!(start.elapsed() < Duration::from_secs(60), "it is ready for ever");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Stored responses can still be read.
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 1);
    cluster.set_read_only("off").await;
    while fresh.store.ping().await.is_err() {
        assert!(start.elapsed() < Duration::from_secs(60), "it is never ready again");
    }
    record(&*fresh.store, response("second", b"f")).await;
}

#[tokio::test]
async fn a_database_without_utf_8_is_refused_with_one_line() {
    for encoding in ["SQL_ASCII", "LATIN1", "EUC_JP"] {
        let (database, folder) = (Database::encoded(encoding).await, Folder::new());
        for command in [&["serve", "--addr", "127.0.0.1:0"][..], &["responses", "count"], &["demo", "1"]] {
            let refused = folder.run(&[command, &["--database-url", &database.address()]].concat());
            let said = text(&refused.stderr);
            assert_eq!(refused.status.code(), Some(2), "{encoding}: {said}");
            assert_eq!(said.lines().count(), 1, "{encoding}: {said}");
            assert!(said.contains(encoding) && said.contains("createdb --encoding=UTF8"), "{said}");
        }
        let tables = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'";
        assert_eq!(database.number(tables).await, 0, "nothing was made in it");
    }
}

#[tokio::test]
async fn no_message_contains_the_password() {
    let folder = Folder::new();
    let assert_silent = |output: std::process::Output| {
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stdout.len(), 0);
        let said = text(&output.stderr);
        assert!(said.contains("--database-url") && !said.contains("unmist"), "{said}");
    };
    for address in [
        "postgresql://me:unmist/akable@127.0.0.1:1/answers",
        "postgres://me:unmistakable@127.0.0.1:port/answers",
        "mysql://me:unmistakable@127.0.0.1/answers",
        "me:unmistakable",
    ] {
        for command in [&["serve", "--addr", "127.0.0.1:0"][..], &["responses", "count"], &["demo", "1"]] {
            assert_silent(folder.run(&[command, &["--database-url", address]].concat()));
            let mut by_variable = folder.command(command);
            assert_silent(by_variable.env("CONSULTATION_DATABASE_URL", address).output().expect("it ends"));
        }
        let mut help = folder.command(&["serve", "--help"]);
        let help = help.env("CONSULTATION_DATABASE_URL", address).output().expect("it ends");
        assert!(!text(&help.stdout).contains("unmist"));
    }
    // No server listens on this port.
    assert_silent(folder.run(&[
        "responses",
        "count",
        "--database-url",
        "postgres://me:unmistakable@127.0.0.1:1/answers",
    ]));
    let by_name = "postgres://me@127.0.0.1:1/answers?password=unmistakable";
    assert_silent(folder.run(&["responses", "count", "--database-url", by_name]));
}

fn id(number: u64) -> String {
    format!("response-{number:04}")
}
