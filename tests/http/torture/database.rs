//! The database fails under a server that goes on: PostgreSQL is killed, whole or its first process alone, and SQLite's file is locked
//! by another program.

use super::load::{Load, until_some_moment};
use super::{Site, rounds};
use crate::support::postgres::{Cluster, Fresh as Database};
use crate::support::program::Running;
use crate::support::responses::{fresh_id, required};
use rustix::process::{Pid, Signal, kill_process};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A busy machine may take long.
const PATIENCE: Duration = Duration::from_secs(60);

/// The most rounds in which PostgreSQL is killed. In each it starts, recovers, and is found again by the server, which takes seconds, while
/// a server that is killed is there again in a fraction of one: so the long run ends within minutes.
const MOST_ROUNDS: u32 = 50;

pub(super) async fn becomes(server: &Running, status: u16) {
    let start = Instant::now();
    while server.client.get("/readyz").await.status != status {
        assert!(start.elapsed() < PATIENCE, "never {status}:\n{}", server.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Whether this comes true while one has patience.
async fn comes_true(is_true: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while !is_true() {
        if start.elapsed() > PATIENCE {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    true
}

/// Kills the first process of PostgreSQL without a word, as Linux does where memory runs out. The others end by themselves when they see
/// it, and PostgreSQL cannot start again before.
async fn kill_first_process(cluster: &Cluster) {
    let data = cluster.folder().join("data").canonicalize().expect("its folder");
    let lock = data.join("postmaster.pid");
    let written = std::fs::read_to_string(&lock).expect("its lock");
    let number: i32 = written.lines().next().and_then(|number| number.parse().ok()).expect("its number");
    kill_process(Pid::from_raw(number).expect("a process"), Signal::KILL).expect("it is there");
    assert!(comes_true(|| !runs_in(&data)).await, "some processes of PostgreSQL do not end");
    // Where the first process of a container clears no dead ones away, the number stays taken, and PostgreSQL believes that its locks are
    // held. Elsewhere nobody has to take them away.
    if !comes_true(|| !Path::new(&format!("/proc/{number}")).exists()).await {
        for lock in [lock, cluster.folder().join(".s.PGSQL.5432.lock")] {
            std::fs::remove_file(lock).expect("a lock");
        }
    }
}

/// Whether a process has this folder as its own. A dead one has none.
fn runs_in(folder: &Path) -> bool {
    let processes = std::fs::read_dir("/proc").expect("the processes").flatten();
    processes.map(|process| process.path().join("cwd")).any(|own| own.read_link().is_ok_and(|own| own == folder))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_postgres_is_killed() {
    let cluster = Cluster::start();
    let site = Site::on_postgres(Database::at(cluster.address()).await);
    let server = site.serve().await;
    let load = Arc::new(Load::default());
    for round in 0..rounds(2).min(MOST_ROUNDS) {
        let senders = load.begin(&server.client);
        load.until_acknowledged(u64::from(5 + round * 7919 % 293)).await;
        until_some_moment().await;
        if round % 2 == 0 {
            cluster.kill();
        } else {
            kill_first_process(&cluster).await;
        }
        becomes(&server, 503).await;
        cluster.resume();
        // Without a restart of the server, and without a hand.
        becomes(&server, 200).await;
        load.until_acknowledged(20).await;
        load.end();
        senders.join_all().await;
    }
    load.assert_all_are_in(&site.stored().await, &server.client).await;
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
