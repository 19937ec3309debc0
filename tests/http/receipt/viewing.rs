//! The receipt holder views the recorded response.

use super::*;
use crate::support::acts::act;
use crate::support::responses::{EMAIL, ORGANISATION, required, required_and, sampled};
use consultation::workspace::Action;

#[tokio::test]
async fn the_receipt_page_has_one_field_and_works_without_scripts() {
    let server = Server::start().await;
    for (path, heading) in [(RECEIPT, "Retrouver ma réponse"), (ENGLISH_RECEIPT, "Find my response")] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 200);
        let page = answer.html();
        assert_eq!(page.only("h1").words(), heading);
        let form = page.form();
        assert_eq!(form.attribute("method").as_deref(), Some("post"));
        assert_eq!(form.attribute("action").as_deref(), Some(path));
        assert_eq!(form.entries(), [("receipt_code".to_owned(), String::new())]);
    }
    assert_eq!(server.get("/fr/nothing/receipt").await.status, 404);
    assert_eq!(server.get("/xx/consultation/receipt").await.status, 404);
    assert_eq!(server.post("/fr/nothing/receipt", &[]).await.status, 404);
}

#[tokio::test]
async fn the_receipt_holder_sees_every_answer_in_the_locale_of_the_page() {
    let server = Server::start().await;
    let given = required_and(&[("1a", "<b>Mots & signes</b>"), ("1c", "no"), ("6d", "4")]);
    let code = send_response(&server, &given).await;
    for (path, heading, option, not_published) in
        [(RECEIPT, "Votre réponse", "Non", "Non publié"), (ENGLISH_RECEIPT, "Your response", "No", "Not published")]
    {
        let answer = server.post(path, &[("receipt_code".into(), code.clone())]).await;
        assert_eq!(answer.status, 200);
        let page = answer.html();
        assert!(page.named("h2").iter().any(|each| each.words() == heading));
        let answers: Vec<_> = page.named("dd").iter().map(|each| each.words()).collect();
        for expected in ["<b>Mots & signes</b>", option, ORGANISATION, EMAIL] {
            assert!(answers.iter().any(|each| each == expected), "{expected:?} in {answers:?}");
        }
        let private: Vec<_> =
            page.named("dt").iter().filter(|each| each.words().ends_with(not_published)).cloned().collect();
        assert_eq!(private.len(), 2);
        let row = &server.store().public_rows("consultation", "", 9).await.expect("rows")[0];
        assert_eq!(page.id("response-id").text(), row.response_id);
    }
}

#[tokio::test]
async fn the_receipt_shows_times_in_the_time_zone_of_the_window() {
    let setup = || Setup { closes: Some("2099-03-16T23:59:59+05:30".into()), ..Setup::default() };
    let server = Server::with(setup()).await;
    let code = send_response(&server, &required()).await;
    let page = press(&server, &code, "show").await.html();
    assert!(page.words().contains("(UTC+05:30)"), "{}", page.words());
    assert!(!page.words().contains("Modifiée le"));
    assert_eq!(amend(&server, &code, 1, &required_and(&[("1a", "x")])).await.status, 200);
    assert!(press(&server, &code, "show").await.html().words().contains("Modifiée le"));
}

#[tokio::test]
async fn a_code_is_accepted_in_any_case_and_spacing() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    for typed in
        [code.to_lowercase(), code.replace('-', " "), code.replace('-', ""), code.replace('0', "o").replace('1', "L")]
    {
        assert_eq!(press(&server, &typed, "show").await.status, 200, "{typed}");
        assert_eq!(receipt_json(&server, &typed).await.status, 200, "{typed}");
    }
}

#[tokio::test]
async fn every_wrong_code_gets_an_identical_answer() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let almost = format!("{}{}", &code[..38], if code.ends_with('0') { '1' } else { '0' });
    let long = "9".repeat(100_000);
    let wrong = [WRONG, &almost, &code[..38], &code[1..], "", " ", "nonsense", "é\u{0}'\";--", &long];
    let first = press(&server, WRONG, "show").await;
    let problem = receipt_json(&server, WRONG).await;
    assert_eq!(first.status, 404);
    assert_eq!(problem.status, 404);
    assert_eq!(problem.json()["code"], json!("unknown_receipt"));
    for typed in wrong {
        for action in ["show", "download", "amend", "check", "send", "mail", "withdraw", "withdraw-now", "anything"] {
            let answer = press(&server, typed, action).await;
            assert_eq!(answer.status, 404);
            assert_eq!(answer.headers["content-length"], first.headers["content-length"]);
            assert!(answer.body == first.body, "{action} with {typed:.60}");
        }
        let answer = receipt_json(&server, typed).await;
        assert!((answer.status, &answer.body) == (404, &problem.body), "{typed:.60}");
        let answer = amend(&server, typed, 1, &required()).await;
        assert!((answer.status, &answer.body) == (404, &problem.body), "{typed:.60}");
    }
    let page = first.html();
    assert!(page.title().starts_with("Erreur :"), "{}", page.title());
    assert_eq!(page.form().entries(), [("receipt_code".to_owned(), String::new())], "what was typed is not repeated");
    assert_eq!(page.id("c-receipt").attribute("aria-invalid").as_deref(), Some("true"));
}

