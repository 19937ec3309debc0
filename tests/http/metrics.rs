//! The metrics for the operator's monitoring.

use crate::support::client::{Client, FORM, URLENCODED, send};
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place, Running};
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required};
use reqwest::Method;
use serde_json::json;

/// The metrics of a server that has just logged their address.
async fn metrics(server: &mut Running) -> Client {
    let line = server.says("metrics on http://").await;
    let origin = line.split("metrics on ").nth(1).and_then(|url| url.trim().strip_suffix("/metrics"));
    Client::new(origin.expect("an address").to_owned())
}

async fn with_metrics(place: &Place, more: &[&str]) -> (Running, Client) {
    let mut server = place.serve(&[&["--metrics-addr", "127.0.0.1:0"], more].concat()).await;
    let metrics = metrics(&mut server).await;
    (server, metrics)
}

async fn read(metrics: &Client) -> String {
    let answer = metrics.get("/metrics").await;
    assert_eq!(answer.status, 200);
    answer.text().to_owned()
}

/// The value of a metric by its name and labels.
fn figure(text: &str, name: &str) -> f64 {
    let of = |line: &str| line.strip_prefix(name)?.strip_prefix(' ')?.parse().ok();
    text.lines().find_map(of).unwrap_or_else(|| panic!("{name} is not in:\n{text}"))
}

fn submissions(text: &str, outcome: &str) -> f64 {
    figure(text, &format!("consultation_submissions_total{{outcome=\"{outcome}\"}}"))
}

#[tokio::test]
async fn requests_are_counted_and_timed_by_route_without_their_content() {
    let place = Place::new();
    let (server, metrics) = with_metrics(&place, &[]).await;
    server.client.submit(&fresh_id(), &required()).await;
    server.client.get(FORM).await;
    server.client.get("/fr/no-such-page").await;
    let text = read(&metrics).await;
    let requests = |method: &str, status: u16| {
        let route = "/{first}/{second}";
        let name = format!("consultation_requests_total{{route=\"{route}\",method=\"{method}\",status=\"{status}\"}}");
        figure(&text, &name)
    };
    assert_eq!([requests("GET", 200), requests("GET", 404), requests("POST", 201)], [1.0; 3]);
    assert_eq!(figure(&text, "consultation_request_seconds_count{route=\"/{first}/{second}\"}"), 3.0);
    assert!(!text.contains(ORGANISATION) && !text.contains(EMAIL) && !text.contains("no-such-page"));
}

#[tokio::test]
async fn submissions_are_counted_by_outcome() {
    let place = Place::new();
    let (server, metrics) = with_metrics(&place, &["--rate-limit", "5"]).await;
    let id = fresh_id();
    for _ in 0..2 {
        server.client.submit(&id, &required()).await;
    }
    let mut other = required();
    other.remove("7d");
    server.client.submit(&fresh_id(), &other).await;
    other.set("7d", questionnaire::RawAnswer::One("state".into()));
    server.client.submit(&id, &other).await;
    server.client.post_json(FORM, &json!({ "submission_id": "short", "answers": {} })).await;
    server.client.post_json(FORM, &json!(["nothing of the kind"])).await;
    // A server that refuses a body unread closes the connection, so each of these requests has its own.
    let anew = || Client::new(server.client.origin().to_owned());
    let large = json!({ "submission_id": fresh_id(), "answers": { "1a": "x".repeat(600_000) } });
    assert_eq!(anew().post_json(FORM, &large).await.status, 413);
    let elsewhere = anew().request(Method::POST, FORM).header("origin", "https://elsewhere.example");
    assert_eq!(send(elsewhere.json(&json!({}))).await.status, 403);
    let plain = anew().request(Method::POST, FORM).header("content-type", "text/plain").body("1a=x");
    assert_eq!(send(plain).await.status, 415);
    let page = server.client.request(Method::POST, FORM).header("content-type", URLENCODED);
    assert_eq!(send(page.body(format!("submission_id={}&7c=yes", fresh_id()))).await.status, 422);
    server.client.submit(&fresh_id(), &required()).await;
    // The rate limit refills over time and may let one more through.
    let mut sent = 0_u32;
    while server.client.submit(&id, &required()).await.status != 429 {
        sent += 1;
        assert!(sent < 1_000, "there is a limit");
    }

    let text = read(&metrics).await;
    for (outcome, times) in [
        ("recorded", 2.0),
        ("invalid", 2.0),
        ("key_reused", 1.0),
        ("unreadable", 2.0),
        ("too_large", 1.0),
        ("cross_site", 1.0),
        ("unknown_media_type", 1.0),
        ("rate_limited", 1.0),
    ] {
        assert_eq!(submissions(&text, outcome), times, "{outcome}");
    }
    assert_eq!(submissions(&text, "replayed"), 1.0 + f64::from(sent));
}

