//! The commands for operators and for the audit log, and a workspace with an address of its own.

use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::program::{Place, assert_refused, succeeded, text};

fn run(place: &Place, arguments: &[&str]) -> std::process::Output {
    place
        .command(arguments)
        .arg("--database-url")
        .arg(place.database_url())
        .env("USER", "ada")
        .output()
        .expect("it runs")
}

/// The user who runs the tests. The commands run with another name in `USER`.
fn user() -> String {
    succeeded(&std::process::Command::new("id").arg("-un").output().expect("it runs")).trim().to_owned()
}

fn done(place: &Place, arguments: &[&str]) -> String {
    succeeded(&run(place, arguments))
}

fn refused(place: &Place, arguments: &[&str], status: i32, telling: &str) {
    assert_refused(&run(place, arguments), status, telling);
}

/// The code of a printed link.
fn code(link: &str) -> String {
    link.trim().split_once("/operator/sign-in#").expect("a link").1.to_owned()
}

async fn sign_in(client: &Client, code: &str) -> u16 {
    client.post("/operator/en/sign-in", &[("code".into(), code.into())]).await.status
}

#[tokio::test]
async fn the_first_operator_is_invited_by_a_command_and_signs_in() {
    let place = Place::new();
    let link =
        done(&place, &["operators", "invite", "Ada@Example.org", "--role", "administrator", "--role", "auditor"]);
    assert!(link.starts_with("http://127.0.0.1:3000/operator/sign-in#"), "{link}");
    let office = ["--operator-url", "https://office.example.org", "--public-url", "https://example.org"];
    let other = done(
        &place,
        &[&["operators", "invite", "bea@example.org", "--role", "coder", "--form", "event"][..], &office].concat(),
    );
    assert!(other.starts_with("https://office.example.org/operator/sign-in#"), "{other}");
    let server = place.serve(&[]).await;
    assert_eq!(sign_in(&server.client, &code(&link)).await, 303);
    assert_eq!(sign_in(&server.client, &code(&link)).await, 422);
    let listed = done(&place, &["operators", "list"]);
    assert!(listed.contains("open") && listed.contains("administrator auditor"), "{listed}");
    assert!(listed.contains("invited") && listed.contains("event:coder"), "{listed}");
    let rows: serde_json::Value =
        serde_json::from_str(&done(&place, &["operators", "list", "--format", "json"])).expect("JSON");
    assert_eq!(rows[0]["address"], "ada@example.org");
    // A further link signs in to the account that is there.
    let again = done(&place, &["operators", "link", "ada@example.org"]);
    assert_eq!(sign_in(&server.client, &code(&again)).await, 303);
    refused(&place, &["operators", "link", "nobody@example.org"], 1, "no account has this address");
}

#[tokio::test]
async fn roles_are_changed_by_commands_and_the_last_administrator_stays() {
    let place = Place::new();
    let links = ["ada@example.org", "bea@example.org"]
        .map(|address| done(&place, &["operators", "invite", address, "--role", "administrator"]));
    let server = place.serve(&[]).await;
    for link in &links {
        assert_eq!(sign_in(&server.client, &code(link)).await, 303);
    }
    let role = |verb, account| ["operators", "role", verb, account, "--role"];
    done(
        &place,
        &[&role("grant", "bea@example.org")[..], &["reviewer", "--form", "consultation", "--reason", "new"]].concat(),
    );
    done(&place, &[&role("revoke", "ada@example.org")[..], &["administrator"]].concat());
    refused(&place, &[&role("revoke", "bea@example.org")[..], &["administrator"]].concat(), 1, "there would be none");
    refused(&place, &["operators", "close", "bea@example.org"], 1, "there would be none");
    refused(
        &place,
        &[&role("grant", "bea@example.org")[..], &["auditor", "--form", "event"]].concat(),
        2,
        "whole site",
    );
    refused(
        &place,
        &[&role("grant", "bea@example.org")[..], &["coder", "--form", "nowhere"]].concat(),
        2,
        "no such form",
    );
    refused(&place, &[&role("grant", "bea@example.org")[..], &["king"]].concat(), 2, "king");
    let long = "a".repeat(1001);
    refused(&place, &["operators", "close", "nobody", "--reason", &long], 2, "at most 1000 characters");
    refused(&place, &["operators", "close", "nobody"], 1, "no such account");
    done(&place, &["operators", "close", "ada@example.org"]);
    refused(&place, &["operators", "close", "ada@example.org"], 1, "no such account");
    let log = done(&place, &["audit", "list", "--what", "role"]);
    assert!(
        log.contains(&format!("cli:{}@", user()))
            && log.contains("role.grant")
            && log.contains("refused")
            && log.contains("new"),
        "{log}"
    );
}

