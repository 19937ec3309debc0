//! The disk of PostgreSQL fills up under a server that goes on, and has room again. For a full disk under SQLite see `store::sqlite`.

use super::database::becomes;
use super::load::{Load, until_some_moment};
use super::{Site, rounds};
use crate::receipt::{amend, receipt_json};
use crate::support::postgres::Fresh as Database;
use crate::support::responses::{fresh_id, required, required_and};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What every table calls for each row that is written, at the commit.
const ROOM: &str = "CREATE OR REPLACE FUNCTION room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$";

/// The refusal of a full disk.
const NO_ROOM: &str = "CREATE OR REPLACE FUNCTION room() RETURNS trigger LANGUAGE plpgsql AS \
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$";

const SUBMISSIONS: &str = "SELECT submission_id FROM responses ORDER BY submission_id";

/// Lets [`NO_ROOM`] and [`ROOM`] fill and free the disk of a store at once: they replace a function and wait for no table.
async fn watch_every_table(database: &Database) {
    database.run(ROOM).await;
    for table in database.texts("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'").await {
        let trigger = format!(
            "CREATE CONSTRAINT TRIGGER room AFTER INSERT OR UPDATE ON {table} DEFERRABLE INITIALLY DEFERRED \
            FOR EACH ROW EXECUTE FUNCTION room()"
        );
        database.run(&trigger).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_full_disk_of_postgres_nothing_is_acknowledged_and_nothing_is_lost() {
    let site = Site::on_postgres(Database::new().await);
    let database = site.database.as_ref().expect("a database of PostgreSQL");
    let server = site.serve().await;
    watch_every_table(database).await;
    let (before, waiting) = (fresh_id(), fresh_id());
    let first = server.client.submit(&before, &required()).await;
    assert_eq!(first.status, 201, "{}", first.text());
    let code = first.receipt_code();
    let amended = required_and(&[("1a", "modifiée")]);

    database.run(NO_ROOM).await;
    becomes(&server, 503).await;
    let refused = server.client.submit(&waiting, &required()).await;
    assert_eq!(refused.status, 503, "{}", refused.text());
    let refused = amend(&server.client, &code, 1, &amended).await;
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert_eq!(site.texts(SUBMISSIONS).await, std::slice::from_ref(&before), "nothing is recorded");
    assert_eq!(server.client.get("/readyz").await.status, 503);
    assert_eq!(server.client.get("/healthz").await.status, 200);
    assert_eq!(server.client.get("/fr/consultation").await.status, 200, "the form can be read and filled in");
    let receipt = receipt_json(&server.client, &code).await;
    assert_eq!(receipt.status, 200, "what is stored can be read");
    assert_eq!(receipt.json()["revision"], 1);

    // Without a restart, and without a hand.
    database.run(ROOM).await;
    becomes(&server, 200).await;
    assert_eq!(server.client.submit(&waiting, &required()).await.status, 201);
    assert_eq!(amend(&server.client, &code, 1, &amended).await.status, 200);
    assert_eq!(site.stored().await, BTreeSet::from([before, waiting]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_is_stored_once_after_the_disk_of_postgres_was_full() {
    let site = Site::on_postgres(Database::new().await);
    let database = site.database.as_ref().expect("a database of PostgreSQL");
    let server = site.serve().await;
    watch_every_table(database).await;
    let load = Arc::new(Load::default());
    let senders = load.begin(&server.client);
    for _ in 0..rounds(2) {
        load.until_acknowledged(20).await;
        until_some_moment().await;
        database.run(NO_ROOM).await;
        becomes(&server, 503).await;
        let recorded = site.texts(SUBMISSIONS).await;
        until_some_moment().await;
        assert!(site.texts(SUBMISSIONS).await == recorded, "nothing is recorded where there is no room");
        database.run(ROOM).await;
        becomes(&server, 200).await;
    }
    load.until_acknowledged(20).await;
    load.end();
    senders.join_all().await;
    load.assert_all_are_in(&site.stored().await, &server.client).await;
}
