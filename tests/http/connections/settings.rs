//! The settings of the program reach its connections. Each test has two servers: the one of the shorter time cuts a request that stays
//! incomplete, while the one of the longer time, which has had the same for longer, still waits. Without the settings it would cut first.

use super::rest;
use crate::support::client::FORM;
use crate::support::program::{Place, Running};
use std::io::ErrorKind;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// How a request goes on after its host when its body is to follow.
const BODY_FOLLOWS: &str = "content-type: application/json\r\ncontent-length: 60000\r\n\r\n";

/// Sends the beginning of a request, which goes on like this after its host.
async fn begin(authority: &str, goes_on: &str) -> TcpStream {
    let mut stream = TcpStream::connect(authority).await.expect("a connection");
    let begun = format!("POST {FORM} HTTP/1.1\r\nhost: {authority}\r\n{goes_on}");
    stream.write_all(begun.as_bytes()).await.expect("it is sent");
    stream
}

/// What the hasty server says before it cuts a request that goes on like this; the patient one still waits for the rest then.
async fn cut([patient, hasty]: [&str; 2], goes_on: &str) -> String {
    let waiting = begin(patient, goes_on).await;
    let last_words = rest(&mut begin(hasty, goes_on).await).await;
    let read = waiting.try_read(&mut [0]);
    assert!(matches!(&read, Err(error) if error.kind() == ErrorKind::WouldBlock), "{read:?}");
    last_words
}

/// The same of two servers with these options.
async fn cut_by_options(patient: &[&str], hasty: &[&str], goes_on: &str) -> String {
    let places = [Place::new(), Place::new()];
    let (patient, hasty) = (places[0].serve(patient).await, places[1].serve(hasty).await);
    cut([patient.client.authority(), hasty.client.authority()], goes_on).await
}

#[tokio::test]
async fn the_head_timeout_of_the_settings_counts() {
    let last_words = cut_by_options(&["--head-timeout", "3600"], &["--head-timeout", "1"], "").await;
    assert_eq!(last_words, "");
}

#[tokio::test]
async fn the_body_grace_of_the_settings_counts() {
    let refusal = cut_by_options(&["--body-grace", "3600"], &["--body-grace", "1"], BODY_FOLLOWS).await;
    assert!(refusal.starts_with("HTTP/1.1 408"), "{refusal}");
}

#[tokio::test]
async fn the_body_rate_of_the_settings_counts() {
    let half = format!("{BODY_FOLLOWS}{}", "x".repeat(30_000));
    let options = |rate| ["--body-grace", "1", "--body-rate", rate];
    let refusal = cut_by_options(&options("1"), &options("1000000"), &half).await;
    assert!(refusal.starts_with("HTTP/1.1 408"), "{refusal}");
}

#[tokio::test]
async fn the_request_timeout_of_the_settings_counts() {
    let options = |time| ["--body-grace", "3600", "--request-timeout", time];
    let refusal = cut_by_options(&options("3600"), &options("1"), BODY_FOLLOWS).await;
    assert!(refusal.starts_with("HTTP/1.1 503"), "{refusal}");
}

/// A server whose workspace has an address of its own, and that address.
async fn with_own_workspace(place: &Place, head_timeout: &str) -> (Running, String) {
    let mut server = place.serve(&["--operator-addr", "127.0.0.1:0", "--head-timeout", head_timeout]).await;
    let line = server.says("the workspace listens on http://").await;
    let authority = line.split("http://").nth(1).expect("an address").trim().to_owned();
    (server, authority)
}

#[tokio::test]
async fn a_workspace_at_an_address_of_its_own_has_the_same_limits() {
    let places = [Place::new(), Place::new()];
    let (_patient, patient) = with_own_workspace(&places[0], "3600").await;
    let (_hasty, hasty) = with_own_workspace(&places[1], "1").await;
    assert_eq!(cut([&patient, &hasty], "").await, "");
}
