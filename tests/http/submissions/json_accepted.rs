//! JSON submissions that are accepted: a response is recorded once and gets one receipt, however often it is sent.

use crate::support::client::{ENGLISH_FORM, FORM, submission};
use crate::support::responses::{fresh_id, longest, required, required_and, sampled};
use crate::support::server::Server;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

#[tokio::test]
async fn a_response_is_received_with_a_code_and_the_time() {
    let server = Server::start().await;
    let answer = server.submit(&fresh_id(), &required()).await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt = answer.json();
    assert_eq!(receipt.as_object().map(serde_json::Map::len), Some(2), "{receipt}");
    let received_at: jiff::Timestamp = receipt["received_at"].as_str().expect("a time").parse().expect("RFC 3339");
    assert!(jiff::Timestamp::now().duration_since(received_at).as_secs().abs() < 60);
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn a_replay_returns_the_same_receipt() {
    let server = Server::start().await;
    let id = fresh_id();
    let first = server.submit(&id, &sampled(1)).await;
    let again = server.submit(&id, &sampled(1)).await;
    assert_eq!(first.status, 201);
    assert_eq!(again.status, 200);
    assert_eq!(again.json(), first.json());
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn equivalent_json_for_the_same_answers_is_a_replay() {
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
    // In another locale, too.
    let again = server.post_json(ENGLISH_FORM, &submission(&id, &same)).await;
    assert_eq!(again.status, 200);
    assert_eq!(again.json(), first.json());
}

#[tokio::test]
async fn the_documented_example_is_received() {
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
async fn answers_to_unasked_questions_are_not_recorded() {
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
async fn a_receipt_code_is_random_and_written_in_readable_groups() {
    let server = Server::start().await;
    let mut codes = BTreeSet::new();
    for seed in 0..20 {
        let code = server.submit(&fresh_id(), &sampled(seed)).await.receipt_code();
        let groups: Vec<_> = code.split('-').collect();
        assert!(groups.len() > 3 && groups.iter().all(|group| (3..=6).contains(&group.len())), "{code}");
        // Thirty-two unambiguous characters of five bits each.
        let signs: Vec<_> = groups.concat().chars().collect();
        assert!(signs.iter().all(|sign| "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(*sign)), "{code}");
        assert!(signs.len() * 5 >= 128, "{code}");
        codes.insert(code);
    }
    assert_eq!(codes.len(), 20);
}

#[tokio::test]
async fn a_receipt_code_cannot_be_derived_from_the_submission_id() {
    let (one, other) = (Server::start().await, Server::start().await);
    let id = fresh_id();
    let codes =
        [one.submit(&id, &required()).await.receipt_code(), other.submit(&id, &required()).await.receipt_code()];
    assert_ne!(codes[0], codes[1], "each server has a secret of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_simultaneous_submissions_are_each_recorded_once() {
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
    assert_eq!(codes.len(), 200);
    assert_eq!(server.count().await, 200);
    let database = server.database().await;
    for table in ["answers", "private_answers"] {
        assert_eq!(database.rows(table).await, 200, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_simultaneous_replays_are_recorded_once() {
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
    assert_eq!(&statuses[..19], &[200; 19][..]);
    assert_eq!(statuses[19], 201);
    assert_eq!(receipts.len(), 1);
    assert_eq!(server.count().await, 1);
}
