//! The form before it opens, while it takes responses, and after it closed.

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

/// Asserts that the page has this heading and this date in both languages, and no control.
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
async fn before_opening_the_page_shows_the_opening_date() {
    let french = ("La consultation n’est pas encore ouverte", "1er avril 2098 à 09:30 (UTC+02)");
    says(&early().await, french, ("The consultation is not open yet", "1 April 2098 at 09:30 (UTC+02)")).await;
}

#[tokio::test]
async fn after_closing_the_page_shows_the_closing_date() {
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
    assert!(page.words().contains("La consultation a pris fin le 16 mars 2020."));
    assert!(server.get("/en").await.html().words().contains("closed on 16 March 2020"));
}

#[tokio::test]
async fn a_submission_outside_the_window_is_refused_with_its_reason() {
    for (server, code) in [(early().await, "not_open_yet"), (closed().await, "closed")] {
        let answer = server.submit(&fresh_id(), &required()).await;
        assert_eq!(answer.status, 403);
        assert_eq!(answer.header("content-type"), PROBLEM);
        assert_eq!(answer.header("cache-control"), "no-store");
        let problem = answer.json();
        assert_eq!(problem["status"], json!(403));
        assert_eq!(problem["code"], json!(code));
        assert_eq!(problem["errors"], json!([{ "code": code }]));
        // Without scripts, the page shows the refusal.
        for id in [None, Some("an-id-of-mine")] {
            let page = server.post_answers(&required(), id).await;
            assert_eq!(page.status, 403);
            assert_eq!(page.header("cache-control"), "no-store");
            assert_eq!(page.html().only("h1").words(), server.get(FORM).await.html().only("h1").words());
        }
        assert_eq!(server.count().await, 0);
    }
}

#[tokio::test]
async fn a_submission_outside_the_window_is_not_validated() {
    let server = closed().await;
    let answer = server.post_json(FORM, &json!({ "nonsense": true })).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.json()["code"], json!("closed"));
}

#[tokio::test]
async fn an_open_form_shows_its_closing_date() {
    let server = Server::with(Setup {
        opens: Some("2020-01-30T09:00:00+01:00".into()),
        closes: Some("2099-03-16T23:59:59+01:00".into()),
        ..Setup::default()
    })
    .await;
    for path in ["/fr", FORM] {
        let page = server.get(path).await.html();
        assert!(page.words().contains("La consultation sera ouverte jusqu’au 16 mars 2099."), "{path}");
    }
    assert!(server.get(ENGLISH_FORM).await.html().words().contains("The consultation is open until 16 March 2099."));
    assert_eq!(server.submit(&fresh_id(), &required()).await.status, 201);
}

#[tokio::test]
async fn without_a_window_the_form_is_open_and_shows_no_date() {
    let server = Server::start().await;
    for (path, words) in
        [("/fr", "jusqu’au"), (FORM, "jusqu’au"), ("/en", "is open until"), (ENGLISH_FORM, "is open until")]
    {
        let page = server.get(path).await.html();
        let introduction = page.words();
        assert!(!introduction.contains(words), "{path}: {introduction}");
    }
    assert_eq!(server.submit(&fresh_id(), &required()).await.status, 201);
}

/// The closing date in each language, with its hour and as the end of a day.
const AN_HOUR: [(&str, &str); 5] = [
    ("fr", "16 mars 2099 à 18:00 (UTC+01)"),
    ("en", "16 March 2099 at 18:00 (UTC+01)"),
    ("de", "16. März 2099 um 18:00 Uhr (UTC+01)"),
    ("es", "16 de marzo de 2099 a las 18:00 (UTC+01)"),
    ("ar", "16 مارس 2099، الساعة 18:00 (\u{2066}UTC+01\u{2069})"),
];
const A_DAY: [(&str, &str); 5] = [
    ("fr", "16 mars 2099"),
    ("en", "16 March 2099"),
    ("de", "16. März 2099"),
    ("es", "16 de marzo de 2099"),
    ("ar", "16 مارس 2099"),
];

#[tokio::test]
async fn a_closing_shows_its_hour_and_midnight_counts_as_the_day_before() {
    for (closes, said) in [
        ("2099-03-16T18:00:00+01:00", AN_HOUR),
        ("2099-03-17T00:00:00+01:00", A_DAY),
        ("2099-03-16T23:59:00+01:00", A_DAY),
        ("2099-03-16T23:59:59+01:00", A_DAY),
    ] {
        let server = Server::with(Setup { closes: Some(closes.into()), ..Setup::default() }).await;
        for (tag, words) in said {
            for path in ["", "/consultation", "/consultation/results"] {
                let page = server.get(&format!("/{tag}{path}")).await.html().only("main").words();
                let says_an_hour = page.contains("UTC");
                assert!(page.contains(words), "{words} at /{tag}{path}: {page}");
                assert_eq!(says_an_hour, words.contains("UTC"), "/{tag}{path} when {closes}: {page}");
            }
        }
    }
}

#[tokio::test]
async fn a_past_closing_is_shown_with_the_same_precision() {
    for (closes, said) in [
        ("2020-03-17T00:00:00+01:00", "16 mars 2020."),
        ("2020-03-16T18:00:00+01:00", "16 mars 2020 à 18:00 (UTC+01)."),
    ] {
        let server = Server::with(Setup { closes: Some(closes.into()), ..Setup::default() }).await;
        for path in ["/fr", FORM] {
            let page = server.get(path).await.html().words();
            assert!(page.contains(&format!("a pris fin le {said}")), "{path}: {page}");
        }
    }
    // Only the first instant of a day is shown as a day's opening without the hour.
    for (opens, said) in [
        ("2098-04-01T00:00:00+02:00", "ouvrira le 1er avril 2098."),
        ("2098-04-01T23:59:59+02:00", "ouvrira le 1er avril 2098 à 23:59:59 (UTC+02)."),
    ] {
        let server = Server::with(Setup { opens: Some(opens.into()), ..Setup::default() }).await;
        for path in ["/fr", FORM] {
            let page = server.get(path).await.html().words();
            assert!(page.contains(said), "{path}: {page}");
        }
    }
}

#[tokio::test]
async fn every_closing_date_uses_the_time_zone_of_the_site() {
    let setup =
        Setup { closes: Some("2099-07-01T04:00:00Z".into()), time_zone: Some("America/New_York"), ..Setup::default() };
    let server = Server::with(setup).await;
    for path in ["/en", ENGLISH_FORM] {
        let page = server.get(path).await.html().words();
        assert!(page.contains("The consultation is open until 30 June 2099."), "{path}: {page}");
    }
}

#[tokio::test]
async fn a_form_opens_and_closes_on_schedule() {
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
