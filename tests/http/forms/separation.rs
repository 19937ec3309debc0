//! Every form has its own receipts, exports and private answers; forms share none.

use super::{address, every_form, holds_any, marked, receipt_json, send_response};
use crate::support::program::{Place, text};
use crate::support::responses::fresh_id;
use crate::support::server::Server;
use questionnaire::{Form, synthetic};

#[tokio::test]
async fn a_receipt_opens_its_response_only_at_its_own_form() {
    let server = Server::start().await;
    let forms = every_form();
    for form in &forms {
        let (answers, marks) = marked(form, 11);
        let code = send_response(&server, form, &answers).await;
        for other in &forms {
            let answer = receipt_json(&server, other, &code).await;
            let own = other.id() == form.id();
            assert_eq!(answer.status, if own { 200 } else { 404 }, "a code of {} at {}", form.id(), other.id());
            assert_eq!(holds_any(answer.text(), &marks), own);
        }
        let entries = [("receipt_code".to_owned(), code), ("action".to_owned(), "show".to_owned())];
        let page = server.post(&address(form, "/receipt"), &entries).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(marks.iter().all(|mark| page.html().words().contains(mark)));
    }
}

#[tokio::test]
async fn private_answers_are_stored_only_in_their_own_table() {
    let server = Server::start().await;
    for form in every_form() {
        let (answers, marks) = marked(&form, 5);
        send_response(&server, &form, &answers).await;
        let database = server.database().await;
        for table in database.tables().await {
            let leaked = holds_any(&database.dump(&table).await, &marks);
            assert_eq!(leaked, table == "private_answers", "{table}, for {}", form.id());
        }
        let id = form.id().as_str();
        let rows = server.store().public_rows(id, "", 9).await.expect("rows");
        assert!(!rows.is_empty() && !holds_any(&format!("{rows:?}"), &marks));
        for path in [
            "/fr".to_owned(),
            address(&form, ""),
            address(&form, "/receipt"),
            address(&form, "/results"),
            format!("/{id}/results.json"),
            format!("/{id}/questionnaire.json"),
            format!("/{id}/open-data/"),
        ] {
            assert!(!holds_any(server.get(&path).await.text(), &marks), "{path}");
        }
    }
}

#[tokio::test]
async fn the_form_definition_is_served_as_json() {
    let server = Server::start().await;
    for form in every_form() {
        let told = server.get(&format!("/{}/questionnaire.json", form.id())).await;
        let again: Form = serde_json::from_slice(&told.body).expect("a form");
        assert_eq!(again, form);
    }
}

/// The columns of an export, read by an independent CSV reader.
fn columns(place: &Place, form: &Form, arguments: &[&str]) -> Vec<String> {
    let url = place.database_url();
    let export = ["responses", "export", "--form", form.id().as_str(), "--database-url", &url];
    let output = place.run(&[&export[..], arguments].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    reader.headers().expect("a header").iter().map(str::to_owned).collect()
}

#[test]
fn an_export_has_the_private_columns_only_on_request() {
    for form in every_form() {
        let place = Place::new();
        let url = place.database_url();
        let output = place.run(&["demo", "5", "--form", form.id().as_str(), "--database-url", &url]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let column = |id: &str| format!("q{id}");
        let public = columns(&place, &form, &[]);
        let all = columns(&place, &form, &["--private"]);
        assert_eq!(&public[..2], ["response_id", "locale"]);
        for question in form.questions() {
            let (id, private) = (question.id().as_str(), question.is_private());
            let has = |columns: &[String]| {
                columns.iter().any(|name| *name == column(id) || name.starts_with(&format!("{}_", column(id))))
            };
            assert_eq!(has(&public), !private, "{id} of {}", form.id());
            assert!(has(&all), "{id} of {}", form.id());
        }
    }
}

#[tokio::test]
async fn a_form_without_open_data_settings_publishes_no_open_data() {
    let place = Place::new();
    let server = Server::start().await;
    for form in every_form() {
        let id = form.id().as_str();
        let published = form.open_data().is_some();
        let status = server.get(&format!("/{id}/open-data/")).await.status;
        assert_eq!(status, if published { 200 } else { 404 }, "{id}");
        if !published {
            let url = place.database_url();
            assert!(place.run(&["demo", "1", "--form", id, "--database-url", &url]).status.success());
            let folder = place.path("package").display().to_string();
            let output = place.run(&["open-data", "build", &folder, "--form", id, "--database-url", &url]);
            let why =
                format!("error: the responses of the form {id} are not published: its file has no [open-data] table");
            assert_eq!(output.status.code(), Some(1));
            assert_eq!(text(&output.stderr).trim(), why.as_str());
            assert!(!place.path("package").exists());
        }
    }
}

#[tokio::test]
async fn forms_share_no_responses() {
    let server = Server::start().await;
    let forms = every_form();
    // The same submission id at two forms makes two responses.
    let id = fresh_id();
    for form in &forms {
        let answer = super::submit(&server, form, &id, &synthetic::synthetic_response(form, 1)).await;
        assert!([201, 409].contains(&answer.status), "{}", answer.text());
    }
    send_response(&server, &forms[1], &synthetic::synthetic_response(&forms[1], 2)).await;
    assert_eq!(server.count_of("consultation").await, 1);
    let place = Place::new();
    let url = place.database_url();
    assert!(place.run(&["demo", "3", "--form", "event", "--database-url", &url]).status.success());
    let count = |arguments: &[&str]| {
        let output = place.run(&[&["responses", "count", "--database-url", &url], arguments].concat());
        text(&output.stdout).trim().to_owned()
    };
    // The default is the main form.
    assert_eq!(count(&[]), "0");
    assert_eq!(count(&["--form", "event"]), "3");
}
