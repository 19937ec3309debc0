//! How often a request of a page allocates memory: the number is the same on every machine, so it has a limit, while requests a second are
//! measured by `make bench`.

use crate::support::client::FORM;
use crate::support::server::Server;
use std::fmt::Write;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

/// Pages, with the most allocations of a request for the whole page, and of one by a browser that holds it. A change that needs more has
/// to say why; one that needs fewer lowers them. The home page asks for each form whether its package is published.
const LIMITS: [(&str, (u64, u64)); 2] = [(FORM, (15, 14)), ("/fr", (21, 20))];

/// How many requests are counted. What a runtime allocates now and then disappears in their mean.
const REQUESTS: u64 = 100;

/// A client on one connection that allocates nothing while it asks.
struct SilentClient {
    stream: TcpStream,
    request: String,
    answer: Vec<u8>,
}

impl SilentClient {
    async fn connect(server: &Server, path: &str, headers: &[(&str, &str)]) -> Self {
        let mut request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: gzip\r\n", server.authority());
        for (name, value) in headers {
            write!(request, "{name}: {value}\r\n").expect("a header");
        }
        request.push_str("\r\n");
        let stream = TcpStream::connect(server.authority()).await.expect("a connection");
        Self { stream, request, answer: vec![0; 256 * 1024] }
    }

    /// Asks for the page, and returns the head of the answer, whose body has come whole.
    async fn ask(&mut self) -> &str {
        self.stream.write_all(self.request.as_bytes()).await.expect("it is sent");
        let (mut read, mut whole) = (0, None);
        while whole.is_none_or(|whole| read < whole) {
            let more = self.stream.read(&mut self.answer[read..]).await.expect("an answer");
            assert!(more > 0, "the server ended the connection");
            read += more;
            whole = whole.or_else(|| length(&self.answer[..read]));
        }
        let head = self.answer.windows(4).position(|end| end == b"\r\n\r\n").expect("the end of the head");
        std::str::from_utf8(&self.answer[..head]).expect("a head")
    }
}

/// The length of an answer, once its head is there.
fn length(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|end| end == b"\r\n\r\n")?;
    let text = std::str::from_utf8(&answer[..head]).expect("a head");
    let body = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a length"));
    Some(head + 4 + body)
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    head.lines().find_map(|line| line.strip_prefix(name)).expect("the header")
}

/// The mean number of allocations of a request, after the first ones, with the client and the server on this thread.
fn allocations(runtime: &Runtime, client: &mut SilentClient) -> u64 {
    let ask = |client: &mut SilentClient, times| {
        runtime.block_on(async {
            for _ in 0..times {
                client.ask().await;
            }
        });
    };
    ask(client, 10);
    allocation_counter::measure(|| ask(client, REQUESTS)).count_total / REQUESTS
}

#[test]
fn a_page_is_answered_with_few_allocations() {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    // The server ends with its store, so it lives as long as the process.
    let server: &Server = Box::leak(Box::new(runtime.block_on(Server::start())));
    for (path, limits) in LIMITS {
        let (mut whole, mut unchanged) = runtime.block_on(async {
            let mut whole = SilentClient::connect(server, path, &[]).await;
            let etag = header(whole.ask().await, "etag: ").to_owned();
            let mut unchanged = SilentClient::connect(server, path, &[("If-None-Match", &etag)]).await;
            assert!(unchanged.ask().await.starts_with("HTTP/1.1 304"));
            (whole, unchanged)
        });
        let counted = (allocations(&runtime, &mut whole), allocations(&runtime, &mut unchanged));
        assert!(
            counted.0 <= limits.0 && counted.1 <= limits.1,
            "{path}: {counted:?} allocations of a page and of a 304"
        );
        assert!(counted.1 > 0, "the allocations of the server are counted");
    }
}
