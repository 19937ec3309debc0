//! What the operator's monitoring reads.

use crate::support::client::{Client, FORM};
use crate::support::program::{Place, Running};
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required};

async fn with_metrics(place: &Place) -> (Running, Client) {
    let mut server = place.serve(&["--metrics-addr", "127.0.0.1:0"]).await;
    let line = server.says("metrics on http://").await;
    let origin = line.split("metrics on ").nth(1).and_then(|url| url.trim().strip_suffix("/metrics"));
    (server, Client::new(origin.expect("an address").to_owned()))
}

#[tokio::test]
async fn requests_and_submissions_are_counted() {
    let place = Place::new();
    let (server, metrics) = with_metrics(&place).await;
    let id = fresh_id();
    for _ in 0..2 {
        server.client.submit(&id, &required()).await;
    }
    let mut invalid = required();
    invalid.remove("7d");
    server.client.submit(&fresh_id(), &invalid).await;
    server.client.get(FORM).await;
    server.client.get("/fr/no-such-page").await;

    let text = metrics.get("/metrics").await.text().to_owned();
    for line in [
        "consultation_submissions_total{outcome=\"recorded\"} 1",
        "consultation_submissions_total{outcome=\"replayed\"} 1",
        "consultation_submissions_total{outcome=\"invalid\"} 1",
        "consultation_requests_total{route=\"/{first}/{second}\",method=\"GET\",status=\"404\"} 1",
    ] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    assert!(!text.contains(ORGANISATION) && !text.contains(EMAIL) && !text.contains("no-such-page"));
}

#[tokio::test]
async fn the_site_itself_shows_no_figures() {
    let place = Place::new();
    let (server, _) = with_metrics(&place).await;
    assert_eq!(server.client.get("/metrics").await.status, 404);
}
