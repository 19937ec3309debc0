//! A standby replaces the PostgreSQL of a server that goes on under load. tests/http/store/postgres/failover.rs holds more ways to replace
//! one, for the store alone.

use super::database::becomes;
use super::load::Load;
use crate::support::postgres::{Cluster, Fresh as Database};
use crate::support::program::{Place, Running};
use crate::support::responses::{fresh_id, required};
use std::sync::Arc;
use std::time::Duration;

/// How often a client may have to send a response until it is recorded, with the pause after each refusal: for a minute at the least,
/// because a busy machine may take long.
const TRIES: u32 = 3_000;
const PAUSE: Duration = Duration::from_millis(20);

/// The number of responses that are acknowledged before, and again after, the standby takes over.
const SOME: u64 = 100;

/// Lets the primary acknowledge nothing that its standby does not have. Without that, PostgreSQL itself loses what was acknowledged last
/// whenever a standby takes over, whatever the program does.
async fn keep_standby_complete(database: &Database) {
    database.run("ALTER SYSTEM SET synchronous_standby_names = '*'").await;
    database.run("SELECT pg_reload_conf()").await;
    for _ in 0..TRIES {
        if database.number("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'").await == 1 {
            return;
        }
        tokio::time::sleep(PAUSE).await;
    }
    panic!("the standby is not waited for");
}

/// Sends a response until it is recorded, as a client does.
async fn is_recorded_again(server: &Running) {
    let id = fresh_id();
    for _ in 0..TRIES {
        let answer = server.client.submit(&id, &required()).await;
        match answer.status {
            200 | 201 => return,
            503 => tokio::time::sleep(PAUSE).await,
            status => panic!("{status}: {}", answer.text()),
        }
    }
    panic!("nothing is recorded again:\n{}", server.log());
}

/// A number that the database has on this server.
async fn number_on(cluster: &Cluster, database: &Database, select: &'static str) -> u64 {
    cluster.number(database.name(), select).await.expect("the table").try_into().expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_follows_the_standby_that_takes_over_and_loses_no_acknowledged_response() {
    let former = Cluster::start();
    let database = Database::at(former.address()).await;
    let next = former.standby();
    keep_standby_complete(&database).await;
    let hosts = format!("{},{}", next.folder().display(), former.folder().display());
    let url =
        format!("postgres://consultation@localhost/{}?host={hosts}&target_session_attrs=read-write", database.name());
    let place = Place::new();
    let server = Running::start(place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &url])).await;
    let load = Arc::new(Load::default());
    let senders = load.begin(&server.client);
    load.until_acknowledged(SOME).await;

    // The demoted server still answers but accepts no writes.
    former.demote().await;
    next.promote();
    is_recorded_again(&server).await;
    becomes(&server, 200).await;
    load.until_acknowledged(SOME).await;
    former.stop();
    is_recorded_again(&server).await;
    becomes(&server, 200).await;
    load.until_acknowledged(SOME).await;
    load.end();
    senders.join_all().await;

    // The process is the same one: nobody started it again.
    for number in load.acknowledged().keys() {
        load.assert_replayed(&server.client, *number).await;
    }
    let stored = number_on(&next, &database, "SELECT count(*) FROM responses").await;
    let different = number_on(&next, &database, "SELECT count(DISTINCT submission_id) FROM responses").await;
    assert_eq!(stored, different, "none is there twice");
    // Two were sent beside the load, of which some may have been recorded without an answer.
    let acknowledged = load.acknowledged().len() as u64 + 2;
    assert!((acknowledged..=load.begun() + 2).contains(&stored), "{stored} are stored, {acknowledged} acknowledged");
}
