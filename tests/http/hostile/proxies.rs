//! Behind nginx, as docs/hosting.md configures it, and behind Caddy: no request reaches the server hidden in another one, and no
//! client passes for another one. Both proxies are the real programs, which tools/setup.sh installs.

use super::exchange;
use crate::support::client::{Client, FORM, send, submission};
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::Request;
use consultation::server::connections::{ConnectionLimits, serve};
use reqwest::Method;
use std::future::pending;
use std::net::IpAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

const PATIENCE: Duration = Duration::from_secs(60);

/// A proxy that is stopped when it is dropped.
struct Proxy {
    child: Child,
    authority: String,
    _folder: TempDir,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// The documented configuration, without what needs a certificate and a domain.
fn nginx(folder: &Path, port: u16, server: &str) -> Command {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosting.md")).expect("the guide");
    let block = guide.split("```nginx\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a configuration");
    let without_tls: String =
        block.lines().filter(|line| !line.contains("ssl_certificate")).map(|line| line.to_owned() + "\n").collect();
    let site = without_tls
        .replace("listen 443 ssl http2;", &format!("listen 127.0.0.1:{port};"))
        .replace("127.0.0.1:3000", server);
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
        .collect();
    let written = format!(
        "daemon off;\nmaster_process off;\npid {0}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{site}}}\n",
        folder.display()
    );
    std::fs::write(folder.join("nginx.conf"), written).expect("it is written");
    let mut command = Command::new("nginx");
    command.arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf"));
    command
}

fn caddy(folder: &Path, port: u16, server: &str) -> Command {
    let written = format!(
        "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port}, http://:{port} {{\n\tbind 127.0.0.1\n\treverse_proxy {server}\n}}\n"
    );
    std::fs::write(folder.join("Caddyfile"), written).expect("it is written");
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    command
}

type Configured = fn(&Path, u16, &str) -> Command;

const PROXIES: [(&str, Configured); 2] = [("nginx", nginx), ("Caddy", caddy)];

/// Starts a proxy in front of a server. Another program may take the free port first: the proxy then ends, and another one is tried.
async fn started(configured: Configured, server: &str) -> Proxy {
    for _ in 0..5 {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let mut command = configured(folder.path(), port, server);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut proxy = Proxy {
            child: child.unwrap_or_else(|error| {
                panic!("{command:?}: {error}; tools/setup.sh test unpacks it, and tools/env.sh puts it on PATH")
            }),
            authority: format!("127.0.0.1:{port}"),
            _folder: folder,
        };
        let began = Instant::now();
        while proxy.child.try_wait().expect("its status").is_none() {
            assert!(began.elapsed() < PATIENCE, "it neither listens nor ends: {command:?}");
            if TcpStream::connect(&proxy.authority).await.is_ok() {
                return proxy;
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
    panic!("no proxy started");
}

/// What a server saw: the path of each request, and whether a proxy told for whom it came.
type Seen = Arc<Mutex<Vec<(String, bool)>>>;

/// Starts a server that answers every request once it has read it.
async fn recording() -> (String, Seen) {
    let seen = Seen::default();
    let kept = Arc::clone(&seen);
    let record = move |request: Request| {
        let is_forwarded = request.headers().contains_key("x-forwarded-for");
        kept.lock().expect("the list").push((request.uri().path().to_owned(), is_forwarded));
        async move { to_bytes(request.into_body(), usize::MAX).await.map_or(400, |bytes| bytes.len()).to_string() }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let authority = listener.local_addr().expect("an address").to_string();
    let router = Router::new().fallback(record);
    tokio::spawn(serve(listener, router, ConnectionLimits::default(), pending()));
    (authority, seen)
}

/// Requests that a proxy and a server might end at different places. A `GET /hidden` that only the server sees is smuggled in.
fn attacks() -> Vec<String> {
    let hidden = "GET /hidden HTTP/1.1\r\nhost: hidden\r\n\r\n";
    let chunked = format!("0\r\n\r\n{hidden}");
    let length = chunked.len();
    [
        format!("content-length: {length}\r\ntransfer-encoding: chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: chunked\r\ncontent-length: {length}\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\ntransfer-encoding: xchunked\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\ntransfer-encoding : chunked\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\ntransfer-encoding:\u{b}chunked\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\ntransfer-encoding: chunked, identity\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\nx: y\ntransfer-encoding: chunked\r\n\r\n{chunked}"),
        format!("content-length: {length}\r\nx: y\rtransfer-encoding: chunked\r\n\r\n{chunked}"),
        format!("content-length: 0\r\ncontent-length: {}\r\n\r\n{hidden}", hidden.len()),
        format!("content-length: 0, {}\r\n\r\n{hidden}", hidden.len()),
        format!("content-length: +{}\r\n\r\n{hidden}", hidden.len()),
        format!("transfer-encoding: chunked\r\n\r\n{:x};a=b\n\r\n{hidden}\r\n0\r\n\r\n", hidden.len()),
        format!("transfer-encoding: chunked\r\n\r\n0x{:x}\r\n{hidden}\r\n0\r\n\r\n", hidden.len()),
        format!("upgrade: h2c\r\nconnection: upgrade\r\ncontent-length: {}\r\n\r\n{hidden}", hidden.len()),
        format!("connection: content-length, close\r\ncontent-length: {}\r\n\r\n{hidden}", hidden.len()),
    ]
    .into_iter()
    .map(|rest| format!("POST /open HTTP/1.1\r\nhost: a\r\n{rest}"))
    .collect()
}

#[tokio::test]
async fn no_request_is_smuggled_through_a_proxy() {
    for (name, configured) in PROXIES {
        let (server, seen) = recording().await;
        let proxy = started(configured, &server).await;
        for attack in attacks() {
            // What follows ends the connection, whatever the proxy takes for a request.
            let bytes = format!("{attack}GET /last HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
            exchange(&proxy.authority, bytes.as_bytes()).await;
            let requests = std::mem::take(&mut *seen.lock().expect("the list"));
            for (path, is_forwarded) in &requests {
                assert!(*is_forwarded, "{name} did not send {path}: {attack:?} gave {requests:?}");
            }
        }
        // An honest request passes, so the attacks were not refused for another reason.
        let client = Client::new(format!("http://{}", proxy.authority));
        assert_eq!(send(client.request(Method::POST, "/open").body("abc")).await.text(), "3", "{name}");
        assert_eq!(*seen.lock().expect("the list"), [("/open".to_owned(), true)], "{name}");
    }
}

#[tokio::test]
async fn a_client_behind_a_proxy_cannot_pass_for_another_one() {
    for (name, configured) in PROXIES {
        let place = Place::new();
        let server = place.serve(&["--trusted-proxies", "127.0.0.1", "--rate-limit", "2"]).await;
        let proxy = started(configured, server.client.authority()).await;
        // The address of the proxy is trusted, so the client has another one.
        let http = reqwest::Client::builder()
            .no_proxy()
            .local_address(IpAddr::from([127, 0, 0, 2]))
            .build()
            .expect("a client");
        let mut statuses = Vec::new();
        for number in 1..=4 {
            let request = http.post(format!("http://{}{FORM}", proxy.authority));
            let request = request.header("x-forwarded-for", format!("192.0.2.{number}"));
            statuses.push(send(request.json(&submission(&fresh_id(), &required()))).await.status);
        }
        assert_eq!(statuses, [201, 201, 429, 429], "{name}");
    }
}
