//! Receipts: what a code gives access to.

mod amending;
mod confidentiality;
mod confirmation;
mod viewing;
mod withdrawing;

use crate::support::client::{Answer, Client, FORM, send};
use crate::support::html::Document;
use crate::support::responses::{fresh_id, pairs};
use crate::support::server::{Server, Setup};
use questionnaire::RawAnswers;
use reqwest::Method;
use serde_json::{Value, json};

pub(crate) const RECEIPT: &str = "/fr/consultation/receipt";
const ENGLISH_RECEIPT: &str = "/en/consultation/receipt";
/// A code of the right length that belongs to no response.
const WRONG: &str = "0000-1111-2222-3333-4444-5555-6666-7777";

/// Sends a response and returns its receipt code.
async fn send_response(client: &Client, answers: &RawAnswers) -> String {
    let answer = client.submit(&fresh_id(), answers).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.receipt_code()
}

/// Presses a button of a receipt page.
async fn press(client: &Client, code: &str, action: &str) -> Answer {
    let entries = [("receipt_code", code), ("action", action)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    client.post(RECEIPT, &entries).await
}

/// The receipt as JSON.
pub(crate) async fn receipt_json(client: &Client, code: &str) -> Answer {
    client.post_json(RECEIPT, &json!({ "receipt_code": code })).await
}

/// Amends a response as JSON, as the client does.
pub(crate) async fn amend(client: &Client, code: &str, revision: u32, answers: &RawAnswers) -> Answer {
    client.post_json(RECEIPT, &json!({ "receipt_code": code, "revision": revision, "answers": answers })).await
}

/// Withdraws the newest revision of a response as its page does.
pub(crate) async fn withdraw(client: &Client, code: &str) -> Answer {
    let asked = press(client, code, "withdraw").await;
    assert_eq!(asked.status, 200);
    let mut entries = asked.html().form().entries();
    entries.push(("action".into(), "withdraw-now".into()));
    client.post(RECEIPT, &entries).await
}

/// The recorded answers of the only response of a server.
async fn recorded_answers(server: &Server) -> Value {
    let rows = server.store().public_rows("consultation", "", 9).await.expect("rows");
    assert_eq!(rows.len(), 1);
    serde_json::from_str(&rows[0].document).expect("JSON")
}

/// A server with a closed form, over the store of an open one.
async fn closed_after(open: &Server) -> Server {
    open.again(Setup { closes: Some("2020-03-16T23:59:59+01:00".into()), ..Setup::default() }).await
}
