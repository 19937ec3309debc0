//! Submitting as the page's program does: JSON in, a receipt or a problem out.

use crate::support::client::{Answer, ENGLISH_FORM, FORM, PROBLEM, send, submission};
use crate::support::responses::{answers, fresh_id, longest, required, required_and, sampled};
use crate::support::server::Server;
use questionnaire::RawAnswer;
use reqwest::{Body, Method};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

fn assert_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status, answer.header("content-type")), (status, PROBLEM), "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let problem = answer.json();
    assert_eq!((&problem["status"], &problem["code"]), (&json!(status), &json!(code)));
    assert!(problem["type"].as_str().is_some_and(|kind| !kind.is_empty()));
    assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()));
}

fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_problem(answer, status, code);
    assert_eq!(answer.json()["errors"], json!([{ "code": code }]));
}

#[tokio::test]
async fn a_response_is_received_with_a_code_and_the_time() {
    let server = Server::start().await;
    let answer = server.submit(&fresh_id(), &required()).await;
    assert_eq!((answer.status, answer.header("content-type")), (201, "application/json"));
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt = answer.json();
    assert_eq!(receipt.as_object().map(serde_json::Map::len), Some(2), "{receipt}");
    let received_at: jiff::Timestamp = receipt["received_at"].as_str().expect("a time").parse().expect("RFC 3339");
    assert!(jiff::Timestamp::now().duration_since(received_at).as_secs().abs() < 60);
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn sending_again_gives_the_very_same_receipt() {
    let server = Server::start().await;
    let id = fresh_id();
    let first = server.submit(&id, &sampled(1)).await;
    let again = server.submit(&id, &sampled(1)).await;
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(again.json(), first.json());
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn sending_again_in_other_words_for_the_same_answers_is_still_sending_again() {
    let server = Server::start().await;
    let id = fresh_id();
    let first = server
        .submit(&id, &required_and(&[("1a", "one\ntwo"), ("6b", "cyber-hygiene"), ("6b", "non-proliferation")]))
        .await;
    let same = required_and(&[
        ("1a", " one\r\ntwo\r\n"),
        ("6b", "non-proliferation"),
        ("6b", "cyber-hygiene"),
        ("1d", "not asked"),
        ("3b", ""),
    ]);
    // In another language, too.
    let again = server.post_json(ENGLISH_FORM, &submission(&id, &same)).await;
    assert_eq!((again.status, again.json()), (200, first.json()));
}

#[tokio::test]
async fn a_used_id_takes_no_other_answers() {
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
    assert_eq!((server.submit(&id, &required()).await.status, server.count().await), (200, 1));
}

#[tokio::test]
async fn everything_wrong_is_reported_at_once_in_questionnaire_order() {
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
async fn too_many_choices_are_reported_with_how_many_there_are() {
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
async fn nothing_at_all_lacks_the_four_required_answers() {
    let answer = Server::start().await.submit(&fresh_id(), &Default::default()).await;
    let required = |question: &str| json!({ "question": question, "code": "required" });
    assert_eq!(answer.json()["errors"], json!(["7a", "7b", "7c", "7d"].map(required)));
}

#[tokio::test]
async fn the_contracts_own_example_is_received() {
    let server = Server::start().await;
    let body = json!({
        "submission_id": "0193aaaa-bbbb-7ccc-8ddd-eeeeffff0000",
        "answers": {
            "1a": "L'informatique quantique", "2c": "other", "2c-other": "Par l'éducation",
            "6a": ["cyber-hygiene", "non-proliferation", "international-norms"], "6d": "3",
            "7a": "Une fondation", "7b": "a@b.fr", "7c": "yes", "7d": "state",
        },
    });
    assert_eq!(server.post_json(FORM, &body).await.status, 201);
}

#[tokio::test]
async fn answers_to_questions_that_are_not_asked_are_never_kept() {
    let server = Server::start().await;
    let given = required_and(&[("1c", "no"), ("1d", "kept back"), ("2c", "sanctions"), ("2c-other", "kept back")]);
    assert_eq!(server.submit(&fresh_id(), &given).await.status, 201);
    let rows = server.store().public_rows("consultation", "", 9).await.expect("rows");
    let kept: Value = serde_json::from_str(&rows[0].document).expect("JSON");
    assert_eq!(kept, json!({ "1c": "no", "2c": "sanctions", "7c": "yes", "7d": "civil-society" }));
}

#[tokio::test]
async fn the_longest_valid_response_is_received() {
    assert_eq!(Server::start().await.submit(&fresh_id(), &longest()).await.status, 201);
}

#[tokio::test]
async fn a_body_that_makes_no_sense_is_refused() {
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
async fn a_body_too_large_is_refused_whether_its_length_is_told_or_not() {
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
async fn a_store_that_is_gone_is_said_and_nothing_is_promised() {
    let server = Server::start().await;
    server.store().close().await;
    assert_refused(&server.submit(&fresh_id(), &required()).await, 503, "unavailable");
    let page = server.post_answers(&required(), Some(&fresh_id())).await;
    assert_eq!((page.status, page.html().find_id("receipt-code").is_some()), (503, false));
}

#[tokio::test]
async fn a_receipt_code_is_a_secret_in_readable_groups() {
    let server = Server::start().await;
    let mut codes = BTreeSet::new();
    for seed in 0..20 {
        let code = server.submit(&fresh_id(), &sampled(seed)).await.receipt_code();
        let groups: Vec<_> = code.split('-').collect();
        assert!(groups.len() > 3 && groups.iter().all(|group| (3..=6).contains(&group.len())), "{code}");
        // Thirty-two signs that are not taken for one another, five bits each.
        let signs: Vec<_> = groups.concat().chars().collect();
        assert!(signs.iter().all(|sign| "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(*sign)), "{code}");
        assert!(signs.len() * 5 >= 128, "{code}");
        codes.insert(code);
    }
    assert_eq!(codes.len(), 20);
}

#[tokio::test]
async fn a_receipt_code_cannot_be_told_from_the_id() {
    let (one, other) = (Server::start().await, Server::start().await);
    let id = fresh_id();
    let codes =
        [one.submit(&id, &required()).await.receipt_code(), other.submit(&id, &required()).await.receipt_code()];
    assert_ne!(codes[0], codes[1], "each server has a secret of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_are_each_recorded_once() {
    let server = Arc::new(Server::start().await);
    let sending = (0..200).map(|seed| {
        let server = Arc::clone(&server);
        tokio::spawn(async move {
            let answer = server.submit(&format!("one-of-200-{seed}"), &sampled(seed)).await;
            (answer.status, answer.receipt_code())
        })
    });
    let mut codes = BTreeSet::new();
    for sent in sending.collect::<Vec<_>>() {
        let (status, code) = sent.await.expect("it was sent");
        assert_eq!(status, 201);
        codes.insert(code);
    }
    assert_eq!((codes.len(), server.count().await), (200, 200));
    let database = server.database().await;
    for table in ["answers", "private_answers"] {
        assert_eq!(database.rows(table).await, 200, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_one_sent_twenty_times_at_once_is_recorded_once() {
    let server = Arc::new(Server::start().await);
    let sending = (0..20).map(|_| {
        let server = Arc::clone(&server);
        tokio::spawn(async move { server.submit("the-same-one", &sampled(1)).await })
    });
    let mut statuses = Vec::new();
    let mut receipts = Vec::new();
    for sent in sending.collect::<Vec<_>>() {
        let answer = sent.await.expect("it was sent");
        statuses.push(answer.status);
        receipts.push(answer.json().to_string());
    }
    statuses.sort_unstable();
    receipts.dedup();
    assert_eq!((&statuses[..19], statuses[19], receipts.len()), (&[200; 19][..], 201, 1));
    assert_eq!(server.count().await, 1);
}