#[tokio::test]
async fn the_log_is_verified_and_every_change_of_its_file_is_found() {
    let place = Place::new();
    for number in 0..4 {
        done(&place, &["operators", "invite", &format!("{number}@example.org"), "--role", "coder"]);
    }
    let head = done(&place, &["audit", "verify"]).trim().to_owned();
    assert!(head.starts_with("4:"), "{head}");
    done(&place, &["audit", "verify", "--expect", &head]);
    let lines = done(&place, &["audit", "list", "--format", "ndjson"]);
    let file = place.path("log.ndjson");
    std::fs::write(&file, &lines).expect("a file");
    let file = file.to_str().expect("a name");
    assert!(done(&place, &["audit", "verify", "--file", file]).starts_with("5:"));
    std::fs::write(place.path("cut.ndjson"), lines.lines().skip(1).collect::<Vec<_>>().join("\n")).expect("a file");
    refused(
        &place,
        &["audit", "verify", "--file", place.path("cut.ndjson").to_str().expect("a name")],
        1,
        "the log begins after entry 1, and no entry says that those before were cut off",
    );

    let path = place.store();
    Database::run(&path, "DROP TRIGGER audit_log_is_not_changed; DROP TRIGGER audit_log_is_not_cut").await;
    Database::run(&path, "UPDATE audit_log SET actor = 'cli:eve@office' WHERE number = 2").await;
    refused(&place, &["audit", "verify"], 1, "entry 2 was altered");
    refused(&place, &["audit", "verify", "--expect", &head.replace("4:", "2:")], 1, "altered");
    Database::run(&path, "DELETE FROM audit_explanations WHERE number = 5; DELETE FROM audit_log WHERE number = 5")
        .await;
    Database::run(&path, "DELETE FROM audit_explanations WHERE number = 2; DELETE FROM audit_log WHERE number = 2")
        .await;
    refused(&place, &["audit", "verify"], 1, "entry 2 is missing");
}

#[tokio::test]
async fn a_cut_end_is_found() {
    let place = Place::new();
    for number in 0..3 {
        done(&place, &["operators", "invite", &format!("{number}@example.org"), "--role", "coder"]);
    }
    let head = done(&place, &["audit", "verify"]).trim().to_owned();
    let path = place.store();
    Database::run(&path, "DROP TRIGGER audit_log_is_not_cut").await;
    Database::run(&path, "DELETE FROM audit_explanations WHERE number = 3; DELETE FROM audit_log WHERE number = 3")
        .await;
    refused(&place, &["audit", "verify"], 1, "the log ends with entry 2, and 3 was written");
    // Whoever also sets the head back does not know what somebody noted.
    Database::run(&path, "UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit_log WHERE number = 2)")
        .await;
    done(&place, &["audit", "verify"]);
    refused(&place, &["audit", "verify", "--expect", &head], 1, "the log ends with entry 2, and 3 was written");
}

#[tokio::test]
async fn a_last_entry_that_was_written_anew_is_found_and_erased_details_are_told() {
    let place = Place::new();
    for number in 0..3 {
        done(&place, &["operators", "invite", &format!("{number}@example.org"), "--role", "coder"]);
    }
    let path = place.store();
    Database::run(&path, "DELETE FROM audit_explanations WHERE number = 1").await;
    let verified = run(&place, &["audit", "verify"]);
    assert!(verified.status.success());
    assert_eq!(text(&verified.stderr), "reason and details are gone from 1 of 3 entries\n");

    let store = consultation::store::open(&place.database_url()).await.expect("a store");
    let all = consultation::workspace::audit::AuditFilter::default();
    let mut entries = store.audit_entries(&all, consultation::store::AuditCursor::Newest, 1).await.expect("the log");
    store.close().await;
    let mut last = entries.pop().expect("an entry");
    last.at += 1;
    let hash = data_encoding::HEXLOWER.encode(&last.computed_hash());
    let rewrite = format!("UPDATE audit_log SET at = {}, hash = x'{hash}' WHERE number = 3", last.at);
    Database::run(&path, "DROP TRIGGER audit_log_is_not_changed").await;
    Database::run(&path, &rewrite).await;
    refused(&place, &["audit", "verify"], 1, "entry 3 has another hash than the one that was noted");
}

#[tokio::test]
async fn a_command_whose_entry_cannot_be_written_does_nothing() {
    let place = Place::new();
    done(&place, &["operators", "invite", "ada@example.org", "--role", "coder"]);
    // The number of the next entry is taken.
    Database::run(&place.store(), "UPDATE audit_head SET number = 0").await;
    refused(&place, &["operators", "invite", "bea@example.org", "--role", "coder"], 1, "the store failed");
    assert_eq!(Database::open(&place.store()).await.rows("links").await, 1);
}

