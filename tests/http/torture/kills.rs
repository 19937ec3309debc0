//! The server is killed while it records responses, again and again.

use super::load::{Load, id, until_some_moment};
use super::{Site, rounds};
use crate::support::postgres::Fresh as Database;
use crate::support::responses::sampled;
use rustix::process::Signal;
use std::io::{Write, stderr};
use std::sync::Arc;

/// How many of the newest acknowledged submissions are sent again after each kill.
const SENT_AGAIN: usize = 10;

async fn survives_kills(site: &Site, rounds: u32) {
    let load = Arc::new(Load::default());
    for round in 0..rounds {
        let mut server = site.serve().await;
        for (number, _) in load.acknowledged().iter().rev().take(SENT_AGAIN) {
            load.assert_replayed(&server.client, *number).await;
        }
        let senders = load.begin(&server.client);
        // A prime number spreads the kills over the time that a group of responses takes.
        load.until_acknowledged(u64::from(5 + round * 7919 % 293)).await;
        until_some_moment().await;
        server.signal(Signal::KILL);
        senders.join_all().await;
        assert!(!server.ended().await.0.success());
    }

    // The database is read before anything is sent again.
    let stored = site.stored().await;
    let acknowledged = load.acknowledged();
    let lost: Vec<_> = acknowledged.keys().filter(|number| !stored.contains(&id(**number))).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert!(load.begun() > acknowledged.len() as u64, "no server was killed in the midst of its work");

    // Whatever was begun is sent again: each response is recorded once.
    let server = site.serve().await;
    for number in 0..load.begun() {
        let answer = server.client.submit(&id(number), &sampled(number)).await;
        assert_eq!(answer.status, if stored.contains(&id(number)) { 200 } else { 201 }, "{number}: {}", answer.text());
        if let Some(code) = acknowledged.get(&number) {
            assert_eq!(&answer.receipt_code(), code, "{number}");
        }
    }
    drop(server);
    assert_eq!(site.stored().await.len() as u64, load.begun());
    let (begun, acknowledged) = (load.begun(), acknowledged.len());
    writeln!(stderr(), "{rounds} kills: {begun} submissions, {acknowledged} acknowledged before a kill")
        .expect("a report");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_kills_on_sqlite() {
    survives_kills(&Site::on_sqlite(), rounds(3)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_kills_on_postgres() {
    survives_kills(&Site::on_postgres(Database::new().await), rounds(2)).await;
}
