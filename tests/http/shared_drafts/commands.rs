//! What the operator sees of shared drafts: their number, and never a word of them.

use super::{CIPHERTEXT, Link};
use crate::support::client::Client;
use crate::support::program::{Place, text};

fn done(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(&[arguments, &["--database-url", &place.database_url()]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

#[tokio::test]
async fn the_operator_counts_and_erases_shared_drafts() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let links = [Link::fresh(), Link::fresh()];
    for link in &links {
        link.create(&server.client, CIPHERTEXT).await;
    }
    assert_eq!(done(&place, &["shared-drafts", "count"]), "2\n");
    assert_eq!(done(&place, &["shared-drafts", "purge"]), "0\n", "none has expired");
    assert_eq!(done(&place, &["shared-drafts", "purge", "--all"]), "2\n");
    assert_eq!(done(&place, &["shared-drafts", "count"]), "0\n");
    for link in &links {
        assert_eq!(link.read(&server.client).await.status, 410);
    }
}

#[tokio::test]
async fn metrics_count_drafts_streams_and_changes() {
    let place = Place::new();
    let mut server = place.serve(&["--metrics-addr", "127.0.0.1:0"]).await;
    let line = server.says("metrics on http://").await;
    let origin = line.split("metrics on ").nth(1).and_then(|url| url.trim().strip_suffix("/metrics"));
    let metrics = Client::new(origin.expect("an address").to_owned());
    let (link, other) = (Link::fresh(), Link::fresh());
    for link in [&link, &other] {
        link.create(&server.client, CIPHERTEXT).await;
    }
    link.replace(&server.client, 1, &[1; 40]).await;
    link.replace(&server.client, 1, &[2; 40]).await;
    let mut events = link.follow(&server.client).await;
    events.becomes(2, 1).await;
    other.erase(&server.client).await;
    let answer = metrics.get("/metrics").await;
    let lines: Vec<_> = answer.text().lines().collect();
    for expected in [
        "consultation_shared_drafts 1",
        "consultation_shared_draft_streams 1",
        "consultation_shared_draft_changes_total{outcome=\"created\"} 2",
        "consultation_shared_draft_changes_total{outcome=\"replaced\"} 1",
        "consultation_shared_draft_changes_total{outcome=\"draft_changed\"} 1",
        "consultation_shared_draft_changes_total{outcome=\"erased\"} 1",
    ] {
        assert!(lines.contains(&expected), "{expected} is not in:\n{}", answer.text());
    }
    assert!(!answer.text().contains(&link.id));
}

#[tokio::test]
async fn no_log_line_holds_a_token_or_a_ciphertext() {
    let place = Place::new();
    let server = place.serve_with(&[], &[("RUST_LOG", "trace")]).await;
    let link = Link::fresh();
    link.create(&server.client, CIPHERTEXT).await;
    link.read(&server.client).await;
    link.replace(&server.client, 1, CIPHERTEXT).await;
    link.replace(&server.client, 9, CIPHERTEXT).await;
    link.erase(&server.client).await;
    let log = server.log();
    assert!(log.contains("/consultation/drafts"), "the requests are in the log");
    assert!(!log.contains(&link.token) && !log.contains("nobody but the canary"), "{log}");
}
