//! The form's policy decides when results are public.

use super::{ENGLISH_PAGE, FIGURES, PAGE, closed_with, sixty};
use crate::support::client::PROBLEM;
use crate::support::program::{Place, READ_ANEW};
use crate::support::responses::{fresh_id, required};
use crate::support::server::{Server, Setup};

#[tokio::test]
async fn before_closing_the_page_says_when_results_appear() {
    let server = Server::with(Setup { closes: Some("2126-03-16T23:59:59+01:00".into()), ..Setup::default() }).await;
    server.submit(&fresh_id(), &required()).await;
    for (path, words) in [(PAGE, "16 mars 2126"), (ENGLISH_PAGE, "16 March 2126")] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.html().words().contains(words), "{}", answer.text());
        assert!(!answer.html().words().contains("réponse reçue"));
    }
    let figures = server.get(FIGURES).await;
    assert_eq!(figures.status, 403);
    assert_eq!(figures.header("content-type"), PROBLEM);
    assert_eq!(figures.json()["code"], "results_not_published_yet");
}

#[tokio::test]
async fn without_a_closing_date_the_page_says_results_appear_after_closing() {
    let server = Server::start().await;
    let answer = server.get(ENGLISH_PAGE).await;
    assert_eq!(answer.status, 200);
    assert!(answer.html().words().contains("once the consultation has closed"));
}

#[tokio::test]
async fn after_closing_results_are_public() {
    let server = closed_with(&sixty()).await;
    for (path, words) in [(PAGE, "60 réponses reçues"), (ENGLISH_PAGE, "60 responses received")] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 200, "{}", answer.html().words());
        assert!(answer.html().words().contains(words), "{}", answer.html().words());
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    assert_eq!(server.get(FIGURES).await.json()["responses"], 60);
}

#[tokio::test]
async fn an_unknown_form_has_no_results() {
    let server = Server::start().await;
    for path in ["/fr/nothing/results", "/xx/consultation/results", "/nothing/results.json", "/fr/privacy/results"] {
        assert_eq!(server.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_form_may_show_results_never_or_always() {
    for (policy, status) in [("never", 404), ("live", 200)] {
        let place = Place::new();
        let site = place.site();
        let form = site.join("forms/consultation.toml");
        let text =
            std::fs::read_to_string(&form).expect("a form").replace("\"after-closing\"", &format!("\"{policy}\""));
        std::fs::write(&form, text).expect("a form");
        let site = ["--site", site.to_str().expect("a path")];
        let running = place.serve(&[&site[..], &READ_ANEW].concat()).await;
        for _ in 0..5 {
            assert_eq!(running.client.submit(&fresh_id(), &required()).await.status, 201);
        }
        let page = running.client.get(ENGLISH_PAGE).await;
        assert_eq!(page.status, status, "{policy}");
        assert_eq!(running.client.get(FIGURES).await.status, status, "{policy}");
        assert!(!page.html().only("h1").words().is_empty());
        if policy == "live" {
            assert!(page.html().words().contains("5 responses received"));
            running.client.submit(&fresh_id(), &required()).await;
            assert!(running.client.get(ENGLISH_PAGE).await.html().words().contains("6 responses received"));
        } else {
            assert_eq!(running.client.get(FIGURES).await.json()["code"], "results_not_published");
        }
    }
}
