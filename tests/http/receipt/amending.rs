//! Amendments until the form closes, through the same form and the same validation.

use super::*;
use crate::support::client::PROBLEM;
use crate::support::responses::{ORGANISATION, answers, consultation, required, required_and, sampled};
use questionnaire::validate;

fn answers_of(page: &Document) -> RawAnswers {
    page.form().entries().into_iter().fold(RawAnswers::default(), |mut kept, (name, value)| {
        if !["receipt_code", "revision", "action"].contains(&name.as_str()) {
            kept.push(name, value);
        }
        kept
    })
}

#[tokio::test]
async fn the_amendment_form_holds_every_recorded_answer() {
    let server = Server::start().await;
    for seed in 0..10 {
        let given = sampled(seed);
        let code = send_response(&server, &given).await;
        let answer = press(&server, &code, "amend").await;
        assert_eq!(answer.status, 200);
        let page = answer.html();
        assert_eq!(validate(consultation(), &answers_of(&page)), validate(consultation(), &given), "seed {seed}");
        assert_eq!(page.value("receipt_code"), code);
        assert_eq!(page.value("revision"), "1");
        assert!(page.words().contains("Vous modifiez une réponse déjà reçue"));
    }
}

#[tokio::test]
async fn without_scripts_an_amendment_is_checked_and_recorded_under_its_code() {
    let server = Server::start().await;
    let code = send_response(&server, &required_and(&[("1a", "avant"), ("6d", "1")])).await;
    let before = receipt_json(&server, &code).await.json();
    let page = press(&server, &code, "amend").await.html();
    let mut entries = page.form().entries();
    entries.retain(|(name, _)| name != "1a" && name != "6d");
    entries.push(("1a".into(), "après".into()));
    let check = server.post(RECEIPT, &entries).await;
    assert_eq!(check.status, 200);
    let check = check.html();
    assert!(check.named("dd").iter().any(|each| each.words() == "après"));
    assert_eq!(recorded_answers(&server).await["1a"], json!("avant"), "nothing is recorded before it is sent");
    let confirmation = server.post(RECEIPT, &check.form().entries()).await;
    assert_eq!(confirmation.status, 200);
    assert_eq!(confirmation.receipt_code(), code);
    assert!(confirmation.html().words().contains("Vos modifications ont bien été enregistrées"));
    let after = receipt_json(&server, &code).await.json();
    assert_eq!(
        after["answers"],
        json!({ "1a": "après", "7a": ORGANISATION, "7b": before["answers"]["7b"], "7c": "yes", "7d": "civil-society" })
    );
    assert_eq!(after["revision"], json!(2));
    assert_eq!(after["received_at"], before["received_at"]);
    assert_eq!(server.count().await, 1);
    assert_eq!(after["response_id"], before["response_id"]);
    assert!(after["amended_at"].is_string());
    // Sent again, as by a reload of the confirmation.
    assert_eq!(server.post(RECEIPT, &check.form().entries()).await.status, 200);
    assert_eq!(receipt_json(&server, &code).await.json(), after);
}

#[tokio::test]
async fn the_check_page_leads_back_to_the_form_with_every_change() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let mut entries = press(&server, &code, "amend").await.html().form().entries();
    entries.push(("1b".into(), "en cours".into()));
    let mut entries = server.post(RECEIPT, &entries).await.html().form().entries();
    entries.push(("change".into(), "1b".into()));
    let page = server.post(RECEIPT, &entries).await.html();
    assert_eq!(page.value("1b"), "en cours");
    assert_eq!(page.value("receipt_code"), code);
    assert_eq!(page.value("action"), "check");
}

#[tokio::test]
async fn an_invalid_amendment_returns_errors_and_changes_nothing() {
    let server = Server::start().await;
    let code = send_response(&server, &required_and(&[("1a", "avant")])).await;
    let mut wrong = required_and(&[("1a", &"x".repeat(501)), ("6a", "cyber-hygiene")]);
    wrong.remove("7d");
    for action in ["check", "send"] {
        let mut entries = pairs(&wrong);
        entries.extend(
            [("receipt_code", code.as_str()), ("revision", "1"), ("action", action)].map(|(a, b)| (a.into(), b.into())),
        );
        let answer = server.post(RECEIPT, &entries).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert!(page.title().starts_with("Erreur :"));
        assert_eq!(page.value("1a").len(), 501);
        assert_eq!(page.value("receipt_code"), code.clone());
        assert_eq!(page.value("revision"), "1");
    }
    let answer = amend(&server, &code, 1, &wrong).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.header("content-type"), PROBLEM);
    let questions: Vec<_> =
        answer.json()["errors"].as_array().expect("errors").iter().map(|each| each["question"].clone()).collect();
    assert_eq!(questions, ["1a", "6a", "7d"]);
    assert_eq!(recorded_answers(&server).await["1a"], json!("avant"));
}

#[tokio::test]
async fn a_json_amendment_returns_the_recorded_revision() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    for (revision, text) in [(1, "deux"), (2, "trois")] {
        let answer = amend(&server, &code, revision, &required_and(&[("1a", text)])).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json(), json!({ "receipt_code": code, "revision": revision + 1 }));
        // Sent again, as after a lost answer.
        let again = amend(&server, &code, revision, &required_and(&[("1a", text)])).await;
        assert_eq!(again.status, 200);
        assert_eq!(again.json(), answer.json());
    }
}

