//! How many drafts a client may begin, how many the store keeps, how many event streams there are, and a server that offers no
//! shared drafts.

use super::{CIPHERTEXT, DRAFTS, Link};
use crate::support::client::{Answer, send};
use crate::support::program::{Place, Running};
use reqwest::{Method, Response};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

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

/// The event stream that a client opens through a proxy.
async fn follow_as(server: &Running, link: &Link, client: &str) -> Response {
    let get = link.request(&server.client, Method::GET, &format!("{}/events", link.path()));
    get.header("x-forwarded-for", client).send().await.expect("an answer")
}

#[tokio::test]
async fn a_client_has_as_many_streams_as_it_may_and_others_are_not_concerned() {
    let place = Place::new();
    let server = place.serve(&["--shared-draft-streams", "2", "--trusted-proxies", "127.0.0.1"]).await;
    let links = [Link::fresh(), Link::fresh()];
    for link in &links {
        link.create(&server.client, CIPHERTEXT).await;
    }
    // The limit counts the streams of a client, whichever drafts they are about.
    let open = [follow_as(&server, &links[0], "203.0.113.1").await, follow_as(&server, &links[1], "203.0.113.1").await];
    assert!(open.iter().all(|stream| stream.status() == 200));
    let refused = follow_as(&server, &links[0], "203.0.113.1").await;
    assert_eq!((refused.status().as_u16(), refused.headers()["retry-after"].as_bytes()), (429, b"60".as_slice()));
    assert!(refused.text().await.expect("a problem").contains("too_many_streams"));
    assert_eq!(follow_as(&server, &links[0], "203.0.113.2").await.status(), 200);
    assert_eq!(links[0].read(&server.client).await.status, 200, "whoever gets no stream may ask");
    drop(open);
    while follow_as(&server, &links[0], "203.0.113.1").await.status() != 200 {}
}

#[tokio::test]
async fn streams_take_half_of_the_connections_and_pages_have_the_others() {
    let place = Place::new();
    let server = place.serve(&["--max-connections", "8"]).await;
    let link = Link::fresh();
    link.create(&server.client, CIPHERTEXT).await;
    let mut streams = Vec::new();
    for _ in 0..4 {
        streams.push(link.follow(&server.client).await);
    }
    assert!(streams.iter().all(|events| events.response.status() == 200));
    let refused = link.follow(&server.client).await;
    assert_eq!(refused.response.status(), 429);
    assert_eq!(server.client.get("/fr/consultation").await.status, 200);
    // A page of which the stream was refused still changes the draft, and the others hear of it.
    assert_eq!(link.replace(&server.client, 1, &[1; 40]).await.status, 204);
    for events in &mut streams {
        events.becomes(2, 4).await;
    }
}

#[tokio::test]
async fn a_stream_outlasts_the_time_after_which_idle_connections_are_closed() {
    let place = Place::new();
    let server = place.serve(&["--idle-timeout", "1"]).await;
    let link = Link::fresh();
    link.create(&server.client, CIPHERTEXT).await;
    let mut events = link.follow(&server.client).await;
    events.becomes(1, 1).await;
    // A connection without a request is closed meanwhile.
    let address = server.client.authority();
    let mut idle = TcpStream::connect(address).await.expect("a connection");
    assert_eq!(idle.read(&mut [0]).await.expect("the end"), 0);
    link.replace(&server.client, 1, &[1; 40]).await;
    events.becomes(2, 1).await;
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
