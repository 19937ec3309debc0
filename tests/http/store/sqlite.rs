//! Properties of SQLite stores: one file, created on demand, sound at any moment.

use super::contract::{FORM, record, response};
use super::{Fresh, Place};
use crate::support::database::Database;
use crate::support::program::{Place as Folder, Running, text};
use crate::support::responses::{fresh_id, required};
use consultation::store::{self, RecordOutcome, StoreError};
use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::tempdir;

pub(super) async fn fresh() -> Fresh {
    in_a_folder("store.db").await
}

async fn in_a_folder(name: &str) -> Fresh {
    let folder = tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join(name).display());
    Fresh::at(address, Place::Folder(folder)).await
}

fn folder(fresh: &Fresh) -> &Path {
    match &fresh.place {
        Place::Folder(folder) => folder.path(),
        Place::Database(_) => panic!("a store in a file is in a folder"),
    }
}

#[tokio::test]
async fn the_store_creates_the_folder_of_its_file() {
    let fresh = in_a_folder("not/yet/there.db").await;
    assert!(folder(&fresh).join("not/yet/there.db").is_file());
}

#[tokio::test]
async fn the_store_uses_wal_and_passes_the_integrity_check() {
    let fresh = fresh().await;
    let database = Database::open(&folder(&fresh).join("store.db")).await;
    assert_eq!(database.texts("PRAGMA journal_mode").await, ["wal"]);
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
}

#[tokio::test]
async fn open_existing_does_not_create_a_store() {
    let folder = tempdir().expect("a folder");
    let address = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    std::fs::write(folder.path().join("empty.db"), "").expect("a file");
    for name in ["mistyped.db", "not/there.db", "empty.db"] {
        assert!(matches!(store::open_existing(&address(name)).await, Err(StoreError::Missing)), "{name}");
    }
    assert!(!folder.path().join("mistyped.db").exists() && !folder.path().join("not").exists());
    store::open(&address("store.db")).await.expect("a store").close().await;
    store::open_existing(&address("store.db")).await.expect("the store").ping().await.expect("ready");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_programs_that_start_together_create_one_store() {
    let folder = tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join("store.db").display());
    let opening = (0..8).map(|_| {
        tokio::spawn({
            let address = address.clone();
            async move { store::open(&address).await.map(|_| ()) }
        })
    });
    for opened in opening.collect::<Vec<_>>() {
        opened.await.expect("it ended").expect("a store");
    }
}

#[tokio::test]
async fn a_backup_of_a_store_in_use_is_sound_and_overwrites_nothing() {
    let fresh = fresh().await;
    record(&*fresh.store, response("first", b"f")).await;
    let secret = fresh.store.secret().await.expect("a secret");
    let copy = folder(&fresh).join("copy.db");
    fresh.store.backup(&copy).await.expect("a copy");
    record(&*fresh.store, response("second", b"f")).await;

    let copied = store::open_existing(&format!("sqlite:{}", copy.display())).await.expect("a store");
    assert_eq!(copied.count(FORM).await.expect("a count"), 1);
    assert_eq!(copied.secret().await.expect("a secret"), secret);
    assert!(matches!(record(&*copied, response("first", b"f")).await, RecordOutcome::Replay { .. }));
    copied.close().await;

    assert!(matches!(fresh.store.backup(&copy).await, Err(StoreError::Copy(_))));
    assert!(fresh.store.backup(&folder(&fresh).join("no/such/folder/copy.db")).await.is_err());
    let mut names: Vec<_> = std::fs::read_dir(folder(&fresh))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    assert_eq!(names, ["copy.db", "store.db", "store.db-shm", "store.db-wal"], "nothing half-made stays");
}

#[tokio::test]
async fn withdrawn_content_is_erased_from_the_file() {
    let fresh = fresh().await;
    record(&*fresh.store, response("unmistakable", b"f")).await;
    let withdrawal = super::contract::withdrawal("unmistakable");
    fresh.store.withdraw(FORM, withdrawal).await.expect("it is withdrawn");
    fresh.store.close().await;
    let bytes = std::fs::read(folder(&fresh).join("store.db")).expect("the file");
    let found = bytes.windows(23).any(|window| window == b"private to unmistakable");
    assert!(!found);
}

#[tokio::test]
async fn a_store_that_cannot_record_is_not_ready() {
    let fresh = fresh().await;
    let file = folder(&fresh).join("store.db");
    Database::run(&file, "CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'full'); END").await;
    assert!(fresh.store.ping().await.is_err());
    assert!(fresh.store.record(response("refused", b"f")).await.is_err());
    assert!(fresh.store.ping().await.is_err());
    Database::run(&file, "DROP TRIGGER full").await;
    fresh.store.ping().await.expect("ready");
    record(&*fresh.store, response("first", b"f")).await;
    // A cached readiness must not hide the newest outcome.
    Database::run(&file, "CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'full'); END").await;
    assert!(fresh.store.record(response("second", b"f")).await.is_err());
    assert!(fresh.store.ping().await.is_err());
}

/// A server with a limit on file size: writes beyond it fail with an error, as on a full disk, and do not kill it.
async fn serve_in_little_room(place: &Folder) -> Running {
    let served = place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &place.database_url()]);
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"]).arg(served.get_program()).args(served.get_args());
    command.current_dir(place.path("")).env_clear().stdin(std::process::Stdio::null());
    Running::start(command).await
}

async fn becomes(server: &Running, status: u16) {
    let start = Instant::now();
    while server.client.get("/readyz").await.status != status {
        assert!(start.elapsed() < Duration::from_secs(60), "never {status}:\n{}", server.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn readiness_reports_a_full_disk_and_its_recovery() {
    let place = Folder::new();
    let server = serve_in_little_room(&place).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    let pid = Some(Pid::from_raw(server.pid()).expect("a process"));
    let unlimited = getrlimit(Resource::Fsize);
    let written = std::fs::metadata(place.path("store.db-wal")).expect("what is written ahead").len();
    prlimit(pid, Resource::Fsize, Rlimit { current: Some(written), ..unlimited }).expect("a limit");
    becomes(&server, 503).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 503);
    assert_eq!(server.client.get("/healthz").await.status, 200);
    prlimit(pid, Resource::Fsize, unlimited).expect("no limit");
    // Without a restart.
    becomes(&server, 200).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    let count = place.run(&["responses", "count", "--database-url", &place.database_url()]);
    assert_eq!(text(&count.stdout), "2\n");
}

#[tokio::test]
async fn a_file_without_utf_8_is_refused_with_one_line() {
    let place = Folder::new();
    Database::run(&place.store(), "PRAGMA encoding = 'UTF-16le'; CREATE TABLE somebodys (text TEXT)").await;
    for command in [&["serve", "--addr", "127.0.0.1:0"][..], &["responses", "count"]] {
        let refused = place.run(&[command, &["--database-url", &place.database_url()]].concat());
        let said = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(2), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains("UTF-16le") && said.contains("a file that is not there yet"), "{said}");
    }
}