#[tokio::test]
async fn commands_that_touch_responses_leave_an_entry() {
    let place = Place::new();
    done(&place, &["demo", "3"]);
    done(&place, &["responses", "export", "--private", "--reason", "a mailing by post"]);
    done(&place, &["responses", "export"]);
    done(&place, &["shared-drafts", "purge"]);
    done(&place, &["backup", place.path("copy.db").to_str().expect("a name")]);
    let closed =
        ["--closes-at", "2020-03-16T23:59:59+01:00", "--closed-before", "2021-01-01", "--reason", "the time is over"];
    done(&place, &[&["responses", "purge-private"][..], &closed].concat());
    let rows: serde_json::Value =
        serde_json::from_str(&done(&place, &["audit", "list", "--format", "json"])).expect("JSON");
    let rows: Vec<_> = rows.as_array().expect("an array").iter().collect();
    let actions: Vec<_> = rows.iter().map(|row| row["action"].as_str().expect("an action")).collect();
    let expected = [
        "response.make-synthetic",
        "form.export-private",
        "form.export",
        "draft.erase",
        "store.back-up",
        "form.purge-private",
        "log.export",
    ];
    assert_eq!(actions, expected);
    assert_eq!(rows[1]["reason"], "a mailing by post");
    for (row, columns) in [(rows[1], "public and private"), (rows[2], "public")] {
        let details: serde_json::Value = match &row["details"] {
            serde_json::Value::String(text) => serde_json::from_str(text).expect("JSON"),
            details => details.clone(),
        };
        assert_eq!(
            (details["columns"].as_str(), &details["rows"].to_string().replace('"', "")[..]),
            (Some(columns), "3"),
            "{row}"
        );
    }
    assert_eq!(rows[5]["reason"], "the time is over");
    let actor = rows[5]["actor"].as_str().expect("an actor");
    assert!(actor.starts_with(&format!("cli:{}@", user())), "{actor}: not what the variable says");
    assert!(rows[0]["details"].to_string().contains("seed"), "{}", rows[0]);
}

#[tokio::test]
async fn whoever_tries_many_codes_has_to_wait_and_keeps_nobody_out() {
    let place = Place::new();
    let link = done(&place, &["operators", "invite", "ada@example.org", "--role", "auditor"]);
    let server = place.serve(&[]).await;
    let mut statuses = Vec::new();
    for number in 0..25 {
        statuses.push(sign_in(&server.client, &format!("{number:032}")).await);
    }
    assert_eq!(statuses, [&[422; 20][..], &[429; 5]].concat());
    let logged = done(&place, &["audit", "list", "--what", "session.sign-in", "--format", "ndjson"]);
    assert_eq!(logged.matches("unknown-link").count(), 20, "what is beyond the limit is not logged");
    assert_eq!(sign_in(&server.client, &code(&link)).await, 303, "a valid code is always taken");
}

#[tokio::test]
async fn a_workspace_that_others_reach_names_its_origin() {
    let place = Place::new();
    let serve = |arguments: &[&str]| {
        refused(&place, &[&["serve", "--addr", "127.0.0.1:0"], arguments].concat(), 2, "--operator-url");
    };
    serve(&["--operator-addr", "0.0.0.0:0"]);
    let origin = ["--operator-url", "https://office.example.org"];
    refused(&place, &[&["serve", "--addr", "127.0.0.1:0"][..], &origin].concat(), 2, "--operator-addr");
    let mut server = place.serve(&[&["--operator-addr", "127.0.0.1:0"][..], &origin].concat()).await;
    done(&place, &["operators", "invite", "ada@example.org", "--role", "auditor"]);
    let line = server.says("the workspace listens on http://").await;
    let office = Client::new(line.split("listens on ").nth(1).expect("an address").trim().to_owned());
    assert_eq!(office.get("/operator/en/sign-in").await.header("strict-transport-security"), "max-age=63072000");
    assert_eq!(server.client.get("/en").await.header("strict-transport-security"), "", "the site is not in https");
}

#[tokio::test]
async fn a_workspace_with_an_address_of_its_own_is_not_on_the_site() {
    let place = Place::new();
    let link = done(&place, &["operators", "invite", "ada@example.org", "--role", "auditor"]);
    let mut server = place.serve(&["--operator-addr", "127.0.0.1:0"]).await;
    let line = server.says("the workspace listens on http://").await;
    let office = Client::new(line.split("listens on ").nth(1).expect("an address").trim().to_owned());
    assert_eq!(server.client.get("/operator/en/sign-in").await.status, 404);
    assert_eq!(sign_in(&server.client, &code(&link)).await, 404);
    assert_eq!(office.get("/operator/en/sign-in").await.status, 200);
    assert_eq!(sign_in(&office, &code(&link)).await, 303);
    for path in ["/en", "/en/consultation", "/consultation/results.json", "/healthz"] {
        assert_eq!(office.get(path).await.status, 404, "{path}");
    }
}
