//! A client writes no line of its own into the log, and nothing that a terminal would obey.

use super::exchange;
use crate::support::program::{Place, Running};
use crate::support::responses::required_and;
use serde_json::json;

/// Ends a line, begins another one, and colours it.
const FORGED: &str = "a\r\nERROR forged\u{1b}[31m\u{2028}forged";

/// Sends the text in every place of a body that the server reads.
async fn send_bodies(server: &Running) {
    let answers = required_and(&[("1a", FORGED), ("7a", FORGED), ("7b", FORGED)]);
    server.client.post_json("/fr/consultation", &json!({ "submission_id": FORGED, "answers": answers })).await;
    server.client.post_json("/fr/consultation/receipt", &json!({ "receipt_code": FORGED })).await;
    let entries = [("submission_id", FORGED), ("1a", FORGED), ("action", FORGED), (FORGED, FORGED)];
    let entries = entries.map(|(name, value)| (name.to_owned(), value.to_owned()));
    for path in ["/fr/consultation", "/fr/consultation/receipt", "/operator/fr/sign-in", "/operator/fr/sign-in/link"] {
        server.client.post(path, &entries).await;
    }
}

#[tokio::test]
async fn no_request_forges_a_line_of_the_log() {
    let place = Place::new();
    let mut server = place.serve_with(&[], &[("RUST_LOG", "debug")]).await;
    let authority = server.client.authority().to_owned();
    for target in ["/fr/%0a2026-01-01T00:00:00Z%20ERROR%20forged", "/fr/%1b[31mred", "/fr/%e2%80%a8forged"] {
        let headers = "user-agent: \u{9b}31m\tforged\r\nx-request-id: forged\r\nreferer: forged";
        let request = format!("GET {target} HTTP/1.1\r\nhost: {authority}\r\n{headers}\r\nconnection: close\r\n\r\n");
        exchange(&authority, request.as_bytes()).await;
    }
    send_bodies(&server).await;
    exchange(
        &authority,
        format!("GET /fr/the-end HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\n\r\n").as_bytes(),
    )
    .await;
    server.says("the-end").await;
    for line in server.log().lines() {
        let begins_with_time = line.len() > 20 && line.as_bytes()[10] == b'T' && line.starts_with("20");
        assert!(begins_with_time, "{line:?}");
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{2028}'), "{line:?}");
    }
}
