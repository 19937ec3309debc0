//! The platform of the browser tests (`end2end/support/platform.mjs`) refuses, stores and answers as the fake platform of these
//! tests does.

use super::fake_platform::{Platform, TOKEN};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A request: method, path, content type and body.
type Sent = (Method, String, &'static str, Vec<u8>);

const JSON: &str = "application/json";
const MULTIPART: &str = "multipart/form-data; boundary=edge";

async fn browser_platform() -> (Child, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("end2end/support/platform.mjs");
    let mut command = Command::new("node");
    command.arg(script).arg(TOKEN).stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
    let mut platform = command.spawn().expect("node");
    let output = BufReader::new(platform.stdout.take().expect("its output"));
    let mut lines = output.lines();
    let address = lines.next_line().await.expect("its output").expect("an address");
    // Whoever stops reading makes it stop writing.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (platform, address)
}

fn dataset(member: &str, value: Value) -> Value {
    let mut dataset = json!({
        "title": " Une consultation ",
        "description": "Des réponses\r\n",
        "license": "lov2",
        "frequency": "punctual",
        "tags": ["Cybersécurité", "numérique", "Appel de Paris"],
        "private": true,
    });
    dataset[member] = value;
    dataset
}

fn sent(method: Method, path: &str, body: &Value) -> Sent {
    (method, path.to_owned(), JSON, body.to_string().into_bytes())
}

fn file(path: &str, name: &str, disposition: &str, kind: &str) -> Sent {
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; {disposition}; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\na,b\r\n1,2\r\n--edge--\r\n"
    );
    (Method::POST, path.to_owned(), MULTIPART, body.into_bytes())
}

/// Requests of every kind, right and wrong, in an order in which each meets the state that it needs.
fn requests() -> Vec<Sent> {
    let (all, one, uploads) = ("datasets/", "datasets/dataset-1/", "datasets/dataset-1/upload/");
    let resource = "datasets/dataset-1/resources/resource-1/";
    let described = |title: &str, kind: &str| json!({ "title": title, "type": kind, "filetype": "file", "schema": { "url": " https://example.org/schema.json " } });
    let wrong = [
        ("title", json!("")),
        ("title", json!("é".repeat(351))),
        ("description", Value::Null),
        ("license", json!("cc-by")),
        ("frequency", json!("daily")),
        ("tags", json!([])),
        ("tags", json!(["à"])),
        ("private", json!("yes")),
        ("private", json!(false)),
    ];
    let mut requests: Vec<_> =
        wrong.into_iter().map(|(member, value)| sent(Method::POST, all, &dataset(member, value))).collect();
    requests.extend([
        sent(Method::GET, one, &Value::Null),
        (Method::POST, all.to_owned(), "text/plain", b"{}".to_vec()),
        (Method::POST, all.to_owned(), JSON, b"{".to_vec()),
        sent(Method::POST, all, &dataset("private", json!(true))),
        sent(Method::GET, "me/org_datasets/?q=consultation", &Value::Null),
        sent(Method::GET, "me/org_datasets/?q=another", &Value::Null),
        sent(Method::PUT, one, &dataset("private", json!(false))),
        file(uploads, "réponses.HTML.html", "name=\"file\"", "text/csv"),
        file(uploads, "responses.csv", "name=\"file\"", "text/html"),
        file(uploads, "LICENCE", "name=\"file\"", "text/plain"),
        file(uploads, "responses.csv", "name=\"other\"", "text/csv"),
        (Method::POST, uploads.to_owned(), JSON, b"{}".to_vec()),
        (Method::POST, uploads.to_owned(), MULTIPART, b"--edge".to_vec()),
        file("datasets/unknown/upload/", "responses.csv", "name=\"file\"", "text/csv"),
        file(uploads, "Réponses à la Consultation.csv", "name=\"file\"", "text/csv"),
        file(uploads, "SHA256SUMS.txt", "name=\"file\"", "text/plain"),
        file(&format!("{resource}upload/"), "responses.json", "name=\"file\"", "application/json"),
        file("datasets/dataset-1/resources/unknown/upload/", "responses.json", "name=\"file\"", "application/json"),
        sent(Method::PUT, resource, &described("", "main")),
        sent(Method::PUT, resource, &described("Réponses", "picture")),
        sent(Method::PUT, resource, &described(" Réponses ", "main")),
        sent(Method::PUT, "datasets/dataset-1/resources/unknown/", &described("Réponses", "main")),
        sent(Method::PUT, one, &dataset("private", json!(false))),
        sent(Method::GET, one, &Value::Null),
        sent(Method::GET, "nowhere/", &Value::Null),
    ]);
    requests
}

async fn answer(address: &str, token: &str, (method, path, kind, body): Sent) -> (u16, Value) {
    let request = Client::new().request(method.clone(), format!("{address}/api/1/{path}")).header("x-api-key", token);
    let request = if method == Method::GET { request } else { request.header("content-type", kind).body(body) };
    let response = request.send().await.expect("an answer");
    (response.status().as_u16(), response.json().await.expect("JSON"))
}

#[tokio::test]
async fn the_platform_of_the_browser_tests_answers_as_this_one() {
    let (ours, (_process, theirs)) = (Platform::start().await, browser_platform().await);
    for request in requests() {
        let what = format!("{} {} {}", request.0, request.1, String::from_utf8_lossy(&request.3));
        let wanted = answer(&ours.address, TOKEN, request.clone()).await;
        assert_eq!(answer(&theirs, TOKEN, request).await, wanted, "{what}");
    }
    // The whole object, as the platform holds it, becomes public.
    let mut whole = answer(&ours.address, TOKEN, sent(Method::GET, "datasets/dataset-1/", &Value::Null)).await.1;
    whole["private"] = json!(false);
    for request in
        [sent(Method::PUT, "datasets/dataset-1/", &whole), sent(Method::GET, "datasets/dataset-1/", &Value::Null)]
    {
        let wanted = answer(&ours.address, TOKEN, request.clone()).await;
        assert_eq!(wanted.0, 200, "{}", wanted.1);
        assert_eq!(answer(&theirs, TOKEN, request).await, wanted);
    }
    let nobody = sent(Method::GET, "me/org_datasets/", &Value::Null);
    assert_eq!(answer(&theirs, "another", nobody.clone()).await, answer(&ours.address, "another", nobody).await);
}
