//! The clock of the machine is set back an hour under a running server, as it is where a virtual machine wakes up or a time server is
//! wrong. The program sees another clock through a small library that is loaded before the C library.

use super::Site;
use super::preloaded::Preloaded;
use crate::receipt::{amend, receipt_json, withdraw};
use crate::support::postgres::Fresh as Database;
use crate::support::program::Running;
use crate::support::responses::{fresh_id, required, required_and};
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeSet;

const HOUR: i64 = 3600;

/// When a response was received, as its receipt says it.
async fn received_at(server: &Running, code: &str) -> Timestamp {
    let receipt: Value = receipt_json(&server.client, code).await.json();
    receipt["received_at"].as_str().expect("a time").parse().expect("a timestamp")
}

async fn survives_a_clock_that_is_set_back(site: &Site) {
    let clock = Preloaded::compile(&site.place.path(""), "clock.c", "CLOCK_SHIFT");
    let server = clock.serve(site).await;
    let (before, after) = (fresh_id(), fresh_id());
    let first = server.client.submit(&before, &required()).await;
    assert_eq!(first.status, 201);
    let first = first.receipt_code();
    let received = received_at(&server, &first).await;

    clock.set(-HOUR);
    assert_eq!(server.client.get("/readyz").await.status, 200);
    let second = server.client.submit(&after, &required_and(&[("1a", "une heure plus tôt")])).await;
    assert_eq!(second.status, 201);
    let second = second.receipt_code();
    let earlier = received_at(&server, &second).await;
    assert!(earlier < received, "the server sees the clock: {earlier}, and {received} before");

    // What was acknowledged before stays so: the receipt, the moment, an amendment, and the same submission again.
    let again = server.client.submit(&before, &required()).await;
    assert_eq!((again.status, again.receipt_code()), (200, first.clone()));
    assert_eq!(received_at(&server, &first).await, received);
    let amended = amend(&server.client, &first, 1, &required_and(&[("1a", "modifiée")])).await;
    assert_eq!(amended.status, 200, "{}", amended.text());
    assert_eq!(site.stored().await, BTreeSet::from([before.clone(), after.clone()]));

    // A server that starts by the earlier clock finds all of it too.
    drop(server);
    let server = clock.serve(site).await;
    let receipt = receipt_json(&server.client, &first).await.json();
    assert_eq!((&receipt["revision"], &receipt["answers"]["1a"]), (&Value::from(2), &Value::from("modifiée")));
    assert_eq!(withdraw(&server.client, &second).await.status, 200);
    assert_eq!(site.stored().await, BTreeSet::from([before]));
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_the_clock_is_set_back_on_sqlite() {
    survives_a_clock_that_is_set_back(&Site::on_sqlite()).await;
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_the_clock_is_set_back_on_postgres() {
    survives_a_clock_that_is_set_back(&Site::on_postgres(Database::new().await)).await;
}
