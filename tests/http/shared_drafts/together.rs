//! Several servers on one PostgreSQL database hear of each other's changes and devices.

use super::{CIPHERTEXT, Link};
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place, Running};

async fn two_servers(place: &Place, database: &Database) -> (Running, Running) {
    let address = database.address();
    let serve = || Running::start(place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &address]));
    tokio::join!(serve(), serve())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_through_one_server_reaches_the_streams_of_another() {
    let (place, database, link) = (Place::new(), Database::new().await, Link::fresh());
    let (one, other) = two_servers(&place, &database).await;
    link.create(&one.client, CIPHERTEXT).await;
    let mut here = link.follow(&one.client).await;
    here.becomes(1, 1).await;
    let mut there = link.follow(&other.client).await;
    there.becomes(1, 2).await;
    here.becomes(1, 2).await;
    let third = link.follow(&other.client).await;
    here.becomes(1, 3).await;
    link.replace(&other.client, 1, &[1; 40]).await;
    here.becomes(2, 3).await;
    there.becomes(2, 3).await;
    drop(third);
    here.becomes(2, 2).await;
    link.erase(&one.client).await;
    while there.next().await.is_some_and(|(name, _)| name != "ended") {}
    assert_eq!(there.next().await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_whose_connections_were_cut_hears_again_and_looks_for_what_it_missed() {
    let (place, database, link) = (Place::new(), Database::new().await, Link::fresh());
    let (one, other) = two_servers(&place, &database).await;
    link.create(&one.client, CIPHERTEXT).await;
    let mut there = link.follow(&other.client).await;
    there.becomes(1, 1).await;
    for version in 1..4 {
        database.cut().await;
        let replaced = link.replace(&one.client, version, &[1; 40]).await;
        assert_eq!(replaced.status, 204, "{}", replaced.text());
        there.becomes(version + 1, 1).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operators_purge_reaches_the_streams_of_every_server() {
    let (place, database, link) = (Place::new(), Database::new().await, Link::fresh());
    let (one, _other) = two_servers(&place, &database).await;
    link.create(&one.client, CIPHERTEXT).await;
    let mut events = link.follow(&one.client).await;
    events.becomes(1, 1).await;
    let purged = place.run(&["shared-drafts", "purge", "--all", "--database-url", &database.address()]);
    assert!(purged.status.success());
    while events.next().await.is_some_and(|(name, _)| name != "ended") {}
}
