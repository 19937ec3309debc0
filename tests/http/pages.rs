//! The pages: the delivered questions, with the documented names, values and ids.

use crate::forms::{every_form, marked, submit};
use crate::results::{closed_with, sixty};
use crate::support::client::{ENGLISH_FORM, FORM, send};
use crate::support::html::{Document, Element};
use crate::support::responses::{PRINCIPLES, fresh_id, pairs};
use crate::support::server::Server;
use crate::support::words::LANGUAGES;
use reqwest::Method;

const YES_NO: [&str; 2] = ["yes", "no"];
const TEXTS: [&str; 16] =
    ["1a", "1b", "1d", "2b", "2c-other", "3b", "3c", "3e", "4a", "4c", "4d", "4e", "5b", "5c", "5d", "6c"];

#[tokio::test]
async fn every_page_is_served_in_its_language() {
    let server = Server::start().await;
    for tag in ["fr", "en"] {
        for page in ["", "/consultation", "/principles", "/about", "/faq", "/accessibility", "/privacy", "/legal"] {
            let answer = server.get(&format!("/{tag}{page}")).await;
            assert_eq!(answer.status, 200, "/{tag}{page}");
            let document = answer.html();
            assert_eq!(document.lang(), tag);
            assert_eq!(document.named("h1").len(), 1, "one main heading in /{tag}{page}");
            assert!(!document.title().is_empty());
        }
    }
}

#[tokio::test]
async fn no_french_page_shows_a_straight_apostrophe() {
    let (server, closed) = (Server::start().await, closed_with(&sixty()).await);
    let mut pages = Vec::new();
    for form in every_form() {
        let page = format!("/fr/{}", form.id());
        pages.push((200, server.get(&page).await));
        pages.push((422, server.post(&page, &[]).await));
        let (answers, _) = marked(&form, 7);
        pages.push((200, server.post(&page, &pairs(&answers)).await));
        let code = submit(&server, &form, &fresh_id(), &answers).await.receipt_code();
        let receipt = format!("{page}/receipt");
        pages.push((200, server.get(&receipt).await));
        pages.push((200, server.post(&receipt, &[("receipt_code".into(), code)]).await));
    }
    for path in ["", "/principles", "/about", "/faq", "/accessibility", "/privacy", "/legal", "/support/community"] {
        pages.push((200, server.get(&format!("/fr{path}")).await));
    }
    pages.push((404, server.get("/fr/nowhere").await));
    for path in ["/fr", "/fr/consultation", "/fr/consultation/results"] {
        pages.push((200, closed.get(path).await));
    }
    for (status, answer) in pages {
        assert_eq!(answer.status, status, "{}", answer.text());
        let page = answer.html();
        for element in page.elements() {
            let attributes = element.attributes().into_iter().map(|(name, value)| format!("{name}: {value}"));
            for shown in attributes.chain([element.raw_text()]).filter(|_| element.name() != "style") {
                assert!(!shown.contains('\''), "{}: {shown}", page.title());
            }
        }
    }
}

#[tokio::test]
async fn healthz_reports_the_process_and_readyz_the_store() {
    let server = Server::start().await;
    assert_eq!(server.get("/healthz").await.status, 200);
    assert_eq!(server.get("/readyz").await.status, 200);
    server.store().close().await;
    assert_eq!(server.get("/healthz").await.status, 200);
    assert_eq!(server.get("/readyz").await.status, 503);
}

#[tokio::test]
async fn the_home_page_links_to_the_form() {
    let server = Server::start().await;
    for words in LANGUAGES {
        let page = server.get(&format!("/{}", words.tag)).await.html();
        let links = page.only("main").descendants();
        assert!(links.iter().any(|link| link.attribute("href") == Some(words.form())), "{}", words.tag);
    }
}

#[tokio::test]
async fn the_form_asks_the_31_questions_as_delivered() {
    let server = Server::start().await;
    for words in LANGUAGES {
        let page = server.get(&words.form()).await.html();
        assert_eq!(words.questions().len(), 31);
        for (id, question) in words.questions() {
            let asked = page.id(&format!("q-{id}")).words();
            let numbered = format!("{id} {question}");
            assert!(asked.starts_with(&numbered), "{numbered:?} in {asked:?}");
            assert_eq!(asked.matches(&numbered).count(), 1, "{asked:?}");
        }
    }
}

#[tokio::test]
async fn options_titles_and_texts_are_as_delivered() {
    let server = Server::start().await;
    for words in LANGUAGES {
        let page = server.get(&words.form()).await.html();
        for (question, code, label) in words.options() {
            let container = page.id(&format!("q-{question}"));
            let said = label_of(&container, code).words();
            assert!(said.starts_with(label), "{question} {code}: {label:?} in {said:?}");
        }
        for (id, title) in words.sections() {
            assert_eq!(page.id(id).descendants()[0].words(), title);
        }
        for sentence in words.sentences() {
            assert!(page.words().contains(sentence), "{sentence}");
        }
    }
}

/// The label around the control of that value.
fn label_of(container: &Element, value: &str) -> Element {
    let around = |label: &Element| {
        let inside = label.descendants();
        inside.iter().any(|control| control.name() == "input" && control.attribute("value").as_deref() == Some(value))
    };
    container.descendants().into_iter().find(|label| label.name() == "label" && around(label)).expect("a label")
}

#[tokio::test]
async fn french_punctuation_follows_a_no_break_space() {
    let page = Server::start().await.get(FORM).await.html().only("body").text();
    for sign in [" ?", " !", " ;", " :", "« ", " »"] {
        assert!(!page.contains(sign), "{sign:?} with a space that breaks");
    }
}

