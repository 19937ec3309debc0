//! Without scripts: form, check page and confirmation by plain POSTs.

use crate::support::client::{ENGLISH_FORM, FORM};
use crate::support::responses::{consultation, fresh_id, longest, pairs, required, required_and, sampled};
use crate::support::server::Server;
use crate::support::words::LANGUAGES;
use questionnaire::{RawAnswers, validate};

#[tokio::test]
async fn valid_answers_lead_to_the_check_page_and_nothing_is_recorded() {
    let server = Server::start().await;
    let given = required_and(&[
        ("1a", "Le calcul quantique"),
        ("6a", "cyber-hygiene"),
        ("6a", "protect-the-internet"),
        ("6a", "non-proliferation"),
    ]);
    let answer = server.post_answers(&given, None).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    for words in [
        "Vérifiez vos réponses",
        "Le calcul quantique",
        "Développer une hygiène informatique avancée",
        "Un représentant de la société civile",
    ] {
        assert!(page.words().contains(words), "{words}");
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn the_check_page_holds_every_answer_and_a_new_submission_id() {
    let server = Server::start().await;
    for seed in 0..20 {
        let given = sampled(seed);
        let page = server.post_answers(&given, None).await.html();
        let mut held = RawAnswers::default();
        for (name, value) in page.form().entries() {
            held.push(name, value);
        }
        assert!(held.remove("submission_id").is_some());
        assert_eq!(validate(consultation(), &held), validate(consultation(), &given), "seed {seed}");
    }
    let id = server.post_answers(&required(), None).await.html().value("submission_id");
    assert_ne!(id, server.post_answers(&required(), None).await.html().value("submission_id"));
    assert!(id.len() >= 32, "{id}");
}

#[tokio::test]
async fn answers_to_unasked_questions_are_dropped_silently() {
    let server = Server::start().await;
    let long = "x".repeat(9_999);
    let given = required_and(&[("1c", "no"), ("1d", &long), ("4c", &long), ("2c", "sanctions"), ("2c-other", &long)]);
    let answer = server.post_answers(&given, None).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    let held: Vec<_> = page.form().entries().into_iter().map(|(name, _)| name).collect();
    assert_eq!(held, ["1c", "2c", "7a", "7b", "7c", "7d", "submission_id"]);
}

#[tokio::test]
async fn sending_the_check_page_returns_a_receipt_and_records_once() {
    let server = Server::start().await;
    let page = server.post_answers(&sampled(7), None).await.html();
    let entries = page.form().entries();
    let first = server.post(FORM, &entries).await;
    assert_eq!(first.status, 201);
    assert!(first.html().words().contains("Vos réponses ont bien été reçues"));
    let code = first.receipt_code();
    let again = server.post(FORM, &entries).await;
    assert_eq!(again.status, 201);
    assert_eq!(again.receipt_code(), code);
    assert_eq!(server.count().await, 1);
    // A submission with scripts and one without give the same response.
    let id = entries.iter().find(|(name, _)| name == "submission_id").map(|(_, id)| id.as_str()).expect("an id");
    let json = server.submit(id, &sampled(7)).await;
    assert_eq!(json.status, 200);
    assert_eq!(json.receipt_code(), code);
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn the_same_id_with_other_answers_is_refused() {
    let server = Server::start().await;
    let id = fresh_id();
    assert_eq!(server.post_answers(&required(), Some(&id)).await.status, 201);
    let answer = server.post_answers(&required_and(&[("1a", "autre chose")]), Some(&id)).await;
    assert_eq!(answer.status, 409);
    assert!(answer.html().find_id("receipt-code").is_none());
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn the_server_validates_again_when_the_check_page_is_sent() {
    let server = Server::start().await;
    let mut given = required();
    given.remove("7b");
    let answer = server.post_answers(&given, Some(&fresh_id())).await;
    assert_eq!(answer.status, 422);
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn changing_an_answer_returns_the_form_filled_in_and_without_errors() {
    let server = Server::start().await;
    let page = server.post_answers(&sampled(3), None).await.html();
    let change = page.form().descendants().into_iter().find(|each| each.attribute("name").as_deref() == Some("change"));
    let change = change.expect("a way to change an answer");
    let mut entries = page.form().entries();
    entries.push(("change".into(), change.attribute("value").expect("which answer")));
    let answer = server.post(FORM, &entries).await;
    assert_eq!(answer.status, 200);
    let form = answer.html();
    assert!(form.find_id("errors").is_none() && !form.title().starts_with("Erreur"));
    let mut kept = RawAnswers::default();
    for (name, value) in form.form().entries() {
        kept.push(name, value);
    }
    assert_eq!(validate(consultation(), &kept), validate(consultation(), &sampled(3)));
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn the_check_page_has_a_change_link_for_every_asked_question() {
    let server = Server::start().await;
    let page = server.post_answers(&required_and(&[("1c", "yes"), ("4b", "no")]), None).await.html();
    let changes: Vec<_> = page
        .form()
        .descendants()
        .into_iter()
        .filter(|each| each.attribute("name").as_deref() == Some("change"))
        .collect();
    let questions: Vec<_> = changes.iter().filter_map(|each| each.attribute("value")).collect();
    let asked: Vec<_> =
        LANGUAGES[0].questions().into_iter().map(|(id, _)| id).filter(|id| !["4c", "5b"].contains(id)).collect();
    assert_eq!(questions, asked);
}

#[tokio::test]
async fn every_step_uses_the_locale_of_the_address() {
    let server = Server::start().await;
    let check = server.post(ENGLISH_FORM, &pairs(&required())).await.html();
    assert_eq!(check.lang().as_str(), "en");
    assert!(check.title().starts_with("Check your answers"));
    let confirmation = server.post(ENGLISH_FORM, &check.form().entries()).await.html();
    assert_eq!(confirmation.lang(), "en");
    let refused = server.post(ENGLISH_FORM, &[]).await.html();
    assert_eq!(refused.lang().as_str(), "en");
    assert!(refused.title().starts_with("Error: "));
    let rows = server.store().public_rows("consultation", "", 9).await.expect("rows");
    assert_eq!(rows[0].locale, "en");
}

#[tokio::test]
async fn the_longest_valid_response_passes_every_step() {
    let server = Server::start().await;
    let check = server.post_answers(&longest(), None).await;
    assert_eq!(check.status, 200);
    assert_eq!(server.post(FORM, &check.html().form().entries()).await.status, 201);
}
