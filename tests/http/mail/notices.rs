//! What is told of a response after its receipt was asked for: that it was amended, and that it was withdrawn.

use super::*;
use crate::support::server::{Server, Setup};
use serde_json::json;

const ADDRESS: &str = "canari@voliere.example";

async fn server() -> Server {
    Server::with(Setup { sends_mail: true, ..Setup::default() }).await
}

/// The letters of the outbox: purpose and address.
async fn outbox(server: &Server) -> Vec<String> {
    let select = "SELECT purpose || ' ' || address FROM letters ORDER BY made_at, purpose, occasion";
    server.database().await.texts(select).await
}

async fn amend(server: &Server, code: &str, revision: u32, address: &str) {
    let body = json!({ "receipt_code": code, "revision": revision, "answers": from_address(address) });
    let amended = server.post_json("/fr/consultation/receipt", &body).await;
    assert_eq!(amended.status, 200, "{}", amended.text());
}

async fn withdraw(server: &Server, code: &str) {
    let mut entries = press(server, code, "withdraw").await.html().form().entries();
    entries.push(("action".into(), "withdraw-now".into()));
    assert_eq!(server.post("/fr/consultation/receipt", &entries).await.status, 200);
}

#[tokio::test]
async fn changes_are_told_to_who_asked_for_the_receipt() {
    let server = server().await;
    let code = ask(&server, ADDRESS).await;
    amend(&server, &code, 1, "other@voliere.example").await;
    let told = ["amended canari@voliere.example", "amended other@voliere.example", "receipt canari@voliere.example"];
    let mut found = outbox(&server).await;
    found.sort();
    assert_eq!(found, told);
    // The same answers again are no amendment.
    amend(&server, &code, 2, "other@voliere.example").await;
    assert_eq!(outbox(&server).await.len(), 3);
    withdraw(&server, &code).await;
    assert_eq!(outbox(&server).await, ["withdrawn other@voliere.example"]);
}

#[tokio::test]
async fn nothing_is_told_to_who_did_not_ask() {
    let server = server().await;
    let code = respond(&server, ADDRESS).await;
    amend(&server, &code, 1, "other@voliere.example").await;
    withdraw(&server, &code).await;
    assert_eq!(outbox(&server).await, [""; 0]);
}

#[tokio::test]
async fn an_address_is_not_flooded_by_amendments() {
    let server = server().await;
    let code = ask(&server, ADDRESS).await;
    for revision in 1..30 {
        amend(&server, &code, revision, if revision % 2 == 0 { ADDRESS } else { "other@voliere.example" }).await;
    }
    assert_eq!(outbox(&server).await.len(), 10);
}
