//! Requests whose end or whose host could be read in two ways: a proxy in front might read them in the other one (request
//! smuggling). RFC 9112, sections 3.2, 5.1, 6 and 7.1.

use super::{Slow, patient, rest, started};
use consultation::server::connections::RequestLimits;

/// The request that an attack tries to hide in another one, or that follows an honest one as the last of its connection.
const HIDDEN: &str = "GET /length HTTP/1.1\r\nhost: hidden\r\nconnection: close\r\n\r\n";

/// The statuses of all answers on one connection that gets these bytes.
async fn statuses(server: &Slow, bytes: &str) -> Vec<String> {
    let answers = rest(&mut server.send(bytes).await).await;
    // An answer without a line's end before it follows a body.
    answers.match_indices("HTTP/1.1 ").map(|(start, found)| answers[start + found.len()..][..3].to_owned()).collect()
}

async fn server() -> Slow {
    started(patient(), RequestLimits::default()).await
}

fn post(headers: &str, body: &str) -> String {
    format!("POST /length HTTP/1.1\r\nhost: a\r\n{headers}\r\n{body}")
}

#[tokio::test]
async fn the_request_after_an_honest_one_is_answered() {
    let server = server().await;
    let honest = post("content-length: 3\r\n", "abc") + HIDDEN;
    assert_eq!(statuses(&server, &honest).await, ["200", "405"], "the attacks below would show as a 405");
}

#[tokio::test]
async fn nothing_follows_a_request_with_two_lengths() {
    let server = server().await;
    let chunked = "0\r\n\r\n";
    for (headers, expected) in [
        // The chunks count, and the length is forgotten.
        (format!("content-length: {}\r\ntransfer-encoding: chunked\r\n", chunked.len() + HIDDEN.len()), "200"),
        ("transfer-encoding: chunked\r\ncontent-length: 4\r\n".to_owned(), "200"),
        ("transfer-encoding: chunked\r\n".to_owned(), "200"),
        ("content-length: 0\r\ncontent-length: 40\r\n".to_owned(), "400"),
    ] {
        assert_eq!(statuses(&server, &(post(&headers, chunked) + HIDDEN)).await, [expected], "{headers:?}");
    }
}

#[tokio::test]
async fn a_length_that_is_no_number_is_refused() {
    let server = server().await;
    for length in ["+3", "-3", "3, 3", "0x3", "3 3", "３", "", "99999999999999999999999"] {
        let request = post(&format!("content-length: {length}\r\n"), "abc") + HIDDEN;
        assert_eq!(statuses(&server, &request).await, ["400"], "{length:?}");
    }
}

#[tokio::test]
async fn a_transfer_encoding_that_is_not_plainly_chunked_is_refused() {
    let server = server().await;
    for header in [
        "transfer-encoding: xchunked",
        "transfer-encoding: chunked, identity",
        "transfer-encoding : chunked",
        "transfer-encoding:\u{b}chunked",
        "transfer-encoding:\n chunked",
        "transfer-encoding: chunked\r\ntransfer-encoding: identity",
        " transfer-encoding: chunked",
        "transfer\u{0}-encoding: chunked",
    ] {
        let request = post(&format!("{header}\r\n"), "0\r\n\r\n") + HIDDEN;
        assert_eq!(statuses(&server, &request).await, ["400"], "{header:?}");
    }
    let old = "POST /length HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n".to_owned() + HIDDEN;
    assert_eq!(statuses(&server, &old).await, ["400"], "HTTP/1.0 has no transfer encodings");
}

#[tokio::test]
async fn chunks_that_break_the_rules_end_the_connection() {
    let server = server().await;
    for chunks in [
        "0x3\r\nabc\r\n0\r\n\r\n",
        "-3\r\nabc\r\n",
        "3 3\r\nabc\r\n",
        "fffffffffffffffff\r\nabc\r\n",
        "3\r\nabcd\r\n0\r\n\r\n",
        "\r\n",
    ] {
        let answers = statuses(&server, &(post("transfer-encoding: chunked\r\n", chunks) + HIDDEN)).await;
        assert!(answers == ["400"] || answers.is_empty(), "{chunks:?}: {answers:?}");
    }
}

#[tokio::test]
async fn a_request_names_one_host() {
    let server = server().await;
    for (head, expected) in [
        ("GET / HTTP/1.1\r\nconnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: a\r\nhost: a\r\nconnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: a/b\r\nconnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: somebody@a\r\nconnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: [::1]:3000\r\nconnection: close\r\n\r\n", "200"),
        ("GET / HTTP/1.0\r\nhost: a\r\nhost: b\r\n\r\n", "400"),
        ("GET / HTTP/1.0\r\n\r\n", "200"),
    ] {
        let answers = rest(&mut server.send(head).await).await;
        let status = answers.split(' ').nth(1);
        assert_eq!(status, Some(expected), "{head:?}");
    }
}

#[tokio::test]
async fn a_head_with_forbidden_characters_is_refused() {
    let server = server().await;
    for head in [
        "GET /\u{0} HTTP/1.1\r\nhost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\u{0}b\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n continued\r\n\r\n",
        "GET / HTTP/9.9\r\nhost: a\r\n\r\n",
        "G\u{7f}T / HTTP/1.1\r\nhost: a\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
    ] {
        let answers = statuses(&server, &(head.to_owned() + HIDDEN)).await;
        assert!(answers == ["400"] || answers.is_empty(), "{head:?}: {answers:?}");
    }
}

#[tokio::test]
async fn a_head_that_is_too_long_is_refused() {
    let server = server().await;
    let many: String = (0..200).map(|number| format!("x-{number}: y\r\n")).collect();
    let long = format!("x: {}\r\n", "y".repeat(200_000));
    for headers in [many, long] {
        let request = format!("GET / HTTP/1.1\r\nhost: a\r\n{headers}\r\n");
        assert_eq!(statuses(&server, &request).await, ["431"], "{}", headers.len());
    }
    let path = format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "x".repeat(66_000));
    let answers = statuses(&server, &path).await;
    assert!(answers == ["414"] || answers == ["431"], "{answers:?}");
}

#[tokio::test]
async fn a_connection_never_becomes_another_protocol() {
    let server = server().await;
    let upgrades = [
        "upgrade: h2c\r\nhttp2-settings: AAMAAABkAARAAAAAAAIAAAAA\r\nconnection: upgrade, http2-settings, close\r\n",
        "upgrade: websocket\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-version: 13\r\nconnection: upgrade, close\r\n",
    ];
    for headers in upgrades {
        assert_eq!(
            statuses(&server, &format!("GET / HTTP/1.1\r\nhost: a\r\n{headers}\r\n")).await,
            ["200"],
            "{headers:?}"
        );
    }
}
