//! Without scripts, a respondent with errors sees what to correct and loses no answer.

use super::sent_back;
use crate::support::client::{ENGLISH_FORM, FORM, URLENCODED, send};
use crate::support::responses::{answers, consultation, pairs, required, required_and, sampled};
use crate::support::server::Server;
use crate::support::words::LANGUAGES;
use questionnaire::{RawAnswers, validate};
use reqwest::Method;

#[tokio::test]
async fn invalid_answers_return_the_form_with_every_answer() {
    let server = Server::start().await;
    for seed in 0..20 {
        let mut given = sampled(seed);
        given.remove("7d");
        let answer = server.post_answers(&given, None).await;
        assert_eq!(answer.status, 422);
        let kept: RawAnswers =
            answer.html().form().entries().into_iter().fold(RawAnswers::default(), |mut kept, (name, value)| {
                kept.push(name, value);
                kept
            });
        assert_eq!(validate(consultation(), &kept), validate(consultation(), &given), "seed {seed}");
    }
}

#[tokio::test]
async fn errors_are_shown_in_the_summary_and_at_each_question() {
    let server = Server::start().await;
    let long = "x".repeat(501);
    let wrong = [
        ("1a", long.as_str()),
        ("2a", "perhaps"),
        ("2c", "other"),
        ("2c-other", &long),
        ("6a", "cyber-hygiene"),
        ("6d", "5"),
        ("7a", " "),
        ("7b", "nobody"),
        ("7c", "yes"),
    ];
    let expected = ["1a", "2a", "2c-other", "6a", "6d", "7a", "7b", "7d"];
    for (path, prefix) in [(FORM, "Erreur : "), (ENGLISH_FORM, "Error: ")] {
        let page = server.post(path, &pairs(&answers(&wrong))).await.html();
        assert!(page.title().starts_with(prefix), "{}", page.title());
        let main = page.only("main").descendants();
        let summary = page.id("errors");
        let rank = |id: &str| main.iter().position(|each| each.attribute("id").as_deref() == Some(id));
        let heading = main.iter().position(|each| each.name() == "h1");
        assert!(rank("errors") < heading, "the summary stands above the heading");
        let links: Vec<_> = summary.descendants().into_iter().filter(|each| each.name() == "a").collect();
        assert_eq!(links.len(), expected.len(), "{}", summary.words());
        for (link, question) in links.iter().zip(expected) {
            let target = link.attribute("href").expect("an address");
            let field = page.id(target.trim_start_matches('#'));
            let name = field.attribute("name").expect("the field of a question");
            assert_eq!(name, question);
            let message = page.id(&format!("q-{question}-error"));
            let number = question.trim_end_matches("-other");
            let (said, shown) = (format!("{number} {}", message.words()), !message.has("hidden"));
            assert_eq!(said, link.words(), "{question}");
            assert!(shown, "{question}");
            let container = page.id(&format!("q-{question}")).descendants();
            assert!(container.iter().any(|each| each.attribute("id") == message.attribute("id")), "{question}");
        }
        for (id, _) in LANGUAGES[0].questions().iter().filter(|(id, _)| !expected.contains(id)) {
            assert!(page.id(&format!("q-{id}-error")).has("hidden"), "nothing is wrong with {id}");
        }
    }
}

#[tokio::test]
async fn error_messages_say_what_to_do() {
    let server = Server::start().await;
    let page = sent_back(&server, &[("6a", "cyber-hygiene"), ("1a", &"x".repeat(502))]).await;
    for (question, words) in [
        ("1a", "Raccourcissez votre réponse de 2 caractères (500 au plus)"),
        ("6a", "Choisissez 3 principes"),
        ("7a", "Indiquez le nom de votre organisation"),
    ] {
        let message = page.id(&format!("q-{question}-error")).words();
        assert!(message.starts_with(words), "{message}");
    }
}

#[tokio::test]
async fn an_unknown_control_name_is_reported_without_a_link() {
    let server = Server::start().await;
    let answer = server.post_answers(&required_and(&[("9z<b>", "x")]), None).await;
    assert_eq!(answer.status, 422);
    let page = answer.html();
    let link = page.id("errors").descendants().into_iter().find(|each| each.name() == "a").expect("an item");
    assert!(link.words().contains("« 9z<b> »"));
    assert!(!link.has("href"));
}

#[tokio::test]
async fn a_body_too_large_is_refused_with_a_page() {
    let server = Server::start().await;
    let answer = server.post_answers(&answers(&[("1a", &"x".repeat(600 * 1024))]), None).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.html().only("h1").words().as_str(), "Votre envoi n’a pas été accepté");
}

#[tokio::test]
async fn malformed_bodies_never_cause_a_server_error() {
    let server = Server::start().await;
    for body in [
        &b""[..],
        b"&&==&",
        b"%zz=%ff&\xff\xfe",
        b"1a",
        b"=x",
        b"1a=%00%01",
        b"6a=x&6a=y&6a=&6a=x",
        b"7a[]=x&7a=1&7a=2",
    ] {
        let request = server.request(Method::POST, FORM).header("content-type", URLENCODED).body(body.to_vec());
        let answer = send(request).await;
        assert_eq!(answer.status, 422, "{body:?}");
        assert_eq!(answer.html().lang().as_str(), "fr", "{body:?}");
    }
    for id in ["", "x", &"x".repeat(65), "an id with spaces", "<script>alert(1)</script>"] {
        let answer = server.post_answers(&required(), Some(id)).await;
        assert_eq!(answer.status, 400, "{id:?}");
        answer.html();
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn an_unknown_form_accepts_no_submission() {
    let server = Server::start().await;
    for path in ["/fr/nothing", "/xx/consultation", "/consultation/fr"] {
        assert_eq!(server.post(path, &pairs(&required())).await.status, 404, "{path}");
    }
}