#[tokio::test]
async fn every_former_revision_stays_in_the_history() {
    let server = Server::start().await;
    let code = send_response(&server, &required_and(&[("1a", "un")])).await;
    for (revision, text) in [(1, "deux"), (2, "trois")] {
        assert_eq!(amend(&server, &code, revision, &required_and(&[("1a", text)])).await.status, 200);
    }
    let former =
        server.database().await.texts("SELECT revision || ' ' || document FROM history ORDER BY revision").await;
    for (version, (revision, text)) in former.iter().zip([(1, "un"), (2, "deux")]) {
        let (number, document) = version.split_once(' ').expect("a revision and a document");
        assert_eq!(number, revision.to_string());
        assert_eq!(serde_json::from_str::<Value>(document).expect("JSON")["1a"], json!(text));
    }
    assert_eq!(former.len(), 2);
}

#[tokio::test]
async fn the_second_amendment_of_one_revision_is_refused_as_stale() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let (one, other) = (required_and(&[("1a", "un")]), required_and(&[("1a", "autre")]));
    let (first, second) = tokio::join!(amend(&server, &code, 1, &one), amend(&server, &code, 1, &other));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let late = if first.status == 409 { first } else { second };
    assert_eq!(late.header("content-type"), PROBLEM);
    assert_eq!(late.json()["code"], json!("stale"));
    assert_eq!(receipt_json(&server, &code).await.json()["revision"], json!(2));
    for revision in [0, 3, 99] {
        let answer = amend(&server, &code, revision, &required_and(&[("1a", "ni l'un ni l'autre")])).await;
        assert_eq!(answer.status, 409, "no such version: {revision}");
    }
}

#[tokio::test]
async fn without_scripts_a_stale_amendment_keeps_what_was_typed() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let mut entries = press(&server, &code, "amend").await.html().form().entries();
    entries.push(("1a".into(), "tapé en retard".into()));
    let check = server.post(RECEIPT, &entries).await.html().form().entries();
    assert_eq!(amend(&server, &code, 1, &required_and(&[("1a", "plus rapide")])).await.status, 200);
    let answer = server.post(RECEIPT, &check).await;
    assert_eq!(answer.status, 409);
    let page = answer.html();
    assert!(page.words().contains("a été modifiée entre-temps") && page.words().contains("tapé en retard"));
    assert_eq!(recorded_answers(&server).await["1a"], json!("plus rapide"));
    // After the warning, the respondent decides.
    assert_eq!(server.post(RECEIPT, &page.form().entries()).await.status, 200);
    assert_eq!(recorded_answers(&server).await["1a"], json!("tapé en retard"));
}

#[tokio::test]
async fn after_closing_responses_can_be_viewed_but_not_amended() {
    let open = Server::start().await;
    let code = send_response(&open, &required_and(&[("1a", "avant")])).await;
    let server = closed_after(&open).await;
    let page = press(&server, &code, "show").await;
    assert_eq!(page.status, 200);
    assert!(page.html().words().contains("ne peut plus être modifiée"));
    let buttons: Vec<_> = page.html().named("button").iter().filter_map(|button| button.attribute("value")).collect();
    assert_eq!(buttons, ["download", "withdraw"]);
    let mut entries = pairs(&required_and(&[("1a", "après")]));
    entries.extend([("receipt_code", code.as_str()), ("revision", "1")].map(|(a, b)| (a.into(), b.into())));
    for action in ["amend", "check", "send"] {
        let entries = [entries.clone(), vec![("action".into(), action.into())]].concat();
        let answer = server.post(RECEIPT, &entries).await;
        assert_eq!(answer.status, 403, "{action}");
        assert!(answer.html().words().contains("avant"), "the response is shown");
    }
    let answer = amend(&server, &code, 1, &required_and(&[("1a", "après")])).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.json()["code"], json!("closed"));
    assert_eq!(recorded_answers(&server).await["1a"], json!("avant"));
}

#[tokio::test]
async fn a_receipt_code_amends_only_its_own_response() {
    let server = Server::start().await;
    let codes = [
        send_response(&server, &required_and(&[("1a", "une")])).await,
        send_response(&server, &required_and(&[("1a", "autre")])).await,
    ];
    assert_eq!(
        amend(&server, &codes[0], 1, &answers(&[("7a", "x"), ("7b", "a@b.fr"), ("7c", "no"), ("7d", "state")]))
            .await
            .status,
        200
    );
    assert_eq!(receipt_json(&server, &codes[0]).await.json()["answers"]["7a"], json!("x"));
    assert_eq!(receipt_json(&server, &codes[1]).await.json()["answers"]["1a"], json!("autre"));
}

#[tokio::test]
async fn a_nul_is_recorded_as_a_replacement_character_from_json_and_forms() {
    let server = Server::start().await;
    let (given, shown) = (required_and(&[("1a", "a\0b")]), json!("a\u{fffd}b"));
    let code = send_response(&server, &given).await;
    assert_eq!(receipt_json(&server, &code).await.json()["answers"]["1a"], shown);
    let other = required_and(&[("1a", "c\0")]);
    assert_eq!(amend(&server, &code, 1, &other).await.status, 200);
    assert_eq!(receipt_json(&server, &code).await.json()["answers"]["1a"], json!("c\u{fffd}"));
    // It equals the answers that a page sends, so it is a replay.
    let id = fresh_id();
    let posted = server.post_answers(&given, Some(&id)).await;
    let again = server.submit(&id, &given).await;
    assert_eq!(posted.status, 201);
    assert_eq!(again.status, 200);
    assert_eq!(posted.receipt_code(), again.receipt_code());
}
