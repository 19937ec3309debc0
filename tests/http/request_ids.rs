//! Every answer has an id of its own, by which the operator finds the request in the log; a server error shows it.

use crate::support::client::Answer;
use crate::support::database::Database;
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required};
use crate::support::server::Server;

const RESULTS: &str = "/fr/consultation/results";

/// The id of an answer, which must have the form of one.
fn id_of(answer: &Answer) -> String {
    let id = answer.header("x-request-id").to_owned();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id:?}");
    id
}

#[tokio::test]
async fn every_answer_has_an_id_of_its_own() {
    let server = Server::start().await;
    let mut ids = Vec::new();
    for (path, status) in [("/fr", 200), ("/fr", 200), ("/", 303), ("/fr/nothing", 404), ("/healthz", 200)] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        ids.push(id_of(&answer));
    }
    ids.push(id_of(&server.submit(&fresh_id(), &required()).await));
    server.store().close().await;
    let broken = server.get("/readyz").await;
    assert_eq!(broken.status, 503);
    ids.push(id_of(&broken));
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}

#[tokio::test]
async fn an_id_that_a_client_sends_is_not_taken() {
    let server = Server::start().await;
    let theirs = "0123456789abcdef0123456789abcdef";
    let answer = server.get_with("/fr", "x-request-id", theirs).await;
    assert_ne!(id_of(&answer), theirs);
    assert_eq!(answer.headers.get_all("x-request-id").iter().count(), 1);
}

#[tokio::test]
async fn the_page_of_a_server_error_shows_the_id_and_no_other_page_and_no_document_does() {
    let server = Server::closed().await;
    for path in ["/fr", "/fr/nothing"] {
        let answer = server.get(path).await;
        assert!(!answer.text().contains(&id_of(&answer)), "{path}");
    }
    server.store().close().await;
    for (tag, words) in [("en", "Reference of this request"), ("ar", "مرجع هذا الطلب")] {
        let answer = server.get(&format!("/{tag}/consultation/results")).await;
        assert_eq!(answer.status, 503);
        let page = answer.html();
        assert!(page.words().contains(words) && page.words().contains(&id_of(&answer)), "{}", page.words());
    }
    let document = server.get("/consultation/results.json").await;
    assert_eq!(document.status, 503);
    assert!(!document.text().contains(&id_of(&document)), "{}", document.text());
    let open = Server::start().await;
    open.store().close().await;
    let refused = open.post_answers(&required(), Some(&fresh_id())).await;
    assert_eq!(refused.status, 503);
    assert!(refused.html().words().contains(&id_of(&refused)), "{}", refused.html().words());
    assert_eq!(open.get("/fr").await.status, 200, "a page that is kept needs no store");
}

#[tokio::test]
async fn the_log_of_a_failure_carries_the_id_of_its_answer() {
    let place = Place::new();
    let mut server = place.serve(&["--closes-at", "2020-03-16T23:59:59+01:00"]).await;
    Database::run(&place.store(), "ALTER TABLE tallies RENAME TO gone").await;
    let answer = server.client.get_with(RESULTS, "x-request-id", "theirs").await;
    assert_eq!(answer.status, 503);
    let id = id_of(&answer);
    let line = server.says("the results could not be read").await;
    assert!(line.contains(&id) && line.contains("consultation"), "{line}");
    let line = server.says("failed").await;
    assert!(line.contains(&id), "{line}");
    assert!(!server.log().contains("theirs"));
}
