//! Exports: files as the command writes them, for whoever asked for them alone, for a day; private columns for few.

use super::{Office, Person, member};
use crate::support::client::Answer;
use crate::support::database::Database;
use crate::support::program::{Place, Running, succeeded};
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Grant, Role};
use questionnaire::RawAnswer;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

const PAGE: &str = "/operator/en/consultation/exports";
const CANARY: &str = "Fédération Canari Zéphyrine";

async fn respond(server: &Running) {
    let mut answers = required();
    answers.set("1a", RawAnswer::One("Un texte".to_owned()));
    answers.set("7a", RawAnswer::One(CANARY.to_owned()));
    let answer = server.client.submit(&fresh_id(), &answers).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

/// Asks for a file and waits for it. Returns its address.
async fn file_of(person: &Person, fields: &[(&str, &str)]) -> String {
    let asked = person.post(&format!("{PAGE}/ask"), fields).await;
    assert_eq!((asked.status, asked.header("location")), (303, PAGE), "{}", asked.text());
    let start = Instant::now();
    loop {
        let page = person.get(PAGE).await;
        let html = page.html();
        let links = html.named("a").into_iter().filter_map(|link| link.attribute("href"));
        if !page.text().contains(r#"data-job="open""#) {
            let mut links = links.filter(|href| href.starts_with(&format!("{PAGE}/")));
            return links.next().unwrap_or_else(|| panic!("no file: {}", page.text()));
        }
        assert!(start.elapsed() < Duration::from_secs(60), "the job does not end: {}", page.text());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The id of the job of a file.
fn job_of(file: &str) -> &str {
    file.rsplit('/').next().and_then(|name| name.split('.').next()).expect("an id")
}

fn by_command(place: &Place, more: &[&str]) -> String {
    succeeded(&place.run_on_store(&[&["responses", "export"], more].concat()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_what_the_command_writes_and_belongs_to_whoever_asked_for_it() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    respond(&server).await;
    respond(&server).await;
    let ada = member(&place, &server, &["lead-analyst"]).await;
    let bea = member(&place, &server, &["publisher", "case-officer"]).await;
    let csv = [("format", "csv"), ("byte-order-mark", "yes"), ("reason", "to draw charts")];
    let file = file_of(&ada, &csv).await;
    let answer = ada.get(&file).await;
    assert_eq!((answer.status, answer.text()), (200, &*by_command(&place, &["--bom"])));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"consultation-responses.csv\"");
    assert_eq!(answer.header("cache-control"), "no-store");
    let on_disk = place.path(&format!("data/exports/{}.csv", job_of(&file)));
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&on_disk), mode(on_disk.parent().expect("a folder"))), (0o600, 0o700));
    for (person, path) in [(&bea, file.clone()), (&ada, file.replace("/consultation/", "/event/"))] {
        assert_eq!(person.get(&path).await.status, 404, "{path}");
    }
    let others = bea.post(&format!("{PAGE}/delete"), &[("job", job_of(&file))]).await;
    assert_eq!(others.status, 422);
    assert!(!bea.get(PAGE).await.text().contains(job_of(&file)), "nobody else sees it");

    let private = [("format", "ndjson"), ("private-columns", "yes"), ("reason", "a mailing by post")];
    let refused = ada.post(&format!("{PAGE}/ask"), &private).await;
    assert!(refused.status == 403 && refused.text().contains("do not allow seeing private answers"));
    let file_of_bea = file_of(&bea, &private).await;
    let answer = bea.get(&file_of_bea).await;
    assert_eq!(answer.text(), by_command(&place, &["--format", "ndjson", "--private"]));
    assert!(answer.text().contains(CANARY));
    assert_eq!(ada.get(&file_of_bea).await.status, 404);
    assert_eq!(file_of(&ada, &[("format", "json"), ("reason", "why")]).await.rsplit('.').next(), Some("json"));

    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    for entry in ["export.ask", "form.export", "form.export-private", "export.download", "a mailing by post"] {
        assert!(log.contains(entry), "{entry}: {log}");
    }
    let database = Database::open(&place.store()).await;
    for table in ["jobs", "audit_log", "audit_explanations"] {
        assert!(!database.dump(table).await.contains("Canari"), "{table}");
    }
    assert!(!server.log().contains("Canari") && !bea.get(PAGE).await.text().contains("Canari"));

    let deleted = ada.post(&format!("{PAGE}/delete"), &[("job", job_of(&file))]).await;
    assert_eq!(deleted.status, 303, "{}", deleted.text());
    assert_eq!(ada.get(&file).await.status, 404);
    assert!(!on_disk.exists() && ada.get(PAGE).await.text().contains("The file is erased"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_gone_after_a_day_and_with_the_role() {
    let place = Place::new();
    let mut server = place.serve(&[]).await;
    respond(&server).await;
    let ada = member(&place, &server, &["publisher", "case-officer"]).await;
    let private = [("format", "csv"), ("private-columns", "yes"), ("reason", "why")];
    let file = file_of(&ada, &private).await;
    assert_eq!(ada.get(&file).await.status, 200);
    let age = "UPDATE jobs SET ended_at = ended_at - 24 * 60 * 60 * 1000";
    Database::run(&place.store(), age).await;
    assert_eq!(ada.get(&file).await.status, 404);
    let on_disk = place.path(&format!("data/exports/{}.csv", job_of(&file)));
    assert!(on_disk.exists());
    server.signal(rustix::process::Signal::TERM);
    server.ended().await;
    let mut again = place.serve(&[]).await;
    again.says("old files of responses were erased").await;
    assert!(!on_disk.exists());
}

#[tokio::test]
async fn what_cannot_be_exported_is_refused() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::LeadAnalyst, "consultation")]).await;
    let ask = async |fields: &[(&str, &str)]| -> Answer { ada.post(&format!("{PAGE}/ask"), fields).await };
    for (fields, says) in [
        (vec![("format", "xlsx"), ("reason", "why")], "choose a format"),
        (vec![("format", "csv")], "give a reason"),
        (vec![("format", "json"), ("byte-order-mark", "yes"), ("reason", "why")], "only a CSV"),
    ] {
        let refused = ask(&fields).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{says}: {}", refused.text());
    }
    assert_eq!(ask(&[("format", "csv"), ("private-columns", "yes"), ("reason", "why")]).await.status, 403);
    assert_eq!(office.logged().await.last().map(String::as_str), Some("permission.ask refused"));
    assert_eq!(ask(&[("format", "csv"), ("reason", "why")]).await.status, 303);
    let busy = ask(&[("format", "csv"), ("reason", "why")]).await;
    assert!(busy.status == 422 && busy.text().contains("another file"), "{}", busy.text());
    office.wait(11 * 60 * 1000);
    assert_eq!(ada.get(PAGE).await.status, 200);
    let stale = ask(&[("format", "csv"), ("reason", "why")]).await;
    assert!(stale.status == 403 && stale.text().contains("Sign in again"), "an export needs a fresh sign-in");
}
