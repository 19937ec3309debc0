//! Bodies that are not what they say: compressed, cut short, with names that occur twice or that no form has.

use super::{exchange, status};
use crate::support::client::{FORM, URLENCODED, send, submission};
use crate::support::responses::{fresh_id, required};
use crate::support::server::Server;
use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::Method;
use std::io::Write;

/// A compressed body that becomes a thousand times as long.
fn bomb() -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b'a'; 64 * 1024 * 1024]).expect("it is compressed");
    encoder.finish().expect("it is compressed")
}

#[tokio::test]
async fn a_compressed_body_is_refused_unread() {
    let server = Server::start().await;
    let bomb = bomb();
    for (coding, kind) in
        [("gzip", "application/json"), ("gzip", URLENCODED), ("br", "application/json"), ("gzip, gzip", URLENCODED)]
    {
        for path in [FORM, "/fr/consultation/receipt"] {
            let request =
                server.request(Method::POST, path).header("content-type", kind).header("content-encoding", coding);
            let answer = send(request.body(bomb.clone())).await;
            assert_eq!(answer.status, 415, "{coding} {kind} {path}");
            assert_eq!(answer.json()["code"], "unknown_media_type");
        }
    }
    let plain = server.request(Method::POST, FORM).header("content-encoding", "identity");
    assert_eq!(send(plain.json(&submission(&fresh_id(), &required()))).await.status, 201);
}

#[tokio::test]
async fn a_body_whose_chunks_break_the_rules_is_unreadable_and_not_too_large() {
    let server = Server::start().await;
    let authority = server.authority();
    for path in [FORM, "/fr/consultation/receipt"] {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {authority}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nnonsense\r\n"
        );
        let answer = exchange(authority, request.as_bytes()).await;
        assert_eq!(status(&answer), 400, "{answer}");
        assert!(answer.contains(r#""code":"unreadable""#), "{answer}");
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn of_a_reserved_name_that_occurs_twice_the_first_counts() {
    let server = Server::start().await;
    let (first, second) = (fresh_id(), fresh_id());
    let mut entries = crate::support::responses::pairs(&required());
    entries.push(("submission_id".to_owned(), first.clone()));
    entries.push(("submission_id".to_owned(), second.clone()));
    assert_eq!(server.post(FORM, &entries).await.status, 201);
    // The same id is a replay; the other one was never used.
    assert_eq!(server.submit(&first, &required()).await.status, 200);
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn an_answer_that_occurs_twice_is_an_error_and_never_one_of_the_two() {
    let server = Server::start().await;
    let mut entries = crate::support::responses::pairs(&required());
    entries.push(("7d".to_owned(), "company".to_owned()));
    entries.push(("submission_id".to_owned(), fresh_id()));
    assert_eq!(server.post(FORM, &entries).await.status, 422);
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn a_json_submission_with_another_member_or_shape_is_refused() {
    let server = Server::start().await;
    let id = fresh_id();
    for body in [
        format!(r#"{{"submission_id":"{id}","answers":{{}},"admin":true}}"#),
        format!(r#"{{"submission_id":"{id}","submission_id":"{id}","answers":{{}}}}"#),
        format!(r#"{{"submission_id":["{id}"],"answers":{{}}}}"#),
        format!(r#"{{"submission_id":"{id}","answers":{{"7a":{{"$ne":null}}}}}}"#),
        format!(r#"{{"submission_id":"{id}","answers":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000)),
        "[]".to_owned(),
        "\u{feff}{}".to_owned(),
    ] {
        let request = server.request(Method::POST, FORM).header("content-type", "application/json").body(body.clone());
        assert_eq!(send(request).await.status, 400, "{}", &body[..body.len().min(200)]);
    }
    assert_eq!(server.count().await, 0);
}
