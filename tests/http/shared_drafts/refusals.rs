//! Every refusal of a request about a shared draft.

use super::{CIPHERTEXT, DRAFTS, Link};
use crate::support::client::{Answer, Client, PROBLEM, send};
use crate::support::server::{Server, Setup};
use reqwest::Method;

fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status, answer.header("content-type")), (status, PROBLEM), "{code}: {}", answer.text());
    let problem = answer.json();
    assert_eq!((problem["code"].as_str(), problem["status"].as_u64()), (Some(code), Some(status.into())));
    assert_eq!(problem["errors"][0]["code"], code);
    assert_eq!(answer.header("cache-control"), "no-store");
}

/// Every request about an existing draft, as the holder of this link sends it to this address.
async fn every_request(client: &Client, link: &Link, path: &str) -> Vec<Answer> {
    let put = |path: &str| link.request(client, Method::PUT, path).header("if-match", "\"1\"").body(CIPHERTEXT);
    vec![
        send(link.request(client, Method::GET, path)).await,
        send(put(path)).await,
        send(link.request(client, Method::DELETE, path)).await,
        send(link.request(client, Method::GET, &format!("{path}/events"))).await,
    ]
}

#[tokio::test]
async fn an_id_without_its_token_opens_nothing() {
    let (server, link, other) = (Server::start().await, Link::fresh(), Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    other.create(&server, CIPHERTEXT).await;
    for answer in every_request(&server, &other, &link.path()).await {
        assert_refused(&answer, 404, "unknown_draft");
    }
    for answer in every_request(&server, &Link::fresh(), &link.path()).await {
        assert_refused(&answer, 404, "unknown_draft");
    }
    let path = link.path();
    for (method, path) in [
        (Method::POST, DRAFTS),
        (Method::GET, &*path),
        (Method::PUT, &*path),
        (Method::DELETE, &*path),
        (Method::GET, &*format!("{path}/events")),
    ] {
        for authorization in [None, Some("Basic YTpi"), Some("Bearer short"), Some("Bearer")] {
            let mut request = server.request(method.clone(), path).body(CIPHERTEXT);
            if let Some(value) = authorization {
                request = request.header("authorization", value);
            }
            let answer = send(request).await;
            assert_refused(&answer, 401, "token_missing");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }
    assert_eq!(link.read(&server).await.body, CIPHERTEXT);
}

#[tokio::test]
async fn a_draft_opens_at_the_address_of_its_form_alone() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    for answer in every_request(&server, &link, &format!("/event/drafts/{}", link.id)).await {
        assert_refused(&answer, 404, "unknown_draft");
    }
    assert_eq!(send(link.request(&server, Method::POST, "/nothing/drafts").body(CIPHERTEXT)).await.status, 404);
    assert_eq!(link.read(&server).await.status, 200);
}

#[tokio::test]
async fn of_two_changes_of_one_version_the_second_gets_409_with_the_present_version() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    assert_eq!(link.replace(&server, 1, &[1; 40]).await.status, 204);
    let late = link.replace(&server, 1, &[2; 40]).await;
    assert_refused(&late, 409, "draft_changed");
    assert_eq!(late.header("etag"), "\"2\"");
    assert_eq!(link.read(&server).await.body, [1; 40]);
    assert_refused(&link.create(&server, &[3; 40]).await, 409, "draft_changed");
}

#[tokio::test]
async fn a_change_that_names_no_version_is_refused() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let put = || link.request(&server, Method::PUT, &link.path()).body(CIPHERTEXT);
    assert_refused(&send(put()).await, 428, "version_missing");
    for version in ["*", "1", "\"one\"", "\"\""] {
        assert_refused(&send(put().header("if-match", version)).await, 400, "unreadable");
    }
}

