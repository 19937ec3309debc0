//! A client writes no line of its own into the log, and nothing that a terminal would obey.

use super::exchange;
use crate::support::program::Place;

#[tokio::test]
async fn no_request_forges_a_line_of_the_log() {
    let place = Place::new();
    let mut server = place.serve_with(&[], &[("RUST_LOG", "debug")]).await;
    let authority = server.client.authority().to_owned();
    for target in
        ["/fr/%0a2026-01-01T00:00:00Z%20ERROR%20forged", "/fr/%1b[31mred", "/fr/%e2%80%a8forged", "/fr/last-one"]
    {
        let headers = "user-agent: \u{9b}31m\tforged\r\nx-request-id: forged\r\nreferer: forged";
        let request = format!("GET {target} HTTP/1.1\r\nhost: {authority}\r\n{headers}\r\nconnection: close\r\n\r\n");
        exchange(&authority, request.as_bytes()).await;
    }
    server.says("last-one").await;
    for line in server.log().lines() {
        let begins_with_time = line.len() > 20 && line.as_bytes()[10] == b'T' && line.starts_with("20");
        assert!(begins_with_time, "{line:?}");
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{2028}'), "{line:?}");
    }
}
