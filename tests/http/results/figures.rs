//! The counts match the responses, and no count reveals the answer of a single respondent.

use super::{ENGLISH_PAGE, FIGURES, PAGE, closed_with, of_kind, sixty};
use crate::support::database::Database;
use crate::support::program::Place;
use crate::support::responses::{PRINCIPLES, required};
use questionnaire::RawAnswers;
use serde_json::Value;
use std::collections::BTreeMap;

const KINDS: [&str; 4] = ["state", "public-body", "private-sector", "civil-society"];

/// The number of these responses with that value of a control.
fn with(responses: &[RawAnswers], control: &str, value: &str) -> usize {
    responses.iter().filter(|answers| answers.has(control, value)).count()
}

fn question<'j>(json: &'j Value, id: &str) -> &'j Value {
    json["questions"].as_array().expect("questions").iter().find(|each| each["question"] == id).expect("the question")
}

fn numbers(value: &Value, found: &mut Vec<u64>) {
    match value {
        Value::Object(members) => members.values().for_each(|member| numbers(member, found)),
        Value::Array(items) => items.iter().for_each(|item| numbers(item, found)),
        Value::Number(number) => found.extend(number.as_u64()),
        _ => {}
    }
}

#[tokio::test]
async fn every_count_matches_its_responses() {
    let responses = sixty();
    let server = closed_with(&responses).await;
    let json = server.get(FIGURES).await.json();
    for (id, codes) in [
        ("1c", &["yes", "no"][..]),
        ("2a", &["yes-absolutely", "yes-partly", "no-not-enough", "no-not-at-all"]),
        ("2c", &["trust-private-actors", "open-discussions", "negotiate-in-organisations", "sanctions", "other"]),
        ("6a", &PRINCIPLES),
        ("6b", &PRINCIPLES),
        ("6d", &["0", "1", "2", "3", "4"]),
        ("7c", &["yes", "no"]),
    ] {
        let found = question(&json, id);
        assert_eq!(found["respondents"], responses.iter().filter(|answers| answers.get(id).is_some()).count(), "{id}");
        let options = found["options"].as_array().expect("options");
        let counted: Vec<_> =
            options.iter().map(|each| (each["code"].as_str().expect("a code"), each["count"].clone())).collect();
        let expected: Vec<_> = codes.iter().map(|code| (*code, Value::from(with(&responses, id, code)))).collect();
        assert_eq!(counted, expected, "{id}");
    }
    let closed = ["1c", "2a", "2c", "2d", "3a", "3d", "3f", "4b", "5a", "6a", "6b", "6d", "7c"];
    let questions: Vec<_> =
        json["questions"].as_array().expect("questions").iter().map(|each| each["question"].clone()).collect();
    assert_eq!(questions, closed);
    assert_eq!(json["by_day"][0], serde_json::json!({"day": "2020-02-03", "count": 3}));
    assert_eq!(json["by_day"].as_array().map(Vec::len), Some(20));
}

