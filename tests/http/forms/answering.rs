//! Every form: its page, check page, confirmation and refusals.

use super::{address, every_form, marked, post, submit};
use crate::support::responses::fresh_id;
use crate::support::server::Server;
use questionnaire::{RawAnswers, synthetic};
use serde_json::Value;

#[tokio::test]
async fn the_page_asks_every_question_in_every_language() {
    let server = Server::start().await;
    for form in every_form() {
        for tag in ["fr", "en", "es", "de", "ar"] {
            let answer = server.get(&format!("/{tag}/{}", form.id())).await;
            assert_eq!(answer.status, 200);
            let page = answer.html();
            assert_eq!(page.lang().as_str(), tag);
            assert_eq!(page.named("h1").len(), 1);
            assert_eq!(page.form().attribute("method").as_deref(), Some("post"));
            for section in form.sections() {
                assert!(
                    !page.id(section.id().as_str()).words().is_empty(),
                    "section {} of {}",
                    section.id(),
                    form.id()
                );
            }
            for question in form.questions() {
                let (id, inside) = (question.id(), page.id(&format!("q-{}", question.id())).descendants());
                let has =
                    |name: &str, value: &str| inside.iter().any(|each| each.attribute(name).as_deref() == Some(value));
                assert!(has("id", &format!("q-{id}-error")), "{id} of {}: its message", form.id());
                for control in question.controls() {
                    assert!(has("name", &control), "{control} of {}", form.id());
                }
            }
            assert!(!page.words().contains("q-"), "no key is shown on the page of {} in {tag}", form.id());
        }
    }
}

#[tokio::test]
async fn an_empty_response_gets_an_error_for_each_required_question_in_order() {
    let server = Server::start().await;
    for form in every_form() {
        let expected: Vec<_> = form
            .questions()
            .filter(|question| question.is_required())
            .map(|question| question.id().to_string())
            .collect();
        let answer = submit(&server, &form, &fresh_id(), &RawAnswers::default()).await;
        assert_eq!(answer.status, 422, "{}", form.id());
        let told: Vec<_> = answer.json()["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .map(|error| {
                assert_eq!(error["code"], "required");
                error["question"].as_str().expect("a question").to_owned()
            })
            .collect();
        assert_eq!(told, expected, "{}", form.id());
        let page = post(&server, &form, &RawAnswers::default(), None).await;
        assert_eq!(page.status, 422);
        let page = page.html();
        for id in expected {
            assert!(!page.id(&format!("q-{id}-error")).words().is_empty(), "{id} of {}", form.id());
            assert!(page.id("errors").words().contains(&page.id(&format!("q-{id}-error")).words()), "{id}");
        }
    }
}

#[tokio::test]
async fn answers_are_checked_recorded_and_confirmed_without_scripts() {
    let server = Server::start().await;
    for form in every_form() {
        let (answers, marks) = marked(&form, 7);
        let check = post(&server, &form, &answers, None).await;
        assert_eq!(check.status, 200, "{}: {}", form.id(), check.html().words());
        let page = check.html();
        assert!(marks.iter().all(|mark| page.words().contains(mark)), "what was answered stands there to be read");
        let entries = page.form().entries();
        assert!(entries.iter().any(|(name, value)| name == "submission_id" && !value.is_empty()));
        let sent = server.post(&address(&form, ""), &entries).await;
        assert_eq!(sent.status, 201, "{}", form.id());
        assert_eq!(sent.receipt_code().len(), "0000-1111-2222-3333-4444-5555-6666-7777".len());
        assert_eq!(server.count_of(form.id().as_str()).await, 1, "{}", form.id());
        // A replay is the same response.
        assert_eq!(server.post(&address(&form, ""), &entries).await.receipt_code(), sent.receipt_code());
        assert_eq!(server.count_of(form.id().as_str()).await, 1, "{}", form.id());
    }
}

#[tokio::test]
async fn a_replayed_json_submission_returns_the_same_receipt() {
    let server = Server::start().await;
    for form in every_form() {
        for seed in 0..20 {
            let (id, answers) = (fresh_id(), synthetic::synthetic_response(&form, seed));
            let first = submit(&server, &form, &id, &answers).await;
            assert_eq!(first.status, 201, "{}, seed {seed}: {}", form.id(), first.text());
            let again = submit(&server, &form, &id, &answers).await;
            assert_eq!(again.status, 200, "{}", form.id());
            assert_eq!(again.receipt_code(), first.receipt_code(), "{}", form.id());
        }
        assert_eq!(server.count_of(form.id().as_str()).await, 20);
    }
}

#[tokio::test]
async fn a_question_of_another_form_is_unknown() {
    let server = Server::start().await;
    for form in every_form() {
        let mut answers = synthetic::synthetic_response(&form, 3);
        answers.push("9z".into(), "yes".into());
        let answer = submit(&server, &form, &fresh_id(), &answers).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.json()["errors"][0]["code"], Value::from("unknown_question"));
    }
}

#[tokio::test]
async fn a_question_can_link_to_a_content_page_shown_in_the_reference_dialog() {
    let server = Server::start().await;
    for form in every_form() {
        for (tag, close) in [("fr", "Fermer"), ("en", "Close"), ("ar", "إغلاق")] {
            let page = server.get(&format!("/{tag}/{}", form.id())).await.html();
            for question in form.questions() {
                let Some(reference) = question.reference() else { continue };
                let inside = page.id(&format!("q-{}", question.id())).descendants();
                let href = format!("/{tag}/{reference}");
                let link = inside.iter().find(|each| each.attribute("href").as_deref() == Some(&href)).expect("a link");
                // Without scripts the link opens a tab; with scripts it opens a dialog with this button.
                assert_eq!(link.attribute("target").as_deref(), Some("_blank"));
                assert_eq!(link.attribute("data-beside").as_deref(), Some(close));
                assert_eq!(server.get(&href).await.html().named("article").len(), 1, "what the dialog shows of {href}");
            }
        }
    }
}