#[tokio::test]
async fn a_ciphertext_is_at_most_sixty_four_kibibytes_and_never_empty() {
    let (server, link) = (Server::start().await, Link::fresh());
    for short in [0, 27] {
        assert_refused(&link.create(&server, &vec![0; short]).await, 400, "unreadable");
    }
    for long in [65_537, 600_000] {
        // A server that refuses a body unread closes the connection, so each of these requests has its own.
        let client = Client::new(server.origin().to_owned());
        assert_refused(&link.create(&client, &vec![0; long]).await, 413, "too_large");
    }
    assert_eq!(link.create(&server, CIPHERTEXT).await.status, 201);
    let client = Client::new(server.origin().to_owned());
    assert_refused(&link.replace(&client, 1, &[0; 65_537]).await, 413, "too_large");
    assert_refused(&link.replace(&server, 1, &[0; 27]).await, 400, "unreadable");
    assert_eq!(link.read(&server).await.body, CIPHERTEXT);
}

#[tokio::test]
async fn an_erased_draft_is_said_to_be_erased_to_whoever_has_the_link() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    link.erase(&server).await;
    assert_refused(&link.read(&server).await, 410, "draft_erased");
    assert_refused(&link.replace(&server, 2, CIPHERTEXT).await, 410, "draft_erased");
    assert_refused(&link.create(&server, CIPHERTEXT).await, 410, "draft_erased");
    let events = send(link.request(&server, Method::GET, &format!("{}/events", link.path()))).await;
    assert_refused(&events, 410, "draft_erased");
    for answer in every_request(&server, &Link::fresh(), &link.path()).await {
        assert_refused(&answer, 404, "unknown_draft");
    }
}

#[tokio::test]
async fn a_draft_that_the_store_erased_and_forgot_is_unknown() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    let [hundred, thousand] =
        [100, 1_000].map(|days: i64| consultation::store::timestamps::now_ms() + days * 24 * 60 * 60 * 1_000);
    // The store is told a later time than the server's clock tells, so the server finds a draft without content.
    assert_eq!(server.store().erase_expired_shared_drafts(hundred, 0, None).await.expect("they are erased"), 1);
    assert_refused(&link.read(&server).await, 410, "draft_erased");
    server.store().erase_expired_shared_drafts(thousand, thousand, None).await.expect("they are forgotten");
    assert_refused(&link.read(&server).await, 404, "unknown_draft");
}

#[tokio::test]
async fn a_form_that_is_not_open_begins_no_draft_and_a_closed_one_keeps_those_it_has() {
    let open = Server::start().await;
    let link = Link::fresh();
    link.create(&open, CIPHERTEXT).await;
    let week = 7 * 24 * 60 * 60;
    let ago = |seconds: i64| {
        let at = jiff::Timestamp::now().checked_sub(jiff::SignedDuration::from_secs(seconds));
        at.expect("an instant").to_string()
    };
    let closed = open.again(Setup { closes: Some(ago(week / 2)), ..Setup::default() }).await;
    assert_refused(&Link::fresh().create(&closed, CIPHERTEXT).await, 403, "closed");
    assert_eq!(link.read(&closed).await.body, CIPHERTEXT);
    assert_eq!(link.replace(&closed, 1, &[1; 40]).await.status, 204);
    // A change now gives the draft the week that the form's end leaves it, so the week after that it is gone.
    let long_closed = open.again(Setup { closes: Some(ago(2 * week)), ..Setup::default() }).await;
    assert_eq!(link.replace(&long_closed, 2, &[2; 40]).await.status, 204);
    assert_refused(&link.read(&long_closed).await, 410, "draft_expired");
    let before = Setup { opens: Some("2999-01-01T00:00:00Z".into()), ..Setup::default() };
    let unopened = open.again(before).await;
    assert_refused(&Link::fresh().create(&unopened, CIPHERTEXT).await, 403, "not_open_yet");
}

#[tokio::test]
async fn another_site_cannot_change_a_draft() {
    let (server, link) = (Server::start().await, Link::fresh());
    link.create(&server, CIPHERTEXT).await;
    for (method, path) in [(Method::POST, DRAFTS), (Method::PUT, &*link.path()), (Method::DELETE, &*link.path())] {
        let request = link.request(&server, method, path).header("origin", "https://elsewhere.example");
        assert_refused(&send(request.header("if-match", "\"1\"").body(CIPHERTEXT)).await, 403, "cross_site");
    }
    assert_eq!(link.read(&server).await.body, CIPHERTEXT);
}
