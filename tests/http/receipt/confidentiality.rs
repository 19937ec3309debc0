//! Receipts stay confidential: they are neither cached nor indexed, and no referrer reveals them.

use super::*;
use crate::support::program::Place;
use crate::support::responses::{EMAIL, ORGANISATION, required};

#[tokio::test]
async fn receipt_pages_are_not_cached_indexed_or_sent_as_referrer() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let gone = send_response(&server, &required()).await;
    withdraw(&server, &gone).await;
    let empty = server.get(RECEIPT).await;
    assert_eq!(empty.header("cache-control"), "no-store");
    assert_eq!(empty.header("referrer-policy"), "same-origin");
    let mut answers = Vec::new();
    for action in ["show", "download", "amend", "check", "send", "mail", "withdraw"] {
        for code in [&code, &gone, &WRONG.to_owned()] {
            answers.push((format!("{action} with {code}"), press(&server, code, action).await));
        }
    }
    answers.push(("a document".into(), receipt_json(&server, &code).await));
    answers.push(("a wrong code".into(), receipt_json(&server, WRONG).await));
    answers.push(("a late amendment".into(), amend(&server, &code, 7, &required()).await));
    for (what, answer) in answers {
        for (name, value) in
            [("cache-control", "no-store"), ("referrer-policy", "same-origin"), ("x-robots-tag", "noindex")]
        {
            assert_eq!(answer.header(name), value, "{name} of {what}");
        }
        if answer.header("content-type").starts_with("text/html") {
            let page = answer.html();
            let robots =
                page.named("meta").into_iter().find(|meta| meta.attribute("name").as_deref() == Some("robots"));
            assert_eq!(robots.and_then(|meta| meta.attribute("content")).as_deref(), Some("noindex"), "{what}");
            let code_in_address = page
                .elements()
                .iter()
                .flat_map(|element| ["href", "src", "action"].map(|name| element.attribute(name)))
                .flatten()
                .any(|address| address.contains(&code));
            assert!(!code_in_address, "{what}");
        }
    }
}

/// A browser without `Sec-Fetch-Site`, as before 2020 or over plain HTTP under a host name. It computes `Origin` from
/// the referrer policy of the page, as Fetch specifies ("append a request Origin header").
struct Named<'c> {
    client: &'c Client,
    /// The address of the page: a form without an action is sent there.
    address: String,
    page: Answer,
}

const NAME: &str = "consultation.test:8080";

impl Named<'_> {
    /// Presses a button of the page's form: sends its values with those typed or pressed.
    async fn press(&mut self, typed: &[(&str, &str)]) {
        let page = self.page.html();
        let policies =
            page.named("meta").into_iter().filter(|meta| meta.attribute("name").as_deref() == Some("referrer"));
        assert_eq!(policies.count(), 0, "only the header sets the policy");
        let mut form =
            page.named("form").into_iter().filter(|form| form.attribute("method").as_deref() == Some("post"));
        let form = form.next().expect("a form that posts");
        let path = form.attribute("action").unwrap_or_else(|| self.address.clone());
        let mut entries = form.entries();
        entries.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
        entries.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let own = format!("http://{NAME}");
        let origin = if self.page.header("referrer-policy") == "no-referrer" { "null" } else { &own };
        let request = self.client.posting(&path, &entries).header("host", NAME).header("origin", origin);
        self.page = send(request).await;
        self.address.clone_from(&path);
        assert_ne!(self.page.status, 403, "{path} with {typed:?}");
    }

    fn heading(&self) -> String {
        self.page.html().only("h1").words()
    }
}

