//! The name of the organisation and the e-mail address appear only where the operator alone can read them.

use crate::support::client::FORM;
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required, required_and};
use crate::support::server::Server;
use questionnaire::RawAnswer;

const SECRETS: [&str; 2] = [ORGANISATION, EMAIL];

fn holds_a_secret(text: &str) -> bool {
    SECRETS.iter().any(|secret| text.contains(secret))
}

#[tokio::test]
async fn private_answers_are_stored_only_in_their_own_table() {
    let server = Server::start().await;
    assert_eq!(server.submit(&fresh_id(), &required_and(&[("1a", "public words")])).await.status, 201);
    let database = server.database().await;
    let tables = database.tables().await;
    assert!(tables.len() >= 4, "{tables:?}");
    for table in tables {
        let dump = database.dump(&table).await;
        assert_eq!(holds_a_secret(&dump), table == "private_answers", "{table}: {dump}");
        assert_eq!(dump.contains("public words"), table == "answers", "{table}: {dump}");
    }
}

#[tokio::test]
async fn the_store_holds_neither_receipt_codes_nor_client_addresses() {
    let server = Server::start().await;
    let code = server.submit(&fresh_id(), &required()).await.receipt_code();
    let database = server.database().await;
    for table in database.tables().await {
        let dump = database.dump(&table).await;
        assert!(!dump.contains(&code) && !dump.contains(&code.replace('-', "")), "{table}");
        assert!(!dump.contains("127.0.0.1"), "{table}");
    }
}

#[tokio::test]
async fn public_exports_hold_no_private_answer() {
    let server = Server::start().await;
    for _ in 0..3 {
        server.submit(&fresh_id(), &required()).await;
    }
    let rows = server.store().public_rows("consultation", "", 9).await.expect("rows");
    assert_eq!(rows.len(), 3);
    assert!(!holds_a_secret(&format!("{rows:?}")));
}

#[tokio::test]
async fn no_public_page_and_no_replay_shows_recorded_answers() {
    let server = Server::start().await;
    let id = fresh_id();
    server.post_answers(&required(), None).await;
    server.submit(&id, &required()).await;
    let public = ["/fr", "/en", FORM, "/fr/privacy", "/consultation/questionnaire.json", "/readyz", "/fr/nothing"];
    for path in public {
        assert!(!holds_a_secret(server.get(path).await.text()), "{path}");
    }
    // A replay with the same submission id does not show them either.
    for answer in [server.submit(&id, &required_and(&[("7a", "x")])).await, server.submit(&id, &required()).await] {
        assert!(!holds_a_secret(answer.text()), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_problem_document_names_the_question_and_not_the_answer() {
    let server = Server::start().await;
    let mut given = required();
    for (name, wrong) in [("7a", format!("{ORGANISATION}{}", "x".repeat(200))), ("7b", format!("{EMAIL} {EMAIL}"))] {
        given.set(name, RawAnswer::One(wrong));
    }
    let answer = server.submit(&fresh_id(), &given).await;
    assert_eq!(answer.status, 422);
    assert!(!holds_a_secret(answer.text()), "{}", answer.text());
}

#[tokio::test]
async fn the_confirmation_repeats_no_answer() {
    let server = Server::start().await;
    let page = server.post_answers(&required(), Some(&fresh_id())).await;
    assert_eq!(page.status, 201);
    assert!(!holds_a_secret(page.text()));
    assert!(!holds_a_secret(server.submit(&fresh_id(), &required()).await.text()));
}
