//! The rate limit, and which address identifies a client.

use crate::support::client::{Answer, Client, FORM, PROBLEM, send, submission};
use crate::support::program::Place;
use crate::support::responses::{fresh_id, pairs, required};
use reqwest::Method;

/// Sends a submission as a proxy forwards it for that client.
async fn forwarded(server: &Client, client: &str) -> Answer {
    let posting = server.request(Method::POST, FORM).json(&submission(&fresh_id(), &required()));
    send(posting.header("x-forwarded-for", client)).await
}

#[tokio::test]
async fn submissions_are_unlimited_by_default() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    for _ in 0..40 {
        assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    }
}

#[tokio::test]
async fn a_client_over_the_limit_gets_429_and_a_waiting_time() {
    let place = Place::new();
    let server = place.serve(&["--rate-limit", "2"]).await;
    for _ in 0..2 {
        assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    }
    let refused = server.client.submit(&fresh_id(), &required()).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("retry-after"), "60");
    assert_eq!(refused.header("content-type"), PROBLEM);
    assert_eq!(refused.json()["code"].as_str(), Some("rate_limited"));

    let mut entries = pairs(&required());
    entries.push(("submission_id".into(), fresh_id()));
    let page = server.client.post(FORM, &entries).await;
    assert_eq!(page.status, 429);
    assert_eq!(page.header("retry-after"), "60");
    assert!(page.html().words().contains("Attendez une minute"));
    assert_eq!(server.client.get(FORM).await.status, 200, "reading is not limited");
}

#[tokio::test]
async fn clients_behind_a_trusted_proxy_are_limited_separately() {
    let place = Place::new();
    let server = place.serve(&["--rate-limit", "1", "--trusted-proxies", "127.0.0.1"]).await;
    assert_eq!(forwarded(&server.client, "203.0.113.1").await.status, 201);
    assert_eq!(forwarded(&server.client, "203.0.113.2").await.status, 201);
    assert_eq!(
        forwarded(&server.client, "198.51.100.7, 203.0.113.1").await.status,
        429,
        "what a client says is not believed"
    );
}

#[tokio::test]
async fn forwarded_addresses_from_untrusted_clients_are_ignored() {
    let place = Place::new();
    let server = place.serve(&["--rate-limit", "1"]).await;
    assert_eq!(forwarded(&server.client, "203.0.113.1").await.status, 201);
    assert_eq!(forwarded(&server.client, "203.0.113.2").await.status, 429);
}

#[tokio::test]
async fn no_client_address_is_logged() {
    let place = Place::new();
    let server =
        place.serve_with(&["--rate-limit", "1", "--trusted-proxies", "127.0.0.1"], &[("RUST_LOG", "debug")]).await;
    for _ in 0..2 {
        forwarded(&server.client, "203.0.113.77").await;
    }
    assert!(!server.log().contains("203.0.113.77"));
}
