//! The event stream: the first event at once, one for each change, and the end with the draft or the server.

use super::{CIPHERTEXT, Link};
use crate::support::program::Place;
use crate::support::server::Server;
use rustix::process::Signal;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_stream_tells_the_version_and_the_devices_at_once_and_at_each_change() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let mut one = link.follow(&server).await;
    let header = |name: &str| one.response.headers().get(name).map(|value| value.to_str().expect("ASCII").to_owned());
    assert_eq!(header("content-type").as_deref(), Some("text/event-stream"));
    assert_eq!(header("cache-control").as_deref(), Some("no-store"));
    assert_eq!(header("x-accel-buffering").as_deref(), Some("no"));
    assert_eq!(header("content-encoding"), None);
    assert_eq!(one.next().await, Some(("draft".to_owned(), json!({ "version": 1, "devices": 1 }))));

    let mut other = link.follow(&server).await;
    assert_eq!(other.next().await, Some(("draft".to_owned(), json!({ "version": 1, "devices": 2 }))));
    one.becomes(1, 2).await;
    assert_eq!(link.replace(&server, 1, &[1; 40]).await.status, 204);
    one.becomes(2, 2).await;
    other.becomes(2, 2).await;
    drop(other);
    one.becomes(2, 1).await;
}

#[tokio::test]
async fn a_stream_hears_of_its_own_draft_alone() {
    let (server, link, other) = (Server::start().await, Link::fresh(), Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    other.create(&server, CIPHERTEXT).await;
    let mut events = link.follow(&server).await;
    events.becomes(1, 1).await;
    let _others = other.follow(&server).await;
    other.replace(&server, 1, &[1; 40]).await;
    link.replace(&server, 1, &[1; 40]).await;
    assert_eq!(events.next().await, Some(("draft".to_owned(), json!({ "version": 2, "devices": 1 }))));
}

#[tokio::test]
async fn a_stream_ends_when_the_draft_is_erased() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let mut events = link.follow(&server).await;
    events.becomes(1, 1).await;
    link.erase(&server).await;
    assert_eq!(events.next().await.expect("an event").0, "ended");
    assert_eq!(events.next().await, None);
}

#[tokio::test]
async fn open_streams_end_when_the_server_is_told_to_stop() {
    let (place, link) = (Place::new(), Link::fresh());
    let mut server = place.serve(&[]).await;
    link.create(&server.client, CIPHERTEXT).await;
    let mut streams = Vec::new();
    for _ in 0..5 {
        let mut events = link.follow(&server.client).await;
        events.next().await.expect("an event");
        streams.push(events);
    }
    server.signal(Signal::TERM);
    for mut events in streams {
        while events.next().await.is_some() {}
    }
    let (status, took) = server.ended().await;
    assert!(status.success() && took < Duration::from_secs(5), "{status} after {took:?}:\n{}", server.log());
    assert!(!server.log().contains("some connections were still open"), "{}", server.log());
}

#[tokio::test]
async fn a_draft_has_at_most_a_hundred_streams_in_a_process() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let mut streams = Vec::new();
    for _ in 0..100 {
        streams.push(link.follow(&server).await);
    }
    assert!(streams.iter().all(|events| events.response.status() == 200));
    let refused = link.follow(&server).await;
    assert_eq!(refused.response.status(), 429);
    assert!(refused.response.headers().contains_key("retry-after"));
    drop(streams);
    while link.follow(&server).await.response.status() != 200 {}
}
