//! A question shows its number everywhere, so that people who prepare a response together can refer to it.

use crate::forms::{address, every_form, marked, post, submit};
use crate::support::html::{Document, Element};
use crate::support::responses::fresh_id;
use crate::support::server::Server;
use questionnaire::Form;

/// The elements of a page with these tag names.
fn parts(page: &Document, names: &[&str]) -> Vec<Element> {
    page.elements().into_iter().filter(|element| names.contains(&element.name().as_str())).collect()
}

/// Each asked question appears once under its number, and the number is isolated from the direction of the text.
#[track_caller]
fn numbered(form: &Form, parts: &[Element]) {
    let numbers: Vec<_> = parts
        .iter()
        .filter_map(|part| {
            let number = part.descendants().into_iter().find(|each| each.name() == "bdi")?.words();
            assert!(part.words().starts_with(&format!("{number} ")), "{}", part.words());
            Some(number)
        })
        .collect();
    let all: Vec<_> = form.questions().map(|question| question.id().to_string()).collect();
    assert_eq!(numbers, all.into_iter().filter(|id| numbers.contains(id)).collect::<Vec<_>>(), "once each, in order");
    assert!(numbers.len() + 3 >= form.questions().count(), "{numbers:?}");
}

#[tokio::test]
async fn form_check_page_and_receipt_show_every_question_number_in_every_locale() {
    let server = Server::start().await;
    for form in every_form() {
        let (answers, _) = marked(&form, 7);
        let sent = submit(&server, &form, &fresh_id(), &answers).await.receipt_code();
        for tag in ["fr", "en", "ar"] {
            let page = format!("/{tag}/{}", form.id());
            numbered(&form, &parts(&server.get(&page).await.html(), &["label", "legend"]));
            let check = server.post(&page, &crate::support::responses::pairs(&answers)).await.html();
            numbered(&form, &parts(&check, &["dt"]));
            let code = [("receipt_code".to_owned(), sent.clone())];
            numbered(&form, &parts(&server.post(&format!("{page}/receipt"), &code).await.html(), &["dt"]));
        }
    }
}

#[tokio::test]
async fn every_entry_of_the_error_summary_begins_with_its_question_number() {
    let server = Server::start().await;
    for form in every_form() {
        let refused = post(&server, &form, &questionnaire::RawAnswers::default(), None).await.html();
        let required = form.questions().filter(|question| question.is_required() && question.condition().is_none());
        let links: Vec<_> = refused.id("errors").descendants().into_iter().filter(|each| each.name() == "a").collect();
        for (link, question) in links.iter().zip(required) {
            let (words, id) = (link.words(), question.id());
            let message = refused.id(&format!("q-{id}-error")).words();
            assert_eq!(words, format!("{id} {message}"), "{}", address(&form, ""));
        }
        assert!(!links.is_empty());
    }
}
