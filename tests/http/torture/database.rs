//! The database fails under a server that goes on: PostgreSQL is killed, SQLite's file is locked by another program.

use super::load::{Load, id};
use super::{Site, rounds};
use crate::support::postgres::{Cluster, Fresh as Database};
use crate::support::program::Running;
use crate::support::responses::{fresh_id, required};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A busy machine may take long.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) async fn becomes(server: &Running, status: u16) {
    let start = Instant::now();
    while server.client.get("/readyz").await.status != status {
        assert!(start.elapsed() < PATIENCE, "never {status}:\n{}", server.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_postgres_is_killed() {
    let cluster = Cluster::start();
    let site = Site::on_postgres(Database::at(cluster.address()).await);
    let server = site.serve().await;
    let load = Arc::new(Load::default());
    for round in 0..rounds(1).min(50) {
        let senders = load.begin(&server.client);
        load.until_acknowledged(u64::from(5 + round * 7919 % 293)).await;
        cluster.kill();
        becomes(&server, 503).await;
        cluster.resume();
        // Without a restart of the server, and without a hand.
        becomes(&server, 200).await;
        load.until_acknowledged(20).await;
        load.end();
        senders.join_all().await;
    }
    let stored = site.stored().await;
    for number in load.acknowledged().keys() {
        assert!(stored.contains(&id(*number)), "{number} was acknowledged");
        load.assert_replayed(&server.client, *number).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_another_program_locks_the_file_nothing_is_acknowledged_and_nothing_is_lost() {
    let site = Site::on_sqlite();
    let server = site.serve().await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    let mut other: SqliteConnection =
        SqliteConnectOptions::new().filename(site.place.store()).connect().await.expect("another program");
    let lock = other.begin_with("BEGIN IMMEDIATE").await.expect("the lock");
    let waiting = fresh_id();
    let refused = server.client.submit(&waiting, &required()).await;
    assert_eq!(refused.status, 503, "{}", refused.text());
    becomes(&server, 503).await;
    assert_eq!(server.client.get("/fr/consultation").await.status, 200, "the form can be read and filled in");
    lock.rollback().await.expect("the lock is given back");
    becomes(&server, 200).await;
    assert_eq!(server.client.submit(&waiting, &required()).await.status, 201);
    assert_eq!(site.stored().await.len(), 2);
}