#[tokio::test]
async fn receipt_forms_work_in_browsers_that_send_only_origin() {
    let server = Server::start().await;
    let client: &Client = &server;
    let mut browser = Named { client, address: FORM.to_owned(), page: server.get(FORM).await };
    let required = pairs(&required());
    let required: Vec<_> = required.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.press(&[]).await;
    assert_eq!(browser.page.status, 422, "the form with what is missing");
    browser.press(&required).await;
    browser.press(&[("change", "7a")]).await;
    browser.press(&[]).await;
    browser.press(&[]).await;
    assert_eq!(browser.page.status, 201);
    let code = browser.page.receipt_code();

    browser.page = server.get(RECEIPT).await;
    browser.press(&[("receipt_code", WRONG)]).await;
    assert_eq!(browser.page.status, 404);
    browser.press(&[("receipt_code", &code)]).await;
    let receipt = browser.heading();
    browser.press(&[("action", "amend")]).await;
    browser.press(&[("1a", "autre chose"), ("action", "check")]).await;
    browser.press(&[("change", "1a")]).await;
    browser.press(&[("action", "check")]).await;
    browser.press(&[("action", "send")]).await;
    assert_eq!(browser.page.status, 200);
    assert_eq!(recorded_answers(&server).await["1a"], json!("autre chose"));
    browser.page = server.get(RECEIPT).await;
    browser.press(&[("receipt_code", &code)]).await;
    assert_eq!(browser.heading(), receipt);
    browser.press(&[("action", "withdraw")]).await;
    browser.press(&[("action", "withdraw-now")]).await;
    assert_eq!(server.count().await, 0);
    // A request without a known origin stays refused.
    let nowhere = server.posting(RECEIPT, &[]).header("host", NAME).header("origin", "null");
    assert_eq!(send(nowhere).await.status, 403);
}

/// A test of timing would be unreliable; the test compares the SQL statements in the log instead.
#[tokio::test]
async fn every_wrong_code_causes_the_same_store_queries() {
    let place = Place::new();
    let before = place.serve(&[]).await;
    let (code, gone) =
        (send_response(&before.client, &required()).await, send_response(&before.client, &required()).await);
    withdraw(&before.client, &gone).await;
    drop(before);
    let mut running = place.serve_with(&[], &[("RUST_LOG", "debug")]).await;
    let client = running.client.clone();
    let almost = format!("{}{}", &code[..38], if code.ends_with('0') { '1' } else { '0' });
    let long = "9".repeat(100_000);
    let mut requests = 0;
    for typed in [WRONG, &almost, &code[..38], &code[1..], "", " ", "nonsense", "é\u{0}'\";--", &long, &gone] {
        for way in ["show", "download", "amend", "check", "send", "withdraw", "withdraw-now", "told", "amended"] {
            match way {
                "told" => receipt_json(&client, typed).await,
                "amended" => amend(&client, typed, 1, &required()).await,
                action => press(&client, typed, action).await,
            };
            requests += 1;
            // A thread of the store logs a statement, possibly after the answer.
            running
                .found("two statements each", |log| (asked_of_receipts(log).len() >= 2 * requests).then_some(()))
                .await;
        }
    }
    let asked = asked_of_receipts(&running.log());
    assert_eq!(asked.len(), 2 * requests);
    for request in asked.chunks(2) {
        let about = |table: &str| request.iter().any(|statement| statement.contains(table));
        assert!(about("FROM responses") && about("FROM withdrawals"), "{request:?}");
    }
}

/// The logged statements about receipts, without those that open a connection, which may occur at any request.
fn asked_of_receipts(log: &str) -> Vec<String> {
    let path = format!("path=\"{RECEIPT}\"");
    let lines = log.lines().filter(|line| line.contains(&path));
    let statements = lines.filter_map(|line| Some(line.split_once("db.statement=")?.1.to_owned()));
    statements.filter(|statement| !statement.contains("PRAGMA")).collect()
}

#[tokio::test]
async fn no_receipt_code_and_no_answer_is_logged() {
    let place = Place::new();
    let running = place.serve_with(&[], &[("RUST_LOG", "trace")]).await;
    let client = &running.client;
    let code = client.submit(&fresh_id(), &required()).await.receipt_code();
    let entries = |action: &str| {
        [("receipt_code", code.as_str()), ("action", action)].map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for action in ["show", "download", "amend", "withdraw"] {
        assert_eq!(client.post(RECEIPT, &entries(action)).await.status, 200, "{action}");
    }
    client.post_json(RECEIPT, &json!({ "receipt_code": code, "revision": 7, "answers": required() })).await;
    let log = running.log();
    assert!(log.contains(RECEIPT), "the requests are logged");
    for secret in [code.as_str(), &code.replace('-', ""), &code[..9], ORGANISATION, EMAIL] {
        assert!(!log.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn cross_site_requests_can_neither_view_nor_withdraw() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    for action in ["show", "amend", "withdraw-now"] {
        let entries = [("receipt_code", code.as_str()), ("revision", "1"), ("action", action)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let request = server.posting(RECEIPT, &entries).header("origin", "https://evil.example");
        assert_eq!(send(request).await.status, 403, "{action}");
    }
    assert_eq!(server.count().await, 1);
}
