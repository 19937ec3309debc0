//! JSON submissions that are refused: a problem document lists all errors, and no response is recorded.

use crate::support::client::{Answer, FORM, PROBLEM, send, submission};
use crate::support::responses::{answers, fresh_id, required, required_and};
use crate::support::server::Server;
use questionnaire::RawAnswer;
use reqwest::{Body, Method};
use serde_json::json;

fn assert_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), PROBLEM, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let problem = answer.json();
    assert_eq!(problem["status"], json!(status));
    assert_eq!(problem["code"], json!(code));
    assert!(problem["type"].as_str().is_some_and(|kind| !kind.is_empty()));
    assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()));
}

fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_problem(answer, status, code);
    assert_eq!(answer.json()["errors"], json!([{ "code": code }]));
}

#[tokio::test]
async fn a_used_submission_id_refuses_other_answers() {
    let server = Server::start().await;
    let id = fresh_id();
    let first = server.submit(&id, &required()).await;
    for other in [
        required_and(&[("1a", "x")]),
        answers(&[("7a", "x"), ("7b", "a@b.fr"), ("7c", "yes"), ("7d", "civil-society")]),
    ] {
        let answer = server.submit(&id, &other).await;
        assert_refused(&answer, 409, "key_reused");
        assert!(!answer.text().contains(&first.receipt_code()));
    }
    assert_eq!(server.submit(&id, &required()).await.status, 200);
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn all_errors_are_reported_at_once_in_questionnaire_order() {
    let server = Server::start().await;
    let long = "x".repeat(501);
    let mut wrong = answers(&[
        ("zz", "?"),
        ("1a", &long),
        ("1c", "yes"),
        ("1d", &"é".repeat(502)),
        ("2a", "perhaps"),
        ("2c", "other"),
        ("2c-other", &long),
        ("6d", "5"),
        ("7a", &"🦀".repeat(201)),
        ("7b", "nobody"),
        ("7c", ""),
    ]);
    let codes = |codes: &[&str]| RawAnswer::Many(codes.iter().map(|code| (*code).to_owned()).collect());
    wrong.set("3a", codes(&["yes", "no"]));
    wrong.set("6a", codes(&["cyber-hygiene", "non-proliferation"]));
    wrong.set("6b", codes(&["cyber-hygiene", "world-peace"]));
    let answer = server.submit(&fresh_id(), &wrong).await;
    assert_problem(&answer, 422, "invalid");
    assert_eq!(
        answer.json()["errors"],
        json!([
            { "question": "1a", "code": "too_long", "max": 500, "actual": 501 },
            { "question": "1d", "code": "too_long", "max": 500, "actual": 502 },
            { "question": "2a", "code": "unknown_option", "value": "perhaps" },
            { "question": "2c-other", "code": "too_long", "max": 500, "actual": 501 },
            { "question": "3a", "code": "too_many", "max": 1, "actual": 2 },
            { "question": "6a", "code": "too_few", "min": 3, "actual": 2 },
            { "question": "6b", "code": "unknown_option", "value": "world-peace" },
            { "question": "6d", "code": "unknown_option", "value": "5" },
            { "question": "7a", "code": "too_long", "max": 200, "actual": 201 },
            { "question": "7b", "code": "not_an_email" },
            { "question": "7c", "code": "required" },
            { "question": "7d", "code": "required" },
            { "question": "zz", "code": "unknown_question" },
        ])
    );
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn too_many_choices_are_reported_with_their_number() {
    let server = Server::start().await;
    let mut given = required();
    given.set(
        "6a",
        RawAnswer::Many(crate::support::responses::PRINCIPLES[..4].iter().map(|&code| code.into()).collect()),
    );
    let answer = server.submit(&fresh_id(), &given).await;
    assert_eq!(answer.json()["errors"], json!([{ "question": "6a", "code": "too_many", "max": 3, "actual": 4 }]));
}

#[tokio::test]
async fn an_empty_submission_lacks_the_four_required_answers() {
    let answer = Server::start().await.submit(&fresh_id(), &Default::default()).await;
    let required = |question: &str| json!({ "question": question, "code": "required" });
    assert_eq!(answer.json()["errors"], json!(["7a", "7b", "7c", "7d"].map(required)));
}

#[tokio::test]
async fn a_malformed_body_is_refused() {
    let server = Server::start().await;
    let id = fresh_id();
    let whole = serde_json::to_string(&submission(&id, &required())).expect("JSON");
    let cut = &whole[..whole.len() - 1];
    let bodies = [
        b"".to_vec(),
        b"{".to_vec(),
        b"[]".to_vec(),
        b"null".to_vec(),
        b"\xff\xfe".to_vec(),
        cut.as_bytes().to_vec(),
        format!("{whole}{whole}").into_bytes(),
        json!({ "submission_id": id }).to_string().into_bytes(),
        json!({ "answers": {} }).to_string().into_bytes(),
        json!({ "submission_id": 12_345_678, "answers": {} }).to_string().into_bytes(),
        json!({ "submission_id": "", "answers": required() }).to_string().into_bytes(),
        json!({ "submission_id": "../../etc", "answers": required() }).to_string().into_bytes(),
        json!({ "submission_id": "x".repeat(65), "answers": required() }).to_string().into_bytes(),
        json!({ "submission_id": id, "answers": { "1a": 1 } }).to_string().into_bytes(),
        json!({ "submission_id": id, "answers": { "1a": { "x": "y" } } }).to_string().into_bytes(),
        json!({ "submission_id": id, "answers": { "6a": [["x"]] } }).to_string().into_bytes(),
        json!({ "submission_id": id, "answers": [] }).to_string().into_bytes(),
        format!("{}{}", "[".repeat(200_000), "]".repeat(200_000)).into_bytes(),
    ];
    for body in bodies {
        let what = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        let answer =
            send(server.request(Method::POST, FORM).header("content-type", "application/json").body(body)).await;
        assert_eq!(answer.status, 400, "{what}");
        assert_refused(&answer, 400, "unreadable");
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn another_media_type_is_refused() {
    let server = Server::start().await;
    let body = submission(&fresh_id(), &required()).to_string();
    for kind in ["text/plain", "multipart/form-data; boundary=x", "application/xml", "application/jsonx", ""] {
        let answer = send(server.request(Method::POST, FORM).header("content-type", kind).body(body.clone())).await;
        assert_refused(&answer, 415, "unknown_media_type");
    }
    assert_refused(&send(server.request(Method::POST, FORM).body(body.clone())).await, 415, "unknown_media_type");
    for kind in ["application/json; charset=utf-8", "Application/JSON"] {
        let answer = send(server.request(Method::POST, FORM).header("content-type", kind).body(body.clone())).await;
        assert!([200, 201].contains(&answer.status), "{kind}");
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_with_or_without_content_length() {
    let server = Server::start().await;
    let body = submission(&fresh_id(), &required_and(&[("1a", &"x".repeat(600 * 1024))])).to_string();
    let posting = || server.request(Method::POST, FORM).header("content-type", "application/json");
    assert_refused(&send(posting().body(body.clone())).await, 413, "too_large");
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> =
        body.as_bytes().chunks(8192).map(|piece| Ok(piece.to_vec())).collect();
    let streamed = Body::wrap_stream(futures::stream::iter(pieces));
    assert_refused(&send(posting().body(streamed)).await, 413, "too_large");
}

#[tokio::test]
async fn an_unavailable_store_is_reported_and_no_receipt_is_given() {
    let server = Server::start().await;
    server.store().close().await;
    assert_refused(&server.submit(&fresh_id(), &required()).await, 503, "unavailable");
    let page = server.post_answers(&required(), Some(&fresh_id())).await;
    assert_eq!(page.status, 503);
    assert!(page.html().find_id("receipt-code").is_none());
}
