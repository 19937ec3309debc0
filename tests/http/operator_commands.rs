//! The operator's commands on a store: demo, backup, withdraw, purge-private.

use crate::support::client::{Client, FORM};
use crate::support::database::Database;
use crate::support::program::{Place, assert_refused, succeeded, text};
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required_and};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Stdio;
use std::time::Duration;

fn done(place: &Place, arguments: &[&str]) -> String {
    succeeded(&place.run_on_store(arguments))
}

fn refused(place: &Place, arguments: &[&str], status: i32, telling: &str) {
    assert_refused(&place.run_on_store(arguments), status, telling);
}

/// The output of a demo, without the ids that the store generates.
async fn written(place: &Place) -> String {
    let database = Database::open(&place.store()).await;
    let select = "SELECT submission_id || locale || received_at || answers.document || private_answers.document \
        FROM responses JOIN answers ON answers.response_number = number JOIN private_answers USING (response_number) \
        ORDER BY submission_id";
    database.texts(select).await.join("\n")
}

#[tokio::test]
async fn a_demo_is_reproducible_from_its_seed_and_never_written_twice() {
    let (one, other, third) = (Place::new(), Place::new(), Place::new());
    for (place, seed) in [(&one, "7"), (&other, "7"), (&third, "8")] {
        let output = place.run_on_store(&["demo", "300", "--seed", seed]);
        assert!(output.status.success() && output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
    }
    assert_eq!(written(&one).await, written(&other).await);
    assert_ne!(written(&one).await, written(&third).await);
    // A larger demo of the same seed continues the first; another seed adds to it.
    done(&one, &["demo", "400", "--seed", "7"]);
    assert_eq!(done(&one, &["responses", "count"]), "400\n");
    done(&one, &["demo", "10", "--seed", "8"]);
    assert_eq!(done(&one, &["responses", "count"]), "410\n");
}

#[tokio::test]
async fn a_demo_uses_every_locale_and_the_days_of_the_window() {
    let place = Place::new();
    let window = ["--opens-at", "2021-03-01T00:00:00Z", "--closes-at", "2021-03-11T00:00:00Z"];
    done(&place, &[&["demo", "500"][..], &window].concat());
    let database = Database::open(&place.store()).await;
    let locales = database.texts("SELECT DISTINCT locale FROM responses").await;
    assert!(locales.len() > 1, "{locales:?}");
    let days = database.texts("SELECT DISTINCT date(received_at / 1000, 'unixepoch') FROM responses ORDER BY 1").await;
    assert_eq!(days.len(), 10);
    assert_eq!(days[0].as_str(), "2021-03-01");
    assert_eq!(days[9].as_str(), "2021-03-10");
    // The form accepts each of them completely.
    let kept: usize = done(&place, &["responses", "export"]).matches("\r\n").count();
    assert_eq!(kept, 501);
}

#[tokio::test]
async fn a_backup_of_a_running_store_is_complete_and_overwrites_nothing() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    server.client.submit(&fresh_id(), &required_and(&[])).await;
    let file = place.path("copy.db").display().to_string();
    done(&place, &["backup", &file]);
    server.client.submit(&fresh_id(), &required_and(&[])).await;
    let copied = place.run(&["responses", "count", "--database-url", &format!("sqlite:{file}")]);
    assert_eq!(text(&copied.stdout), "1\n");
    refused(&place, &["backup", &file], 1, "copy.db");
    assert_eq!(Database::open(&place.path("copy.db")).await.texts("PRAGMA integrity_check").await, ["ok"]);
}

#[test]
fn a_missing_store_is_an_error_and_is_not_created() {
    let place = Place::new();
    let code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ";
    for arguments in [
        &["responses", "count"][..],
        &["responses", "export"],
        &["responses", "withdraw", code],
        &["responses", "purge-private", "--closed-before", "2021-01-01", "--closes-at", "2020-03-16T23:59:59Z"],
        &["backup", "copy.db"],
    ] {
        refused(&place, arguments, 2, "--database-url");
        assert!(!place.store().exists() && !place.path("copy.db").exists(), "{arguments:?}");
    }
}