#[tokio::test]
async fn controls_have_the_documented_names_and_values() {
    let mut expected = Vec::new();
    let mut add = |name: &str, kind: &str, values: &[&str]| {
        expected.extend(values.iter().map(|value| (name.to_owned(), kind.to_owned(), (*value).to_owned())));
    };
    for text in TEXTS {
        add(text, "textarea", &[""]);
    }
    for choice in ["1c", "3a", "3d", "3f", "4b", "5a", "7c"] {
        add(choice, "radio", &YES_NO);
    }
    add("2a", "radio", &["yes-absolutely", "yes-partly", "no-not-enough", "no-not-at-all"]);
    add(
        "2c",
        "radio",
        &["trust-private-actors", "open-discussions", "negotiate-in-organisations", "sanctions", "other"],
    );
    add("2d", "radio", &["yes-absolutely", "yes-partly", "no-probably-not", "no-not-at-all"]);
    add("6a", "checkbox", &PRINCIPLES);
    add("6b", "checkbox", &PRINCIPLES);
    add("6d", "radio", &["0", "1", "2", "3", "4"]);
    add("7a", "text", &[""]);
    add("7b", "text", &[""]);
    add("7d", "radio", &["state", "public-body", "private-sector", "civil-society"]);
    let server = Server::start().await;
    for path in [FORM, ENGLISH_FORM] {
        let mut found = controls(&server.get(path).await.html());
        // Sorted by name; the values of one name stay in the order shown.
        let mut expected = expected.clone();
        expected.sort_by(|a, b| a.0.cmp(&b.0));
        found.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(found, expected);
    }
}

/// Name, kind and value of every control that sends a value.
fn controls(page: &Document) -> Vec<(String, String, String)> {
    let control = |element: Element| {
        let name = element.attribute("name")?;
        match element.name().as_str() {
            "textarea" => Some((name, "textarea".to_owned(), element.text())),
            "input" => Some((name, element.attribute("type")?, element.attribute("value").unwrap_or_default())),
            _ => None,
        }
    };
    page.form().descendants().into_iter().filter_map(control).collect()
}

#[tokio::test]
async fn a_new_form_has_no_preselected_answer() {
    let page = Server::start().await.get(FORM).await.html();
    assert!(page.form().entries().iter().all(|(_, value)| value.is_empty()), "{:?}", page.form().entries());
}

#[tokio::test]
async fn questions_and_their_messages_have_the_documented_ids() {
    let server = Server::start().await;
    for words in LANGUAGES {
        let page = server.get(&words.form()).await.html();
        let ids = words.questions().into_iter().map(|(id, _)| id).chain(["2c-other"]);
        for id in ids {
            let container = page.id(&format!("q-{id}"));
            let message = format!("q-{id}-error");
            let inside = container.descendants();
            assert!(inside.iter().any(|each| each.attribute("id").as_deref() == Some(&message)), "{message}");
            let control = inside.iter().find(|each| each.attribute("name").as_deref() == Some(id));
            assert!(control.is_some(), "a control of {id} in its container");
        }
    }
}

#[tokio::test]
async fn private_questions_have_autocomplete_attributes() {
    let page = Server::start().await.get(FORM).await.html();
    for (name, autocomplete) in [("7a", "organization"), ("7b", "email")] {
        let control = page.id(&format!("c-{name}"));
        assert_eq!(control.attribute("autocomplete").as_deref(), Some(autocomplete));
    }
}

#[tokio::test]
async fn the_form_works_without_scripts_and_disables_browser_validation() {
    let page = Server::start().await.get(FORM).await.html();
    let form = page.form();
    assert_eq!(form.attribute("method").as_deref(), Some("post"));
    assert!(form.has("novalidate"));
    let inside = form.descendants();
    assert!(inside.iter().all(|control| !control.has("maxlength") && !control.has("disabled")));
    assert!(
        inside.iter().any(|button| button.name() == "button" && button.attribute("type").as_deref() == Some("submit"))
    );
}

#[tokio::test]
async fn the_questionnaire_is_served_as_json() {
    let server = Server::start().await;
    let answer = server.get("/consultation/questionnaire.json").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    let form = answer.json();
    assert_eq!(form["id"].as_str(), Some("consultation"));
    assert_eq!(form["version"].as_u64(), Some(1));
    let sections = form["sections"].as_array().expect("sections");
    let questions = sections.iter().flat_map(|section| section["questions"].as_array().expect("questions"));
    let ids: Vec<_> = questions.map(|question| question["id"].as_str().expect("an id")).collect();
    let expected: Vec<_> = LANGUAGES[0].questions().into_iter().map(|(id, _)| id).collect();
    assert_eq!(sections.len(), 7);
    assert_eq!(ids, expected);
    assert_eq!(server.get("/nothing/questionnaire.json").await.status, 404);
}

#[tokio::test]
async fn a_head_request_returns_the_headers_of_a_get() {
    let server = Server::start().await;
    for path in
        ["/", "/fr", FORM, "/fr/about", "/consultation/questionnaire.json", "/healthz", "/robots.txt", "/nothing"]
    {
        let head = send(server.request(Method::HEAD, path)).await;
        let get = server.get(path).await;
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.body.len(), 0, "{path}");
        for name in ["content-type", "etag", "cache-control", "content-length", "location"] {
            assert_eq!(head.header(name), get.header(name), "{name} of {path}");
        }
    }
}

#[tokio::test]
async fn other_methods_get_405() {
    let server = Server::start().await;
    for (method, path) in
        [(Method::PUT, FORM), (Method::DELETE, FORM), (Method::POST, "/fr"), (Method::POST, "/healthz")]
    {
        assert_eq!(send(server.request(method.clone(), path)).await.status, 405, "{method} {path}");
    }
    assert_eq!(send(server.request(Method::POST, "/fr/nothing")).await.status, 404);
}