#[tokio::test]
async fn the_download_holds_all_that_was_recorded() {
    let server = Server::start().await;
    for seed in 0..5 {
        let given = sampled(seed);
        let code = send_response(&server, &given).await;
        let file = press(&server, &code.to_lowercase(), "download").await;
        assert_eq!(file.status, 200);
        assert_eq!(file.header("content-type"), "application/json");
        let document = file.json();
        let id = document["response_id"].as_str().expect("an id");
        assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"consultation-{id}.json\""));
        assert_eq!(document["receipt_code"], json!(code));
        assert_eq!(document["form"], json!("consultation"));
        assert_eq!(document["form_version"], json!(1));
        assert_eq!(document["locale"], json!("fr"));
        assert_eq!(document["revision"], json!(1));
        assert_eq!(document["amended_at"], Value::Null);
        assert_eq!(document["published_at"], Value::Null);
        assert_eq!(document["private"], json!(["7a", "7b"]));
        assert_eq!(document["private_erased"], json!(false));
        assert!(document["received_at"].as_str().is_some_and(|at| at.parse::<jiff::Timestamp>().is_ok()));
        let recorded: RawAnswers = serde_json::from_value(document["answers"].clone()).expect("answers");
        let form = crate::support::responses::consultation();
        assert_eq!(recorded, questionnaire::validate(form, &given).0.to_raw(), "seed {seed}");
        assert_eq!(receipt_json(&server, &code).await.json(), document, "a program gets the same");
    }
}

#[tokio::test]
async fn the_receipt_says_when_private_answers_were_erased() {
    let server = Server::start().await;
    let code = send_response(&server, &required_and(&[("1a", "toujours là")])).await;
    assert_eq!(
        server.store().purge_private("consultation", act(Action::PurgePrivateAnswers)).await.expect("a purge"),
        1
    );
    let page = press(&server, &code, "show").await.html();
    assert!(page.words().contains("ont été effacés") && page.words().contains("toujours là"));
    let document = receipt_json(&server, &code).await.json();
    assert_eq!(document["private"], json!([]));
    assert_eq!(document["private_erased"], json!(true));
}

#[tokio::test]
async fn the_receipt_says_when_a_response_was_published() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    let page = press(&server, &code, "show").await.html();
    assert!(!page.words().contains("Publiée le"));
    server.store().mark_published("consultation", "digest", act(Action::PublishPackage)).await.expect("published");
    let page = press(&server, &code, "show").await.html();
    let dates: Vec<_> = page.named("dd").iter().map(|each| each.words()).collect();
    assert!(page.words().contains("Publiée le"), "{}", page.words());
    assert!(dates.contains(&"13 septembre 2020 à 12:26 (UTC)".to_owned()), "{dates:?}");
    let links: Vec<_> = page.named("a").iter().filter_map(|link| link.attribute("href")).collect();
    assert!(links.contains(&"/consultation/open-data/".to_owned()), "{links:?}");
    assert_eq!(receipt_json(&server, &code).await.json()["published_at"], json!("2020-09-13T12:26:40Z"));
}

#[tokio::test]
async fn an_unreadable_receipt_request_is_refused() {
    let server = Server::start().await;
    let code = send_response(&server, &required()).await;
    for body in [
        json!({}),
        json!({ "receipt_code": 1 }),
        json!({ "receipt_code": code, "answers": {} }),
        json!({ "receipt_code": code, "more": 1 }),
    ] {
        let answer = server.post_json(RECEIPT, &body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert_eq!(answer.json()["code"], json!("unreadable"), "{body}");
    }
    let other = server.request(Method::POST, RECEIPT).header("content-type", "text/plain").body("x");
    assert_eq!(send(other).await.status, 415);
}
