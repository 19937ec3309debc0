//! Connections that nobody uses, far more than the server takes: they stop nobody, and the oldest make room.

use super::{Site, rounds};
use crate::support::program::Running;
use crate::support::responses::{fresh_id, required};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// After this, a connection hangs.
const HANGING: Duration = Duration::from_secs(60);

/// The files that the process of the tests needs beside these connections.
const OTHERS: u64 = 500;

/// Lets this process have so many connections.
fn allow_connections(number: usize) {
    let limit = getrlimit(Resource::Nofile);
    let wanted = u64::try_from(number).expect("a number") + OTHERS;
    if limit.current.is_none_or(|current| current >= wanted) {
        return;
    }
    assert!(
        limit.maximum.is_none_or(|most| most >= wanted),
        "this test needs {wanted} open files: raise the hard limit (ulimit -Hn)"
    );
    setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum: limit.maximum }).expect("a higher limit");
}

/// Asks for a page on a connection that is open, and returns the line of the status.
async fn ask(stream: &mut TcpStream) -> String {
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n").await.expect("it is sent");
    let mut line = [0; 15];
    timeout(HANGING, stream.read_exact(&mut line)).await.expect("an answer in time").expect("an answer");
    String::from_utf8_lossy(&line).into_owned()
}

async fn answers_newcomers(server: &Running) {
    assert_eq!(server.client.get("/fr/consultation").await.status, 200);
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn idle_connections_stop_nobody() {
    // Ten thousand in the long run.
    let opened = usize::try_from(rounds(10).min(100)).expect("a number") * 100;
    let taken = opened * 2 / 5;
    allow_connections(opened);
    let site = Site::on_sqlite();
    let most = taken.to_string();
    let server = site.serve_with(&["--max-connections", &most, "--idle-timeout", "3600"]).await;
    let authority = server.client.origin().trim_start_matches("http://").to_owned();
    let mut idle = Vec::new();
    for number in 0..opened {
        idle.push(TcpStream::connect(&authority).await.expect("a connection"));
        if number % (opened / 10) == 0 {
            answers_newcomers(&server).await;
        }
    }
    answers_newcomers(&server).await;
    for stream in idle.iter_mut().rev().take(10) {
        assert_eq!(ask(stream).await, "HTTP/1.1 200 OK", "the newest are still there");
    }
    for stream in &mut idle[..opened - taken] {
        let cut = timeout(HANGING, stream.read(&mut [0; 1])).await.expect("the oldest make room");
        assert!(matches!(cut, Ok(0) | Err(_)), "{cut:?}");
    }
}
