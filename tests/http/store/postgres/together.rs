//! Several servers on one database: every acknowledged response is recorded once, even if a server is killed.

use super::id;
use crate::support::client::FORM as PAGE;
use crate::support::client::{Client, submission, try_send};
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place as Folder, Running, text};
use crate::support::responses::sampled;
use crate::window_commands::follows;
use reqwest::Method;
use rustix::process::Signal;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const SENT: u64 = 400;

/// Sends every response, in the order that `stride` gives; returns the receipts by id.
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
async fn two_servers_record_simultaneous_replays_once() {
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

/// Sends the remaining responses. If the first server is gone, it retries on the second, as a proxy does.
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
async fn every_acknowledged_response_survives_the_kill_of_one_server_of_two() {
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
    // A replacement server knows every receipt and has correct tallies.
    let third = serve().await;
    assert_eq!(send_all(third.client.clone(), 1).await, receipts);
    let count = folder.run(&["responses", "count", "--database-url", &address]);
    assert_eq!(text(&count.stdout), format!("{SENT}\n"));
    let tallied = database.number("SELECT responses FROM tallies WHERE cell = 'total'").await;
    assert_eq!(tallied as u64, SENT, "the results count each once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_date_moved_by_one_program_is_seen_by_every_server() {
    let (database, folder) = (Database::new().await, Folder::new());
    let address = database.address();
    let window = ["--closes-at", "2098-01-01T00:00:00Z", "--database-url", &address];
    let serve = || {
        let arguments = [&["serve", "--addr", "127.0.0.1:0"][..], &window].concat();
        Running::start(folder.command(&arguments))
    };
    let (one, other) = tokio::join!(serve(), serve());
    for moved in ["2098-02-01T00:00:00Z", "2098-03-01T00:00:00Z"] {
        let change = ["window", "move", "--end", "closing", "--to", moved, "--reason", "why", "--form", "consultation"];
        let output = folder.run(&[&change[..], &window].concat());
        assert_eq!(text(&output.stdout), "moved\n", "{}", text(&output.stderr));
        follows(&one, moved).await;
        follows(&other, moved).await;
    }
    for server in [&one, &other] {
        let page = server.client.get("/en/consultation").await;
        assert!(page.text().contains("datetime=\"2098-03-01T00:00:00Z\""), "{}", page.text());
    }
}