#[tokio::test]
async fn published_counts_by_group_are_correct() {
    let responses = sixty();
    let json = closed_with(&responses).await.get(FIGURES).await.json();
    let shown: BTreeMap<_, _> = json["breakdown"]["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|each| (each["code"].as_str().expect("a code"), each["count"].clone()))
        .collect();
    // The three States are suppressed, and so is the next smallest group, from which they could be derived.
    assert_eq!(shown["state"], Value::Null);
    assert_eq!(shown["civil-society"], Value::Null);
    assert_eq!((&shown["public-body"], &shown["private-sector"]), (&17.into(), &25.into()));
    let mut told = 0;
    for each in json["questions"].as_array().expect("questions") {
        let id = each["question"].as_str().expect("an id");
        for option in each["options"].as_array().expect("options") {
            let code = option["code"].as_str().expect("a code");
            for kind in KINDS {
                let of_kind: Vec<_> = responses.iter().filter(|answers| answers.has("7d", kind)).cloned().collect();
                let figure = &option["by_group"][kind];
                assert!(figure.is_null() || *figure == with(&of_kind, id, code), "{id} {code} {kind}: {figure}");
                told += usize::from(!figure.is_null());
            }
        }
    }
    assert!(told > 8, "{told} figures are shown");
}

#[tokio::test]
async fn no_published_count_by_group_is_under_five() {
    let json = closed_with(&sixty()).await.get(FIGURES).await.json();
    let mut found = Vec::new();
    numbers(&json["breakdown"], &mut found);
    for each in json["questions"].as_array().expect("questions") {
        numbers(&each["respondents_by_group"], &mut found);
        each["options"].as_array().expect("options").iter().for_each(|option| numbers(&option["by_group"], &mut found));
    }
    assert!(!found.is_empty() && found.iter().all(|figure| *figure >= 5), "{found:?}");
}

#[tokio::test]
async fn under_five_responses_only_the_total_is_published() {
    let server = closed_with(&of_kind("state", 0..4)).await;
    let json = server.get(FIGURES).await.json();
    let mut found = Vec::new();
    for part in ["by_day", "by_locale", "breakdown", "questions"] {
        numbers(&json[part], &mut found);
    }
    assert_eq!((json["responses"].clone(), found), (4.into(), vec![]));
    let page = server.get(PAGE).await.html();
    assert!(page.words().contains("4 réponses reçues") && page.named("table").is_empty());
    assert!(closed_with(&[]).await.get(ENGLISH_PAGE).await.html().words().contains("No response"));
}

#[tokio::test]
async fn every_closed_question_has_a_chart_and_a_table_with_the_same_counts() {
    let responses = sixty();
    let server = closed_with(&responses).await;
    for path in [PAGE, ENGLISH_PAGE] {
        let page = server.get(path).await.html();
        for id in ["1c", "2a", "2c", "2d", "3a", "3d", "3f", "4b", "5a", "6a", "6b", "6d", "7c", "7d"] {
            let inside = page.id(&format!("q-{id}")).descendants();
            let has = |name: &str| inside.iter().any(|element| element.name() == name);
            assert!(has("svg") && has("table"), "{path} {id}");
            // The kinds of respondents have a part of their own, with another heading.
            let heading = inside.iter().find(|element| element.name() == "h3").expect("a heading").words();
            assert!(
                id == "7d" || heading.starts_with(id),
                "{path}: the heading of {id} begins with its number: {heading}"
            );
        }
        assert!(page.elements().iter().all(|element| !element.has("style")), "{path}");
        assert!(page.named("script").is_empty(), "{path}");
    }
    let words = server.get(ENGLISH_PAGE).await.html().id("q-1c").words();
    let yes = with(&responses, "1c", "yes");
    assert!(words.contains(&format!("%{yes}")), "{words}");
    assert!(server.get(ENGLISH_PAGE).await.html().id("q-6a").words().contains("Several answers were possible"));
}

#[tokio::test]
async fn unchanged_results_are_answered_with_304() {
    let server = closed_with(&sixty()).await;
    for path in [PAGE, FIGURES] {
        let first = server.get(path).await;
        assert_eq!(first.status, 200, "{path}");
        assert_eq!(first.header("cache-control"), "no-cache", "{path}");
        let again = server.get_with(path, "if-none-match", first.header("etag")).await;
        assert_eq!(again.status, 304, "{path}");
        assert_eq!(again.body.len(), 0, "{path}");
    }
}

/// Waits until the results of a form whose counters were changed by `statement` are those of its responses.
async fn assert_recounted_after(statement: &'static str) {
    let place = Place::new();
    let responses = sixty();
    {
        let store = consultation::store::open(&place.database_url()).await.expect("a store");
        super::record(store.as_ref(), &responses).await;
        store.close().await;
    }
    Database::run(&place.store(), statement).await;
    let running = place.serve(&["--closes-at", "2020-03-16T23:59:59+01:00"]).await;
    let expected = closed_with(&responses).await.get(FIGURES).await.json();
    let mut found = Value::Null;
    for _ in 0..100 {
        found = running.client.get(FIGURES).await.json();
        if found == expected {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    assert_eq!(found, expected, "{statement}");
}

#[tokio::test]
async fn uncounted_responses_are_counted_at_the_next_start() {
    assert_recounted_after("DELETE FROM tallies").await;
}

#[tokio::test]
async fn responses_missing_from_the_counters_are_counted_at_the_next_start() {
    assert_recounted_after("UPDATE tallies SET responses = responses - 1 WHERE responses > 1").await;
}

#[tokio::test]
async fn counters_of_removed_options_are_removed_at_the_next_start() {
    assert_recounted_after("INSERT INTO tallies VALUES ('consultation', 'option:1c:perhaps', 1)").await;
}

#[tokio::test]
async fn withdrawn_responses_are_not_counted() {
    let place = Place::new();
    let open = place.serve(&[]).await;
    let mut codes = Vec::new();
    for _ in 0..7 {
        codes.push(open.client.submit(&crate::support::responses::fresh_id(), &required()).await.receipt_code());
    }
    drop(open);
    for code in &codes[..2] {
        let output = place.run(&["responses", "withdraw", code, "--database-url", &place.database_url()]);
        assert!(output.status.success(), "{output:?}");
    }
    let running = place.serve(&["--closes-at", "2020-03-16T23:59:59+01:00"]).await;
    let json = running.client.get(FIGURES).await.json();
    assert_eq!((&json["responses"], &question(&json, "7c")["options"][0]["count"]), (&5.into(), &5.into()));
}