async fn receipt(client: &Client) -> String {
    client.submit(&fresh_id(), &required_and(&[("1a", "Retirez-moi")])).await.receipt_code()
}

#[tokio::test]
async fn the_operator_withdraws_a_response_by_its_receipt_code() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let codes = [receipt(&server.client).await, receipt(&server.client).await];
    let typed = codes[0].to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    let id = done(&place, &["responses", "withdraw", &typed]);
    assert_eq!(id.trim().len(), 36);
    assert!(!done(&place, &["responses", "export", "--private"]).contains(id.trim()));
    assert_eq!(done(&place, &["responses", "count"]), "1\n");
    refused(&place, &["responses", "withdraw", &codes[0]], 1, "withdrawn");
    refused(&place, &["responses", "withdraw", "0123-4567"], 1, "receipt code");
    refused(&place, &["responses", "withdraw", &"A".repeat(32)], 1, "receipt code");
    done(&place, &["responses", "withdraw", &codes[1]]);
    let database = Database::open(&place.store()).await;
    for table in ["responses", "answers", "private_answers"] {
        assert_eq!(database.rows(table).await, 0, "{table}");
    }
}

#[tokio::test]
async fn private_answers_are_purged_only_after_the_retention_period() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    assert_eq!(server.client.submit(&fresh_id(), &required_and(&[])).await.status, 201);
    let purge = |day: &'static str, window: &[&str]| {
        [&["responses", "purge-private", "--closed-before", day][..], window]
            .concat()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let closed = ["--closes-at", "2020-03-16T23:59:59+01:00"];
    let open = ["--closes-at", "2999-01-01T00:00:00Z"];
    for (arguments, status, telling) in [
        (purge("2020-03-17", &[]), 2, "--closes-at"),
        (purge("2020-03-16", &closed), 1, "2020-03-16"),
        (purge("2999-12-31", &open), 1, "nothing was removed"),
        (purge("soon", &closed), 2, "soon"),
    ] {
        refused(&place, &arguments.iter().map(String::as_str).collect::<Vec<_>>(), status, telling);
    }
    assert!(done(&place, &["responses", "export", "--private"]).contains(ORGANISATION));
    let arguments = purge("2020-03-17", &closed);
    assert_eq!(done(&place, &arguments.iter().map(String::as_str).collect::<Vec<_>>()), "1\n");
    let left = done(&place, &["responses", "export", "--private"]);
    assert!(!left.contains(ORGANISATION) && !left.contains(EMAIL));
    assert_eq!(done(&place, &["responses", "count"]), "1\n");
    assert_eq!(server.client.get(FORM).await.status, 200);
}

#[tokio::test]
async fn an_interrupted_demo_leaves_a_sound_store_and_can_be_resumed() {
    let place = Place::new();
    let url = place.database_url();
    let mut command = place.command(&["demo", "1000000", "--database-url", &url]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let counted = || place.run_on_store(&["responses", "count"]);
    while text(&counted().stdout).trim().parse::<u64>().unwrap_or_default() < 50 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    kill_process(Pid::from_child(&child), Signal::INT).expect("the process is there");
    let ended = child.wait_with_output().expect("it ends");
    let said = text(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert_eq!(ended.stdout.len(), 0, "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("the same command goes on"), "{said}");

    let database = Database::open(&place.store()).await;
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
    let kept = database.rows("responses").await;
    assert!((50..1_000_000).contains(&kept), "{kept}");
    for table in ["answers", "private_answers"] {
        assert_eq!(database.rows(table).await, kept, "{table}");
    }
    let tallied = database.texts("SELECT CAST(responses AS TEXT) FROM tallies WHERE cell = 'total'").await;
    assert_eq!(tallied, [kept.to_string()], "the results count what is there");
    // A demo of the same size adds only the missing responses.
    done(&place, &["demo", &kept.to_string()]);
    let now = done(&place, &["responses", "count"]).trim().parse::<i64>().expect("a number");
    assert!((kept..kept + 2_000).contains(&now), "{kept} and then {now}");
}
