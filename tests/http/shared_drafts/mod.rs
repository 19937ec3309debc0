//! Shared drafts over HTTP, as docs/shared-drafts.md describes them.

mod commands;
mod limits;
mod messages;
mod opening;
mod refusals;
mod streams;
mod together;

use crate::support::client::{Answer, Client, send};
use data_encoding::BASE64URL_NOPAD;
use reqwest::{Method, RequestBuilder};
use sha2::{Digest, Sha256};

pub(crate) const DRAFTS: &str = "/consultation/drafts";

/// Bytes that cannot be mistaken for anything else, in place of a ciphertext.
pub(crate) const CIPHERTEXT: &[u8] = b"ciphertext that nobody but the canary wrote";

/// A link to a draft, as far as the server knows it.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) token: String,
    pub(crate) id: String,
}

impl Link {
    pub(crate) fn fresh() -> Self {
        let token = [*uuid::Uuid::new_v4().as_bytes(), *uuid::Uuid::new_v4().as_bytes()].concat();
        let digest = Sha256::new_with_prefix("consultation draft id\0").chain_update(&token).finalize();
        Self { token: BASE64URL_NOPAD.encode(&token), id: BASE64URL_NOPAD.encode(&digest[..16]) }
    }

    pub(crate) fn path(&self) -> String {
        format!("{DRAFTS}/{}", self.id)
    }

    pub(crate) fn request(&self, client: &Client, method: Method, path: &str) -> RequestBuilder {
        client.request(method, path).bearer_auth(&self.token)
    }

    pub(crate) async fn create(&self, client: &Client, ciphertext: &[u8]) -> Answer {
        send(self.request(client, Method::POST, DRAFTS).body(ciphertext.to_vec())).await
    }

    pub(crate) async fn read(&self, client: &Client) -> Answer {
        send(self.request(client, Method::GET, &self.path())).await
    }

    pub(crate) async fn replace(&self, client: &Client, version: i64, ciphertext: &[u8]) -> Answer {
        let put = self.request(client, Method::PUT, &self.path()).header("if-match", format!("\"{version}\""));
        send(put.body(ciphertext.to_vec())).await
    }

    pub(crate) async fn erase(&self, client: &Client) -> Answer {
        send(self.request(client, Method::DELETE, &self.path())).await
    }

    pub(crate) async fn follow(&self, client: &Client) -> Events {
        let response = self.request(client, Method::GET, &format!("{}/events", self.path())).send().await;
        Events { response: response.expect("an answer"), rest: String::new() }
    }
}

/// An event stream that is read as it arrives.
pub(crate) struct Events {
    pub(crate) response: reqwest::Response,
    rest: String,
}

impl Events {
    /// The name and the data of the next event; `None` at the end of the stream. Comments are skipped.
    pub(crate) async fn next(&mut self) -> Option<(String, serde_json::Value)> {
        loop {
            while let Some((event, rest)) = self.rest.split_once("\n\n").map(|(a, b)| (a.to_owned(), b.to_owned())) {
                self.rest = rest;
                let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                if let (Some(name), Some(data)) = (field("event"), field("data")) {
                    return Some((name.to_owned(), serde_json::from_str(data).expect("JSON")));
                }
            }
            let chunk = tokio::time::timeout(std::time::Duration::from_secs(30), self.response.chunk());
            let chunk = chunk.await.expect("an event in time").expect("a stream")?;
            self.rest.push_str(std::str::from_utf8(&chunk).expect("UTF-8"));
        }
    }

    /// Reads events until one has this version and this number of devices.
    pub(crate) async fn becomes(&mut self, version: i64, devices: u64) {
        loop {
            let (name, data) = self.next().await.expect("the stream goes on");
            assert_eq!(name, "draft");
            if data["version"] == version && data["devices"] == devices {
                return;
            }
        }
    }
}