#[tokio::test]
async fn submissions_after_closing_are_counted() {
    let place = Place::new();
    let (server, metrics) = with_metrics(&place, &["--closes-at", "2020-03-16T23:59:59+01:00"]).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 403);
    assert_eq!(server.client.post_answers(&required(), None).await.status, 403);
    assert_eq!(submissions(&read(&metrics).await, "closed"), 2.0);
}

/// Each commit took some time, and together the commits held every response that was sent, replays included.
async fn assert_commits_are_measured(server: &Running, metrics: &Client, most_connections: f64) {
    let id = fresh_id();
    for id in [&id, &id, &fresh_id()] {
        assert!(matches!(server.client.submit(id, &required()).await.status, 200 | 201));
    }
    let text = read(metrics).await;
    assert_eq!(figure(&text, "consultation_commit_seconds_count"), 3.0);
    assert!(figure(&text, "consultation_commit_seconds_sum") > 0.0);
    assert_eq!(figure(&text, "consultation_commit_seconds_bucket{le=\"+Inf\"}"), 3.0);
    assert_eq!(figure(&text, "consultation_commit_responses_sum"), 3.0);
    let state = |state: &str| figure(&text, &format!("consultation_store_connections{{state=\"{state}\"}}"));
    let (open, most) = (state("used") + state("idle"), figure(&text, "consultation_store_connections_max"));
    assert!(most == most_connections && (1.0..=most).contains(&open), "{open} of {most}");
}

#[tokio::test]
async fn commits_and_connections_of_a_sqlite_store_are_measured() {
    let place = Place::new();
    let (server, metrics) = with_metrics(&place, &[]).await;
    assert_commits_are_measured(&server, &metrics, 5.0).await;
}

#[tokio::test]
async fn commits_and_connections_of_a_postgresql_store_are_measured() {
    let (place, database) = (Place::new(), Database::new().await);
    let address = database.address();
    let arguments = ["serve", "--addr", "127.0.0.1:0", "--metrics-addr", "127.0.0.1:0", "--database-url", &address];
    let mut server = Running::start(place.command(&arguments)).await;
    let metrics = metrics(&mut server).await;
    assert_commits_are_measured(&server, &metrics, 10.0).await;
}

#[tokio::test]
async fn letters_are_counted_where_mail_is_sent_and_the_server_is_ready_without_its_mail_server() {
    let place = Place::new();
    // Nobody listens on this port.
    let mail = ["--smtp-url", "smtp+plain://127.0.0.1:1", "--mail-from", "consultation@example.org"];
    let (server, metrics) = with_metrics(&place, &mail).await;
    let letters = |text: &str| {
        ["waiting", "failed", "sent"].map(|state| figure(text, &format!("consultation_letters{{state=\"{state}\"}}")))
    };
    let before = read(&metrics).await;
    assert_eq!((letters(&before), figure(&before, "consultation_letters_waiting_seconds")), ([0.0; 3], 0.0));
    let code = server.client.submit(&fresh_id(), &required()).await.receipt_code();
    let entries = [("receipt_code", code.as_str()), ("action", "mail")];
    let entries = entries.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(server.client.post("/fr/consultation/receipt", &entries).await.status, 200);
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let after = read(&metrics).await;
    assert_eq!(letters(&after), [1.0, 0.0, 0.0]);
    assert!(figure(&after, "consultation_letters_waiting_seconds") >= 1.0, "{after}");
    assert_eq!(server.client.get("/readyz").await.status, 200, "a mail server that is away is no failure of this one");
    assert!(!after.contains(EMAIL));
    let place = Place::new();
    let (_server, metrics) = with_metrics(&place, &[]).await;
    assert!(!read(&metrics).await.contains("consultation_letters"));
}

#[tokio::test]
async fn the_public_site_serves_no_metrics() {
    let place = Place::new();
    let (server, _) = with_metrics(&place, &[]).await;
    assert_eq!(server.client.get("/metrics").await.status, 404);
}
