//! A client that vanishes without a word, as a phone does that leaves the network: its system acknowledges nothing any more, and
//! sends no end of the connection either.

use super::{LONG, SHORT, patient};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::routing::get;
use consultation::server::connections::{ConnectionLimits, serve};
use futures::{Stream, StreamExt, stream};
use socket2::{SockFilter, SockRef};
use std::convert::Infallible;
use std::future::pending;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{interval, timeout};

/// Tells that it is dropped.
struct Guard(watch::Sender<bool>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.send_replace(true);
    }
}

/// An answer that lasts, with a byte now and then, as an event stream has.
fn beats(guard: Guard) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let ticks = stream::unfold(interval(SHORT), |mut ticks| async {
        ticks.tick().await;
        Some(((), ticks))
    });
    ticks.map(move |()| {
        _ = &guard;
        Ok(Bytes::from_static(b":\n"))
    })
}

#[tokio::test]
async fn an_answer_to_a_client_that_vanished_ends() {
    let (ended, mut end) = watch::channel(false);
    let page = move || {
        let guard = Guard(ended.clone());
        async { Body::from_stream(beats(guard)) }
    };
    let router = Router::new().route("/", get(page));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let limits = ConnectionLimits { unacknowledged: SHORT * 2, idle: LONG, ..patient() };
    tokio::spawn(serve(listener, router, limits, pending()));
    let mut client = TcpStream::connect(address).await.expect("a connection");
    client.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("it is sent");
    let mut head = [0; 15];
    client.read_exact(&mut head).await.expect("the head comes at once");
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    // The filter drops every packet that reaches the client's socket (`BPF_RET` of no byte).
    SockRef::from(&client).attach_filter(&[SockFilter::new(0x06, 0, 0, 0)]).expect("a filter");
    timeout(super::HANGING, end.wait_for(|ended| *ended)).await.expect("the answer ends").expect("it tells");
}
