//! A draft is created once, read and replaced by whoever has the link, and erased for everybody.

use super::{CIPHERTEXT, DRAFTS, Link};
use crate::support::client::send;
use crate::support::server::Server;
use reqwest::Method;

#[tokio::test]
async fn a_shared_draft_is_created_read_replaced_and_erased() {
    let (server, link) = (Server::start().await, Link::fresh());
    let created = link.create(&server, CIPHERTEXT).await;
    assert_eq!((created.status, created.header("location"), created.header("etag")), (201, &*link.path(), "\"1\""));
    let read = link.read(&server).await;
    assert_eq!((read.status, read.body.as_slice(), read.header("etag")), (200, CIPHERTEXT, "\"1\""));
    assert_eq!(read.header("content-type"), "application/octet-stream");
    let replaced = link.replace(&server, 1, &[7; 65_536]).await;
    assert_eq!((replaced.status, replaced.header("etag"), replaced.body.len()), (204, "\"2\"", 0));
    assert_eq!(link.read(&server).await.body, [7; 65_536]);
    assert_eq!(link.erase(&server).await.status, 204);
    for answer in [created, read, replaced, link.read(&server).await] {
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_message_that_is_sent_twice_has_the_effect_of_one() {
    let (server, link) = (Server::start().await, Link::fresh());
    assert_eq!(link.create(&server, CIPHERTEXT).await.status, 201);
    let again = link.create(&server, CIPHERTEXT).await;
    assert_eq!((again.status, again.header("etag")), (200, "\"1\""));
    for _ in 0..2 {
        let replaced = link.replace(&server, 1, &[7; 40]).await;
        assert_eq!((replaced.status, replaced.header("etag")), (204, "\"2\""));
    }
    for _ in 0..2 {
        assert_eq!(link.erase(&server).await.status, 204);
    }
}

#[tokio::test]
async fn a_version_that_is_known_is_not_sent_again() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let ask =
        |known: &'static str| send(link.request(&server, Method::GET, &link.path()).header("if-none-match", known));
    for known in ["\"1\"", "W/\"1\""] {
        let answer = ask(known).await;
        assert_eq!((answer.status, answer.header("etag"), answer.body.len()), (304, "\"1\"", 0));
    }
    assert_eq!(ask("\"0\"").await.status, 200);
}

#[tokio::test]
async fn the_store_holds_ciphertext_and_nothing_of_the_form_or_the_client() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let database = server.database().await;
    for table in database.tables().await {
        let dump = database.dump(&table).await;
        assert!(!dump.contains(&link.token) && !dump.contains("127.0.0.1"), "{table}");
        assert_eq!(dump.contains(&link.id), table == "shared_drafts", "{table}");
        assert!(table != "shared_drafts" || !dump.contains("consultation"), "{dump}");
    }
}

#[tokio::test]
async fn a_content_page_may_have_the_address_of_drafts() {
    let server = Server::start().await;
    // This site has no page of that name, so the answer is the not-found page and no problem document.
    let page = server.get("/fr/drafts").await;
    assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"));
    assert_eq!(Link::fresh().request(&server, Method::PATCH, DRAFTS).send().await.expect("an answer").status(), 405);
}
