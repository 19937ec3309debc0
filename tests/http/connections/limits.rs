//! Clients that hold a connection without using it.

use super::{GET, HANGING, LONG, SHORT, answer, patient, rest, started};
use consultation::server::connections::{ConnectionLimits, RequestLimits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

#[tokio::test]
async fn a_client_that_sends_nothing_or_half_a_head_is_cut() {
    let idle = started(ConnectionLimits { idle: SHORT, ..patient() }, RequestLimits::default()).await;
    assert_eq!(rest(&mut idle.connect().await).await, "", "nothing was sent");
    let mut kept = idle.send(GET).await;
    assert!(rest(&mut kept).await.ends_with("page"), "an idle connection is cut after its answer");
    let head = started(ConnectionLimits { head: SHORT, ..patient() }, RequestLimits::default()).await;
    for half in ["G", "GET / HTTP/1.1\r\nhost: a\r\n"] {
        assert_eq!(rest(&mut head.send(half).await).await, "", "{half:?}");
    }
    let other = rest(&mut head.send("PRI * HTTP/2").await).await;
    assert!(other.is_empty() || other.starts_with("HTTP/1.1 400"), "{other}");
    let mut second = head.send(GET).await;
    assert!(answer(&mut second).await.ends_with("page"));
    second.write_all(b"GET /").await.expect("it is sent");
    assert_eq!(rest(&mut second).await, "", "half a head after a whole request");
}

#[tokio::test]
async fn a_head_that_drips_is_cut_all_the_same() {
    let server = started(ConnectionLimits { head: SHORT, ..patient() }, RequestLimits::default()).await;
    let (mut read, mut write) = server.send("GET / HTTP/1.1\r\n").await.into_split();
    let dripping = tokio::spawn(async move {
        while write.write_all(b"x: y\r\n").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await;
        }
    });
    let mut bytes = Vec::new();
    _ = timeout(HANGING, read.read_to_end(&mut bytes)).await.expect("the connection ends");
    assert!(bytes.is_empty());
    dripping.await.expect("the client notices");
}

#[tokio::test]
async fn a_body_that_comes_too_slowly_is_refused_and_a_slow_honest_one_is_taken() {
    let requests = RequestLimits { body: SHORT, body_bytes_per_second: 1000, answer: LONG };
    let server = started(patient(), requests).await;
    let head = "POST /length HTTP/1.1\r\nhost: a\r\ncontent-length: 60000\r\n\r\n";
    let refused = rest(&mut server.send(head).await).await;
    assert!(refused.starts_with("HTTP/1.1 408"), "{refused}");
    assert!(refused.contains("connection: close"), "{refused}");
    // The first half earns thirty seconds.
    let half = "x".repeat(30_000);
    let mut slow = server.send(&format!("{head}{half}")).await;
    tokio::time::sleep(SHORT * 2).await;
    slow.write_all(half.as_bytes()).await.expect("it is sent");
    assert!(answer(&mut slow).await.ends_with("60000"));
    let mut unread = server.send(&head.replace("/length", "/unread")).await;
    assert!(rest(&mut unread).await.contains("unread"), "a body that nobody reads does not hold the connection");
}

#[tokio::test]
async fn an_answer_that_does_not_begin_in_time_is_given_up() {
    let server = started(patient(), RequestLimits { answer: SHORT, ..RequestLimits::default() }).await;
    let late = rest(&mut server.send("GET /late HTTP/1.1\r\nhost: a\r\n\r\n").await).await;
    assert!(late.starts_with("HTTP/1.1 503"), "{late}");
}

#[tokio::test]
async fn an_answer_that_lasts_is_never_cut_once_it_has_begun() {
    let limits = ConnectionLimits { idle: SHORT, head: SHORT, ..patient() };
    let requests = RequestLimits { body: SHORT, answer: SHORT, ..RequestLimits::default() };
    let server = started(limits, requests).await;
    let mut lasting = server.send("GET /stream HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    let mut head = [0; 15];
    lasting.read_exact(&mut head).await.expect("the head comes at once");
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    // Each limit passes for another client meanwhile.
    assert_eq!(rest(&mut server.connect().await).await, "");
    assert_eq!(rest(&mut server.send("GET /").await).await, "");
    assert!(rest(&mut server.send("GET /late HTTP/1.1\r\nhost: a\r\n\r\n").await).await.starts_with("HTTP/1.1 503"));
    server.go.send_replace(true);
    assert!(rest(&mut lasting).await.contains("late"));
}

#[tokio::test]
async fn idle_connections_make_room_and_those_being_answered_stay() {
    let server = started(ConnectionLimits { most: 4, ..patient() }, RequestLimits::default()).await;
    let mut busy = Vec::new();
    for _ in 0..3 {
        busy.push(server.send("GET /late HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await);
    }
    server.until_waiting(3).await;
    // Each new connection puts out the one before.
    let mut last = server.send(GET).await;
    assert!(answer(&mut last).await.ends_with("page"));
    for _ in 0..50 {
        let mut next = server.send(GET).await;
        assert!(answer(&mut next).await.ends_with("page"));
        assert_eq!(rest(&mut last).await, "");
        last = next;
    }
    last.write_all(b"GET /late HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("it is sent");
    server.until_waiting(4).await;
    assert_eq!(rest(&mut server.send(GET).await).await, "", "there is no place left");
    server.go.send_replace(true);
    for mut stream in busy {
        assert!(rest(&mut stream).await.ends_with("late"), "a connection that is being answered is never cut");
    }
    assert!(answer(&mut last).await.ends_with("late"));
}

#[tokio::test]
async fn a_stop_waits_for_answers_and_not_for_idle_connections() {
    let server = started(patient(), RequestLimits::default()).await;
    let mut idle = server.send(GET).await;
    assert!(answer(&mut idle).await.ends_with("page"));
    let mut late = server.send("GET /late HTTP/1.1\r\nhost: a\r\n\r\n").await;
    server.until_waiting(1).await;
    server.stop.send_replace(true);
    assert_eq!(rest(&mut idle).await, "");
    server.go.send_replace(true);
    assert!(rest(&mut late).await.ends_with("late"));
    server.ended.await.expect("the server ends");
}
