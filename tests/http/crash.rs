//! The server is killed while it receives responses: every acknowledged response is recorded once.

use crate::support::client::{Client, FORM, submission, try_send};
use crate::support::database::Database;
use crate::support::program::{Place, text};
use crate::support::responses::sampled;
use reqwest::Method;
use rustix::process::Signal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const RESPONSES: u64 = 1_000;
const CLIENTS: usize = 64;
/// The number of receipts given before the server is killed.
const KILLED_AT: usize = 400;

fn id(number: u64) -> String {
    format!("response-{number:04}")
}

/// Sends the remaining submissions until the server is gone; returns the receipts by id.
async fn sender(client: Client, next: Arc<AtomicU64>, receipts: Arc<AtomicU64>) -> BTreeMap<String, String> {
    let mut received = BTreeMap::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= RESPONSES {
            return received;
        }
        let request = client.request(Method::POST, FORM).json(&submission(&id(number), &sampled(number)));
        match try_send(request).await {
            Ok(answer) => {
                assert_eq!(answer.status, 201, "{}", answer.text());
                received.insert(id(number), answer.receipt_code());
                receipts.fetch_add(1, Ordering::Relaxed);
            }
            Err(_) => return received,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_kill_9() {
    let place = Place::new();
    let mut server = place.serve(&[]).await;
    let (next, receipts) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let senders: Vec<_> = (0..CLIENTS)
        .map(|_| tokio::spawn(sender(server.client.clone(), Arc::clone(&next), Arc::clone(&receipts))))
        .collect();
    while receipts.load(Ordering::Relaxed) < KILLED_AT as u64 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    server.signal(Signal::KILL);
    let mut acknowledged = BTreeMap::new();
    for sender in senders {
        acknowledged.extend(sender.await.expect("a sender"));
    }
    assert!(!server.ended().await.0.success());
    let sent = acknowledged.len();
    assert!((KILLED_AT..RESPONSES as usize).contains(&sent), "killed in the midst of it: {sent} receipts");

    // The file is read before any submission is sent again.
    let database = Database::open(&place.store()).await;
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
    let kept = database.texts("SELECT submission_id FROM responses").await;
    let once: BTreeSet<_> = kept.iter().cloned().collect();
    assert_eq!(kept.len(), once.len(), "none is there twice");
    let lost: Vec<_> = acknowledged.keys().filter(|id| !once.contains(*id)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    for table in ["answers", "private_answers"] {
        assert_eq!(database.rows(table).await, kept.len() as i64, "every response is whole: {table}");
    }
    drop(database);

    // Every submission is sent again: it returns the same receipt, and each response is recorded once.
    let server = place.serve(&[]).await;
    for number in 0..RESPONSES {
        let answer = server.client.submit(&id(number), &sampled(number)).await;
        let expected = if once.contains(&id(number)) { 200 } else { 201 };
        assert_eq!(answer.status, expected, "{}", id(number));
        if let Some(code) = acknowledged.get(&id(number)) {
            assert_eq!(&answer.receipt_code(), code, "{}", id(number));
        }
    }
    let count = place.run(&["responses", "count", "--database-url", &place.database_url()]);
    assert_eq!(text(&count.stdout), format!("{RESPONSES}\n"));
}
