//! How many drafts a client may begin, how many the store keeps, and a server that offers none.

use super::{CIPHERTEXT, DRAFTS, Link};
use crate::support::client::{Answer, send};
use crate::support::program::{Place, Running};
use reqwest::Method;

async fn create_as(server: &Running, client: &str) -> Answer {
    let post = Link::fresh().request(&server.client, Method::POST, DRAFTS).body(CIPHERTEXT);
    send(post.header("x-forwarded-for", client)).await
}

#[tokio::test]
async fn a_client_begins_as_many_drafts_as_it_may_and_others_are_not_concerned() {
    let place = Place::new();
    let server = place.serve(&["--shared-draft-rate", "2", "--trusted-proxies", "127.0.0.1"]).await;
    for _ in 0..2 {
        assert_eq!(create_as(&server, "203.0.113.1").await.status, 201);
    }
    let refused = create_as(&server, "203.0.113.1").await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "60"));
    assert_eq!(refused.json()["code"], "rate_limited");
    assert_eq!(create_as(&server, "203.0.113.2").await.status, 201);
}

#[tokio::test]
async fn the_store_keeps_as_many_drafts_as_it_may() {
    let place = Place::new();
    let server = place.serve(&["--shared-drafts", "2"]).await;
    let links = [Link::fresh(), Link::fresh()];
    for link in &links {
        assert_eq!(link.create(&server.client, CIPHERTEXT).await.status, 201);
    }
    let refused = Link::fresh().create(&server.client, CIPHERTEXT).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "60"));
    assert_eq!(refused.json()["code"], "too_many_drafts");
    links[0].erase(&server.client).await;
    assert_eq!(Link::fresh().create(&server.client, CIPHERTEXT).await.status, 201);
}

#[tokio::test]
async fn a_server_that_offers_no_shared_drafts_says_so() {
    let place = Place::new();
    let server = place.serve(&["--shared-drafts", "0"]).await;
    let link = Link::fresh();
    for answer in [link.create(&server.client, CIPHERTEXT).await, link.read(&server.client).await] {
        assert_eq!((answer.status, answer.json()["code"].as_str()), (404, Some("drafts_not_offered")));
    }
}
