//! Connections: how long each may be held without being used, and what a request must be before the router sees it. The limits are
//! short here; what is awaited is the end of a connection, never a time.

mod framing;
mod limits;
mod settings;
mod vanished_clients;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use consultation::server::connections::{ConnectionLimits, RequestLimits, limit_request_time, serve};
use futures::{StreamExt, stream};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(3600);
/// After this time a test is given up.
const HANGING: Duration = Duration::from_secs(60);

/// Limits under which nothing is ever cut.
fn patient() -> ConnectionLimits {
    ConnectionLimits { idle: LONG, head: LONG, most: 1000, unacknowledged: LONG, grace: LONG }
}

/// A server with a page, an address that takes bodies, and a page whose answer lasts until the test lets it go.
struct Slow {
    address: SocketAddr,
    /// How many requests for the late answer have come.
    waiting: watch::Receiver<usize>,
    go: watch::Sender<bool>,
    stop: watch::Sender<bool>,
    ended: tokio::task::JoinHandle<()>,
}

async fn started(limits: ConnectionLimits, requests: RequestLimits) -> Slow {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (go, gone) = watch::channel(false);
    let (stop, mut stopped) = watch::channel(false);
    let (came, waiting) = watch::channel(0);
    let wait = move || {
        let mut gone = gone.clone();
        came.send_modify(|count| *count += 1);
        async move {
            gone.wait_for(|go| *go).await.expect("the test lasts");
            "late"
        }
    };
    let router = Router::new()
        .route("/", get(|| async { "page" }))
        .route("/late", get(wait.clone()))
        // The head of the answer comes at once, its body when the test lets it go.
        .route("/stream", get(move || async move { Body::from_stream(stream::once(wait()).map(Ok::<_, Infallible>)) }))
        .route("/length", post(|body: Bytes| async move { body.len().to_string() }))
        .route("/unread", post(|_: Body| async { "unread" }));
    let router = router.layer(from_fn_with_state(requests, limit_request_time));
    let ended = tokio::spawn(async move {
        serve(listener, router, limits, async move { _ = stopped.wait_for(|stop| *stop).await }).await;
    });
    Slow { address, waiting, go, stop, ended }
}

impl Slow {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("a connection")
    }

    /// Waits until this many requests wait for the late answer.
    async fn until_waiting(&self, count: usize) {
        self.waiting.clone().wait_for(|waiting| *waiting == count).await.expect("the server lasts");
    }

    async fn send(&self, bytes: &str) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(bytes.as_bytes()).await.expect("it is sent");
        stream
    }
}

/// Everything that the server sends until it closes the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that is reset has ended too. The time is for a server that cuts nothing: the test then fails and does not hang.
    _ = timeout(HANGING, stream.read_to_end(&mut bytes)).await.expect("the connection ends");
    String::from_utf8(bytes).expect("a text")
}

/// One answer of a connection that is kept.
async fn answer(stream: &mut TcpStream) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        head.push(char::from(stream.read_u8().await.expect("a head")));
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
    let mut body = vec![0; length.parse().expect("a number")];
    stream.read_exact(&mut body).await.expect("a body");
    head + std::str::from_utf8(&body).expect("a text")
}

const GET: &str = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";
