//! What is PostgreSQL's alone: several programs on one database, which may go away and come back.

use super::contract::{FORM, record, response};
use super::{Fresh, Place};
use crate::support::client::FORM as PAGE;
use crate::support::client::{Client, submission, try_send};
use crate::support::postgres::{Cluster, Fresh as Database};
use crate::support::program::{Place as Folder, Running, text};
use crate::support::responses::sampled;
use consultation::server::store::{self, Recorded, StoreError};
use reqwest::Method;
use rustix::process::Signal;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

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
async fn two_that_start_together_make_one_store() {
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
async fn a_database_without_a_store_is_not_taken_for_one() {
    let database = Database::new().await;
    assert!(matches!(store::open_existing(&database.address()).await, Err(StoreError::Missing)));
}

#[tokio::test]
async fn a_backup_is_the_business_of_pg_dump() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = fresh().await.store.backup(&folder.path().join("copy")).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("pg_dump")));
    assert!(!folder.path().join("copy").exists());
}

#[tokio::test]
async fn a_text_that_the_engine_refuses_fails_alone() {
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
async fn connections_that_are_cut_come_back_and_no_acknowledged_response_is_lost() {
    let fresh = fresh().await;
    let done = Arc::new(AtomicBool::new(false));
    let sending: Vec<_> = (0..8)
        .map(|sender| {
            let (store, done) = (Arc::clone(&fresh.store), Arc::clone(&done));
            tokio::spawn(async move {
                let mut acknowledged = 0;
                while !done.load(Ordering::Relaxed) {
                    let id = format!("sender-{sender}-{acknowledged}");
                    // One that was not written is sent again.
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
    fresh.store.ready().await.expect("ready");
    for table in ["SELECT count(*) FROM answers", "SELECT count(*) FROM private_answers"] {
        assert_eq!(database(&fresh).number(table).await as u64, acknowledged, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_stops_and_starts_again_is_found_again() {
    let cluster = Cluster::start();
    let fresh = on(Database::at(cluster.address()).await).await;
    assert_eq!(record(&*fresh.store, response("before", b"f")).await, Recorded::New);
    cluster.stop();
    // What cannot be written is not acknowledged, and its sender hears of it in time.
    let refused = tokio::time::timeout(Duration::from_secs(30), fresh.store.record(response("meanwhile", b"f"))).await;
    assert!(refused.expect("in time").is_err());
    assert!(fresh.store.ready().await.is_err());
    cluster.resume();
    fresh.store.ready().await.expect("ready");
    assert_eq!(record(&*fresh.store, response("meanwhile", b"f")).await, Recorded::New);
    assert!(matches!(record(&*fresh.store, response("before", b"f")).await, Recorded::Replay { .. }));
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 2);
}

#[tokio::test]
async fn a_password_is_in_no_message() {
    let folder = Folder::new();
    let assert_silent = |output: std::process::Output| {
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
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
    // Nobody listens there.
    assert_silent(folder.run(&[
        "responses",
        "count",
        "--database-url",
        "postgres://me:unmistakable@127.0.0.1:1/answers",
    ]));
    let by_name = "postgres://me@127.0.0.1:1/answers?password=unmistakable";
    assert_silent(folder.run(&["responses", "count", "--database-url", by_name]));
}

const SENT: u64 = 400;

fn id(number: u64) -> String {
    format!("response-{number:04}")
}

/// Sends every response in an order of its own; the receipts by id.
async fn send_all(client: Client, stride: u64) -> BTreeMap<String, String> {
    let mut receipts = BTreeMap::new();
    for number in (0..SENT).map(|number| number * stride % SENT) {
        let request = client.request(Method::POST, PAGE).json(&submission(&id(number), &sampled(number)));
        let answer = crate::support::client::send(request).await;
        assert!(matches!(answer.status, 200 | 201), "{}", answer.text());
        receipts.insert(id(number), answer.receipt_code());
    }
    receipts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_that_get_the_same_responses_at_once_keep_each_once() {
    let (database, folder) = (Database::new().await, Folder::new());
    let address = database.address();
    let serve = || Running::start(folder.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &address]));
    let (one, other) = tokio::join!(serve(), serve());
    let senders: Vec<_> = [(&one, 1), (&other, 1), (&one, 7), (&other, 9), (&one, 399), (&other, 399)]
        .map(|(server, stride)| tokio::spawn(send_all(server.client.clone(), stride)))
        .into();
    let mut receipts = Vec::new();
    for sender in senders {
        receipts.push(sender.await.expect("a sender"));
    }
    receipts.dedup();
    assert_eq!(receipts.len(), 1, "everybody got the same receipts");
    assert_eq!(database.number("SELECT count(*) FROM responses").await as u64, SENT);
    assert_eq!(database.number("SELECT count(DISTINCT submission_id) FROM responses").await as u64, SENT);
    assert_eq!(database.number("SELECT count(*) FROM answers").await as u64, SENT);
    let count = folder.run(&["responses", "count", "--database-url", &address]);
    assert_eq!(text(&count.stdout), format!("{SENT}\n"));
}

/// Sends what others have not taken yet. Where the first server is gone, the same goes to the second, as a proxy does it.
async fn send_next(servers: [Client; 2], next: Arc<AtomicU64>, acknowledged: Arc<AtomicU64>) -> Vec<(String, String)> {
    let (mut receipts, mut turn) = (Vec::new(), 0);
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= SENT {
            return receipts;
        }
        let answer = loop {
            let request = servers[turn].request(Method::POST, PAGE).json(&submission(&id(number), &sampled(number)));
            match try_send(request).await {
                Ok(answer) => break answer,
                Err(error) => assert_eq!(std::mem::replace(&mut turn, 1), 0, "the second server goes on: {error}"),
            }
        };
        assert!(matches!(answer.status, 200 | 201), "{}", answer.text());
        receipts.push((id(number), answer.receipt_code()));
        acknowledged.fetch_add(1, Ordering::Relaxed);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_servers_one_is_killed_under_load_and_every_acknowledged_response_is_there_once() {
    let (database, folder) = (Database::new().await, Folder::new());
    let address = database.address();
    let serve = || Running::start(folder.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &address]));
    let (mut killed, other) = tokio::join!(serve(), serve());
    let (next, acknowledged) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let senders: Vec<_> = (0..16)
        .map(|sender| {
            let first = if sender % 2 == 0 { &killed } else { &other };
            let servers = [first.client.clone(), other.client.clone()];
            tokio::spawn(send_next(servers, Arc::clone(&next), Arc::clone(&acknowledged)))
        })
        .collect();
    while acknowledged.load(Ordering::Relaxed) < SENT / 4 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    killed.signal(Signal::KILL);
    assert!(!killed.ended().await.0.success());
    let before = acknowledged.load(Ordering::Relaxed);
    let mut receipts = BTreeMap::new();
    for sender in senders {
        receipts.extend(sender.await.expect("a sender"));
    }
    assert!(before < SENT, "killed in the midst of it");
    assert_eq!(receipts.len() as u64, SENT);
    for select in [
        "SELECT count(*) FROM responses",
        "SELECT count(DISTINCT submission_id) FROM responses",
        "SELECT count(*) FROM answers",
        "SELECT count(*) FROM private_answers",
    ] {
        assert_eq!(database.number(select).await as u64, SENT, "{select}");
    }
    // One that starts in its place knows every receipt, and counts what it should.
    let third = serve().await;
    assert_eq!(send_all(third.client.clone(), 1).await, receipts);
    let count = folder.run(&["responses", "count", "--database-url", &address]);
    assert_eq!(text(&count.stdout), format!("{SENT}\n"));
    let tallied = database.number("SELECT responses FROM tallies WHERE cell = 'total'").await;
    assert_eq!(tallied as u64, SENT, "the results count each once");
}
