//! Withdrawals until publication: the response is removed and a tombstone stays.

use super::*;
use crate::support::acts::act;
use crate::support::client::PROBLEM;
use crate::support::responses::{EMAIL, ORGANISATION, required, required_and};
use consultation::workspace::Action;

#[tokio::test]
async fn the_consequences_of_a_withdrawal_are_shown_before_it_happens() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let answer = press(&server, &code, "withdraw").await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    assert_eq!(page.only("h1").words(), "Retirer votre réponse ?");
    assert_eq!(page.only("main").descendants().iter().filter(|each| each.name() == "li").count(), 4);
    assert_eq!(server.count().await, 1, "nothing is withdrawn by asking");
    assert_eq!(
        press(&server, &code, "withdraw-now").await.status,
        409,
        "a withdrawal needs the page with its consequences first"
    );
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn a_withdrawal_removes_the_whole_content_of_a_response() {
    let server = Server::start().await;
    let code = send_response(&server, &required_and(&[("1a", "mots publics")])).await;
    assert_eq!(amend(&server, &code, 1, &required_and(&[("1a", "mots amendés")])).await.status, 200);
    let answer = withdraw(&server, &code).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.html().only("h1").words().as_str(), "Votre réponse a été retirée");
    assert_eq!(server.count().await, 0);
    let database = server.database().await;
    for table in database.tables().await {
        let dump = database.dump(&table).await;
        for content in [ORGANISATION, EMAIL, "mots publics", "mots amendés"] {
            assert!(!dump.contains(content), "{content} in {table}: {dump}");
        }
    }
}

#[tokio::test]
async fn the_code_of_a_withdrawn_response_shows_when_it_was_withdrawn() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    withdraw(&server, &code).await;
    let year = jiff::Timestamp::now().to_string()[..4].to_owned();
    let answer = press(&server, &code, "show").await;
    assert_eq!(answer.status, 200);
    let words = answer.html().words();
    assert!(words.contains("Elle a été retirée le") && words.contains(&year), "{words}");
    for action in ["download", "amend", "check", "send", "withdraw", "withdraw-now"] {
        assert_eq!(press(&server, &code, action).await.status, 410, "{action}");
    }
    let document = receipt_json(&server, &code).await;
    assert_eq!(document.status, 200);
    assert_eq!(document.json()["form"], json!("consultation"));
    assert!(document.json()["withdrawn_at"].as_str().is_some_and(|at| at.starts_with(&year)));
    assert_eq!(document.json().as_object().expect("an object").len(), 2, "and nothing else");
    let answer = amend(&server, &code, 1, &required()).await;
    assert_eq!(answer.status, 410);
    assert_eq!(answer.header("content-type"), PROBLEM);
    assert_eq!(answer.json()["code"], "withdrawn");
}

#[tokio::test]
async fn a_replay_of_a_withdrawn_submission_is_not_recorded() {
    let server = Server::start().await;
    let (id, given) = (fresh_id(), required());
    let code = server.submit(&id, &given).await.receipt_code();
    withdraw(&server, &code).await;
    let again = server.submit(&id, &given).await;
    assert_eq!(again.status, 410);
    assert_eq!(again.json()["code"], json!("withdrawn"));
    let page = server.post(FORM, &[pairs(&given), vec![("submission_id".to_owned(), id)]].concat()).await;
    assert_eq!(page.status, 410);
    assert!(page.html().words().contains("a été retirée"));
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn a_withdrawal_of_an_older_revision_is_refused() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let mut entries = press(&server, &code, "withdraw").await.html().form().entries();
    entries.push(("action".into(), "withdraw-now".into()));
    assert_eq!(amend(&server, &code, 1, &required_and(&[("1a", "entre-temps")])).await.status, 200);
    let answer = server.post(RECEIPT, &entries).await;
    assert_eq!(answer.status, 409);
    let words = answer.html().words();
    assert!(words.contains("a été modifiée entre-temps") && words.contains("Voici sa version actuelle"), "{words}");
    assert_eq!(recorded_answers(&server).await["1a"], json!("entre-temps"));
}

#[tokio::test]
async fn withdrawal_is_possible_after_closing_but_not_after_publication() {
    let open = Server::start().await;
    let codes = [send_response(&open, &required()).await, send_response(&open, &required()).await];
    let server = closed_after(&open).await;
    assert_eq!(withdraw(&server, &codes[0]).await.status, 200);
    assert_eq!(server.count().await, 1);
    let mut entries = press(&server, &codes[1], "withdraw").await.html().form().entries();
    entries.push(("action".into(), "withdraw-now".into()));
    server.store().mark_published("consultation", "digest", act(Action::PublishPackage)).await.expect("published");
    for answer in [press(&server, &codes[1], "withdraw").await, server.post(RECEIPT, &entries).await] {
        assert_eq!(answer.status, 403);
        assert!(answer.html().words().contains("la vôtre ne peut plus être retirée"));
    }
    assert_eq!(server.count().await, 1);
}
