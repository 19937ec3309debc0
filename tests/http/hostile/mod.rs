//! What a hostile client tries, as the tables of docs/security.md list it. What other tests cover already is not repeated here.

mod addresses;
mod bodies;
mod log_lines;
mod proxies;

use crate::support::client::Client;
use std::path::Path;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// After this time a test is given up.
const HANGING: Duration = Duration::from_secs(60);

/// Sends these bytes as they are, and returns everything that the server answers until it closes the connection.
async fn exchange(authority: &str, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(authority).await.expect("a connection");
    // The server may refuse the request before it has read it to its end.
    _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    // A connection that is reset has ended too.
    _ = timeout(HANGING, stream.read_to_end(&mut answer)).await.expect("the connection ends");
    String::from_utf8_lossy(&answer).into_owned()
}

/// The head and the body of the answer to a GET of exactly this target, which no client library normalises.
async fn get_raw(client: &Client, target: &str) -> (String, String) {
    let request = format!("GET {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", client.authority());
    let answer = exchange(client.authority(), request.as_bytes()).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{target:?}: {answer:?}"));
    (head.to_ascii_lowercase(), body.to_owned())
}

/// The status in the head of an answer.
fn status(head: &str) -> u16 {
    head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("{head:?}"))
}

/// Adds the text of every file of tests and sources below a folder.
fn read_sources(folder: &Path, texts: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            read_sources(&entry, texts);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            texts.push_str(&std::fs::read_to_string(entry).expect("a text"));
        }
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whether a word can only be the name of a test: such a name is a sentence, while members and settings have one or two words.
fn names_test(word: &str) -> bool {
    let of_names = |letter: char| letter == '_' || letter.is_ascii_lowercase() || letter.is_ascii_digit();
    word.matches('_').count() > 1 && word.chars().all(of_names)
}

#[test]
fn every_test_that_the_page_on_security_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    ["src", "tests"].iter().for_each(|folder| read_sources(&root.join(folder), &mut sources));
    let exists = |name: &str| sources.contains(&format!("fn {name}("));
    let page = std::fs::read_to_string(root.join("docs/security.md")).expect("the page");
    assert_eq!(page.matches('`').count() % 2, 0, "a backtick is missing");
    for name in quoted(&page).filter(|word| names_test(word)) {
        assert!(exists(name), "there is no test {name}");
    }
    let mut rows = 0;
    for row in page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| attack") && !line.starts_with("| ---"))
    {
        let tests = row.trim_end_matches(" |").rsplit(" | ").next().expect("a column");
        // The tests in browsers are named by their files.
        for name in tests.split(", ").map(|name| name.trim_matches('`')) {
            assert!(exists(name) || (name.ends_with(".spec.ts") && root.join(name).is_file()), "{name} in {row}");
        }
        rows += 1;
    }
    assert!(rows > 30, "{rows}");
}
