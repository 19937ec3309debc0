//! Mail: letters that a server sends to a real mail server (`end2end/support/smtp.mjs`), which also refuses, greylists and stalls.

mod commands;
mod digests;
mod encryption;
mod examples;
mod faults;
mod links;
mod notices;
mod pages;
mod processes;
mod receipts;
mod requests;
mod supporters;

use crate::support::client::{Answer, Client, submission};
use crate::support::database::Database;
use crate::support::program::{Place, Running};
use crate::support::responses::{fresh_id, required};
use questionnaire::{RawAnswer, RawAnswers};
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin};

/// How long a letter may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Long enough for a letter that would be sent, were there one: several pauses of the pace of the tests.
const WHILE: Duration = Duration::from_secs(2);

/// The pace of the tests: a first pause of a tenth of a second, attempts of one second at most, leases of two.
const PACE: &str = "100";

const FROM: &str = "The consultation <consultation@example.org>";

/// A mail server. It ends when its input does.
struct MailServer {
    _process: Child,
    input: ChildStdin,
    port: u16,
    lines: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    async fn start() -> Self {
        Self::with(&["plain"]).await
    }

    async fn with(arguments: &[&str]) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("end2end/support/smtp.mjs");
        let mut process = tokio::process::Command::new("node")
            .arg(script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("node, and the modules of end2end: tools/setup.sh installs them");
        let mut output = BufReader::new(process.stdout.take().expect("its output")).lines();
        let first = output.next_line().await.expect("its output").expect("a port");
        let port = first.strip_prefix("port ").and_then(|port| port.parse().ok()).expect("a port");
        let lines = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&lines);
        tokio::spawn(async move {
            while let Ok(Some(line)) = output.next_line().await {
                kept.lock().expect("lines").push(line);
            }
        });
        let input = process.stdin.take().expect("its input");
        Self { _process: process, input, port, lines }
    }

    fn lines(&self) -> Vec<String> {
        self.lines.lock().expect("lines").clone()
    }

    /// The letters that it took, the oldest first.
    fn letters(&self) -> Vec<Value> {
        let letters = self.lines().into_iter().filter(|line| line.starts_with('{'));
        letters.map(|line| serde_json::from_str(&line).expect("JSON")).collect()
    }

    /// The letters to an address.
    fn letters_to(&self, address: &str) -> Vec<Value> {
        self.letters().into_iter().filter(|letter| letter["to"][0] == address).collect()
    }

    /// Waits for this number of letters to an address, and returns the last.
    async fn letter_to(&self, address: &str, number: usize) -> Value {
        let start = Instant::now();
        loop {
            if let Some(letter) = self.letters_to(address).into_iter().nth(number - 1) {
                return letter;
            }
            assert!(start.elapsed() < PATIENCE, "no letter to {address}: {:?}", self.lines());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Tells it to `pause`, to `hold` or to `resume`.
    async fn tell(&mut self, word: &str) {
        self.input.write_all(format!("{word}\n").as_bytes()).await.expect("it listens");
        let start = Instant::now();
        while self.lines().last().is_none_or(|line| *line != format!("state {word}")) {
            assert!(start.elapsed() < PATIENCE, "{word}: {:?}", self.lines());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    fn url(&self) -> String {
        format!("smtp+plain://127.0.0.1:{}", self.port)
    }

    /// A server of the site that sends by this mail server.
    async fn serve(&self, place: &Place) -> Running {
        self.serve_with(place, &[]).await
    }

    async fn serve_with(&self, place: &Place, more: &[&str]) -> Running {
        let url = self.url();
        let mail = ["--smtp-url", &url, "--mail-from", FROM, "--mail-pace", PACE];
        place.serve(&[&mail, more].concat()).await
    }
}

/// Required answers with this address.
fn from_address(address: &str) -> RawAnswers {
    let mut all = required();
    all.set("7b", RawAnswer::One(address.to_owned()));
    all
}

/// Sends a response with this address, and returns its receipt code.
async fn respond(client: &Client, address: &str) -> String {
    let sent = client.post_json("/fr/consultation", &submission(&fresh_id(), &from_address(address))).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    sent.receipt_code()
}

/// Presses a button of the receipt's page.
async fn press(client: &Client, code: &str, action: &str) -> Answer {
    let entries = [("receipt_code", code), ("action", action)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    client.post("/fr/consultation/receipt", &entries).await
}

/// Sends a response with this address, and asks for its receipt by mail. Returns the receipt code.
async fn ask(client: &Client, address: &str) -> String {
    let code = respond(client, address).await;
    let asked = press(client, &code, "mail").await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    assert!(asked.text().contains("part vers l’adresse de votre réponse"), "{}", asked.text());
    code
}

/// Waits until the outbox holds letters with these statuses, in the order in which they were added.
async fn outbox_is(place: &Place, expected: &[&str]) {
    let start = Instant::now();
    loop {
        let database = Database::open(&place.store()).await;
        let found = database.texts("SELECT status FROM letters ORDER BY made_at, id").await;
        if found == expected {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "{found:?} instead of {expected:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Puts off every letter by an hour, once no attempt to send it is under way: an attempt that has begun ends as it may.
async fn postpone_letters(place: &Place) {
    let start = Instant::now();
    loop {
        let free = "leased_until < CAST(unixepoch('subsec') * 1000 AS INTEGER)";
        let postponed = format!("UPDATE letters SET next_at = made_at + 3600000 WHERE {free}");
        Database::run(&place.store(), &postponed).await;
        let database = Database::open(&place.store()).await;
        if database.texts("SELECT id FROM letters WHERE next_at < made_at + 3600000").await.is_empty() {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "an attempt never ends");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Asserts that neither the outbox nor the log of a server holds any of these secrets.
async fn assert_forgotten(place: &Place, server: &Running, secrets: &[&str]) {
    let letters = Database::open(&place.store()).await.dump("letters").await;
    for secret in secrets {
        assert!(!letters.contains(secret), "{secret} in the outbox: {letters}");
        assert!(!server.log().contains(secret), "{secret} in the log: {}", server.log());
    }
}

fn text_of(letter: &Value) -> &str {
    letter["text"].as_str().expect("a text")
}

/// The value of a header, unfolded.
fn header(letter: &Value, name: &str) -> Option<String> {
    let head = letter["head"].as_str().expect("a head").replace("\r\n ", " ");
    head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned))
}
