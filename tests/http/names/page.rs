//! A form that uses names of the program is answered, checked, sent and amended like any other.

use super::{HOSTILE, serve};
use crate::support::client::submission;
use crate::support::html::Document;
use crate::support::program::Place;
use crate::support::responses::{fresh_id, pairs};
use questionnaire::{Form, RawAnswer, synthetic, validate};
use serde_json::json;
use std::collections::BTreeSet;

const ADDRESS: &str = "/en/hostile";

fn hostile() -> Form {
    Form::parse_form(HOSTILE).expect("a form")
}

#[track_caller]
fn no_id_stands_twice(page: &Document) {
    let mut seen = BTreeSet::new();
    for id in page.elements().iter().filter_map(|element| element.attribute("id")) {
        assert!(seen.insert(id.clone()), "the id {id} stands twice");
    }
    let links = page.named("a").into_iter().filter_map(|link| link.attribute("href"));
    for place in links.filter_map(|href| href.strip_prefix('#').map(str::to_owned)) {
        assert!(seen.contains(&place) || place == "check", "#{place} leads nowhere");
    }
}

#[tokio::test]
async fn ids_stay_unique_when_a_form_uses_names_of_the_program() {
    let place = Place::new();
    let server = serve(&place).await;
    let page = server.client.get(ADDRESS).await.html();
    no_id_stands_twice(&page);
    assert_eq!(page.id("state").name(), "script");
    assert_eq!(page.id("review").name(), "div");
    assert!(page.id("s-review").words().starts_with("The section review"));
    // An id that is a word gives no question number.
    assert!(page.id("q-review").words().starts_with("What is “review”?"), "{}", page.id("q-review").words());
    assert!(page.id("q-12").words().starts_with("12 What is “12”?"), "{}", page.id("q-12").words());
    assert!(page.id("2").words().starts_with("The second section"));
    // The page with every error.
    no_id_stands_twice(&server.client.post(ADDRESS, &[]).await.html());
    no_id_stands_twice(&server.client.get(&format!("{ADDRESS}/results")).await.html());
}

#[tokio::test]
async fn questions_with_names_of_the_program_work_without_scripts() {
    let place = Place::new();
    let server = serve(&place).await;
    let mut all = synthetic::synthetic_response(&hostile(), 11);
    for name in ["state", "review", "id", "receipt"] {
        all.set(name, RawAnswer::One(format!("An answer to {name}")));
    }
    let checked = server.client.post(ADDRESS, &pairs(&all)).await;
    assert_eq!(checked.status, 200, "{}", checked.text());
    let sent = server.client.post(ADDRESS, &checked.html().form().entries()).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let code = sent.receipt_code();
    let receipts = format!("{ADDRESS}/receipt");
    let recorded = server.client.post_json(&receipts, &json!({ "receipt_code": code })).await.json();
    let accepted = validate(&hostile(), &all).0.to_raw();
    assert_eq!(recorded["answers"], json!(accepted));
    for name in ["state", "review", "id", "receipt"] {
        assert_eq!(recorded["answers"][name], json!(format!("An answer to {name}")));
    }
    let action =
        |action: &str| [("receipt_code", code.as_str()), ("action", action)].map(|(a, b)| (a.into(), b.into()));
    let amending = server.client.post(&receipts, &action("amend")).await.html();
    no_id_stands_twice(&amending);
    let mut entries: Vec<(String, String)> = amending.form().entries();
    entries.iter_mut().filter(|(name, _)| name == "review").for_each(|(_, text)| "Another one".clone_into(text));
    let checked = server.client.post(&receipts, &entries).await.html();
    let amended = server.client.post(&receipts, &checked.form().entries()).await;
    assert_eq!(amended.status, 200, "{}", amended.text());
    let recorded = server.client.post_json(&receipts, &json!({ "receipt_code": code })).await.json();
    assert_eq!(recorded["answers"]["review"], json!("Another one"));
    assert_eq!(recorded["revision"], json!(2));
}

#[tokio::test]
async fn questions_with_names_of_the_program_work_over_json() {
    let place = Place::new();
    let server = serve(&place).await;
    let sent =
        server.client.post_json(ADDRESS, &submission(&fresh_id(), &synthetic::synthetic_response(&hostile(), 5))).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
}
