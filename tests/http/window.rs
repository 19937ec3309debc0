//! Before the form opens, while it takes responses, and after it closed.

use crate::support::client::{ENGLISH_FORM, FORM, PROBLEM};
use crate::support::responses::{fresh_id, required};
use crate::support::server::{Server, Setup};
use serde_json::json;
use std::time::Duration;

async fn early() -> Server {
    Server::with(Setup { opens: Some("2098-04-01T09:30:00+02:00".into()), ..Setup::default() }).await
}

async fn closed() -> Server {
    Server::with(Setup { closes: Some("2020-03-16T23:59:59+01:00".into()), ..Setup::default() }).await
}

/// In both languages the page says this heading and this date, and nothing on it can be answered.
async fn says(server: &Server, french: (&str, &str), english: (&str, &str)) {
    for (path, (heading, date)) in [(FORM, french), (ENGLISH_FORM, english)] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 200);
        let page = answer.html();
        assert_eq!(page.only("h1").words(), heading);
        assert!(page.words().contains(date), "{}", page.words());
        assert!(page.named("form").is_empty());
    }
}

#[tokio::test]
async fn before_opening_the_page_says_when() {
    let french = ("La consultation n'est pas encore ouverte", "1er avril 2098 à 09:30");
    says(&early().await, french, ("The consultation is not open yet", "1 April 2098")).await;
}

#[tokio::test]
async fn after_closing_the_page_says_since_when() {
    let server = closed().await;
    let french = ("La consultation est close", "16 mars 2020");
    says(&server, french, ("The consultation is closed", "16 March 2020")).await;
    for path in [FORM, ENGLISH_FORM] {
        let page = server.get(path).await.html();
        let main = page.only("main");
        let links: Vec<_> = main.descendants().iter().filter_map(|each| each.attribute("href")).collect();
        for way in [format!("{path}/receipt"), path.replace("/consultation", "")] {
            assert!(links.contains(&way), "{way} in {links:?}");
        }
    }
}

#[tokio::test]
async fn the_home_page_says_whether_the_form_is_open() {
    let server = early().await;
    assert!(server.get("/fr").await.html().words().contains("La consultation ouvrira le 1er avril 2098"));
    let server = closed().await;
    let page = server.get("/fr").await.html();
    assert!(page.words().contains("close depuis le 16 mars 2020"));
    assert!(server.get("/en").await.html().words().contains("closed on 16 March 2020"));
}

#[tokio::test]
async fn a_submission_outside_the_window_is_refused_with_its_reason() {
    for (server, code) in [(early().await, "not_open_yet"), (closed().await, "closed")] {
        let answer = server.submit(&fresh_id(), &required()).await;
        assert_eq!((answer.status, answer.header("content-type")), (403, PROBLEM));
        assert_eq!(answer.header("cache-control"), "no-store");
        let problem = answer.json();
        assert_eq!((&problem["status"], &problem["code"]), (&json!(403), &json!(code)));
        assert_eq!(problem["errors"], json!([{ "code": code }]));
        // Without scripts, the page itself says it.
        for id in [None, Some("an-id-of-mine")] {
            let page = server.post_answers(&required(), id).await;
            assert_eq!((page.status, page.header("cache-control")), (403, "no-store"));
            assert_eq!(page.html().only("h1").words(), server.get(FORM).await.html().only("h1").words());
        }
        assert_eq!(server.count().await, 0);
    }
}

#[tokio::test]
async fn nothing_of_a_submission_outside_the_window_is_judged() {
    let server = closed().await;
    let answer = server.post_json(FORM, &json!({ "nonsense": true })).await;
    assert_eq!((answer.status, answer.json()["code"].clone()), (403, json!("closed")));
}

#[tokio::test]
async fn an_open_form_says_until_when() {
    let server = Server::with(Setup {
        opens: Some("2020-01-30T09:00:00+01:00".into()),
        closes: Some("2099-03-16T23:59:59+01:00".into()),
        ..Setup::default()
    })
    .await;
    for path in ["/fr", FORM] {
        let page = server.get(path).await.html();
        assert!(page.words().contains("La consultation sera ouverte jusqu'au 16 mars 2099."), "{path}");
    }
    assert!(server.get(ENGLISH_FORM).await.html().words().contains("The consultation is open until 16 March 2099."));
    assert_eq!(server.submit(&fresh_id(), &required()).await.status, 201);
}

#[tokio::test]
async fn without_a_window_the_form_is_open_and_no_date_is_said() {
    let server = Server::start().await;
    for (path, words) in
        [("/fr", "jusqu'au"), (FORM, "jusqu'au"), ("/en", "is open until"), (ENGLISH_FORM, "is open until")]
    {
        let page = server.get(path).await.html();
        let introduction = page.words();
        assert!(!introduction.contains(words), "{path}: {introduction}");
    }
    assert_eq!(server.submit(&fresh_id(), &required()).await.status, 201);
}

#[tokio::test]
async fn a_form_opens_and_closes_by_itself() {
    let order = ["not_open_yet", "received", "closed"];
    // A machine so busy that it misses the opening or the closing gets more time.
    for seconds in [3, 12, 48] {
        let now = jiff::Timestamp::now();
        let after = |seconds: u64| Some((now + Duration::from_secs(seconds)).to_string());
        let server =
            Server::with(Setup { opens: after(seconds), closes: after(2 * seconds), ..Setup::default() }).await;
        let mut said: Vec<String> = Vec::new();
        while said.last().is_none_or(|last| last != "closed") {
            let answer = server.submit("sent-again-and-again", &required()).await.json();
            let code = answer["code"].as_str().unwrap_or("received");
            if said.last().is_none_or(|last| last != code) {
                said.push(code.to_owned());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        if said == order {
            assert_eq!(server.count().await, 1);
            return;
        }
        assert!(said.is_sorted_by_key(|code| order.iter().position(|each| each == code)), "{said:?}");
    }
    panic!("this machine takes most of a minute to render the pages");
}
