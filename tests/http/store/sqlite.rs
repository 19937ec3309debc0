//! What is SQLite's alone: one file, made on demand, sound at any moment.

use super::contract::{FORM, record, response};
use super::{Fresh, Place};
use crate::support::database::Database;
use consultation::server::store::{self, Recorded, StoreError};
use std::path::Path;
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
async fn it_makes_the_folder_of_its_file() {
    let fresh = in_a_folder("not/yet/there.db").await;
    assert!(folder(&fresh).join("not/yet/there.db").is_file());
}

#[tokio::test]
async fn it_writes_ahead_and_the_file_is_sound() {
    let fresh = fresh().await;
    let database = Database::open(&folder(&fresh).join("store.db")).await;
    assert_eq!(database.texts("PRAGMA journal_mode").await, ["wal"]);
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
}

#[tokio::test]
async fn a_store_that_must_be_there_is_not_made() {
    let folder = tempdir().expect("a folder");
    let address = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    std::fs::write(folder.path().join("empty.db"), "").expect("a file");
    for name in ["mistyped.db", "not/there.db", "empty.db"] {
        assert!(matches!(store::open_existing(&address(name)).await, Err(StoreError::Missing)), "{name}");
    }
    assert!(!folder.path().join("mistyped.db").exists() && !folder.path().join("not").exists());
    store::open(&address("store.db")).await.expect("a store").close().await;
    store::open_existing(&address("store.db")).await.expect("the store").ready().await.expect("ready");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_that_start_together_make_one_store() {
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
async fn a_backup_of_a_store_in_use_is_a_store_and_takes_nobodys_place() {
    let fresh = fresh().await;
    record(&*fresh.store, response("first", b"f")).await;
    let secret = fresh.store.secret().await.expect("a secret");
    let copy = folder(&fresh).join("copy.db");
    fresh.store.backup(&copy).await.expect("a copy");
    record(&*fresh.store, response("second", b"f")).await;

    let copied = store::open_existing(&format!("sqlite:{}", copy.display())).await.expect("a store");
    assert_eq!(copied.count(FORM).await.expect("a count"), 1);
    assert_eq!(copied.secret().await.expect("a secret"), secret);
    assert!(matches!(record(&*copied, response("first", b"f")).await, Recorded::Replay { .. }));
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
async fn what_is_withdrawn_is_not_left_in_the_file() {
    let fresh = fresh().await;
    record(&*fresh.store, response("unmistakable", b"f")).await;
    let withdrawal = super::contract::withdrawal("unmistakable");
    fresh.store.withdraw(FORM, withdrawal).await.expect("it is withdrawn");
    fresh.store.close().await;
    let bytes = std::fs::read(folder(&fresh).join("store.db")).expect("the file");
    let found = bytes.windows(23).any(|window| window == b"private to unmistakable");
    assert!(!found);
}
