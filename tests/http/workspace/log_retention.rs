//! Old entries of the audit log are cut off by a command, and the log still verifies.

use crate::support::database::Database;
use crate::support::program::{Place, assert_refused, succeeded};

fn done(place: &Place, arguments: &[&str]) -> String {
    succeeded(&place.run_on_store(arguments)).trim().to_owned()
}

#[tokio::test]
async fn the_oldest_entries_are_cut_off_and_the_log_verifies() {
    let place = Place::new();
    for address in ["ada@example.org", "bea@example.org", "cleo@example.org"] {
        done(&place, &["operators", "invite", address, "--role", "coder"]);
    }
    let before = done(&place, &["audit", "verify"]);
    let first = done(&place, &["audit", "list", "--format", "ndjson"]);
    std::fs::write(place.path("before.ndjson"), &first).expect("a file");
    // Reading the log was entered too.
    let cut = done(&place, &["audit", "cut", "--before", "2100-01-01T00:00:00Z", "--reason", "twelve months"]);
    assert!(cut.starts_with("4:"), "{cut}");
    let listed = done(&place, &["audit", "list", "--format", "ndjson"]);
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.contains("log.cut") && listed.contains(&cut) && listed.contains("twelve months"), "{listed}");
    let after = done(&place, &["audit", "verify", "--expect", &cut]);
    assert!(after.starts_with("6:"), "{after}");
    let gone = place.run_on_store(&["audit", "verify", "--expect", &before]);
    assert_refused(&gone, 1, "was cut off");
    std::fs::write(place.path("after.ndjson"), format!("{listed}\n")).expect("a file");
    for file in ["before.ndjson", "after.ndjson"] {
        done(&place, &["audit", "verify", "--file", file]);
    }
    // A file without the entry that says so does not verify.
    let only_last = listed.lines().last().expect("an entry").to_owned();
    std::fs::write(place.path("after.ndjson"), only_last).expect("a file");
    assert_refused(&place.run_on_store(&["audit", "verify", "--file", "after.ndjson"]), 1, "no entry says");
    let nothing = place.run_on_store(&["audit", "cut", "--before", "2001-01-01T00:00:00Z"]);
    assert!(nothing.status.success() && nothing.stdout.is_empty(), "{nothing:?}");
    // Whoever cuts without saying so is found out.
    Database::run(&place.store(), "UPDATE audit_start SET number = 5").await;
    Database::run(&place.store(), "DELETE FROM audit_explanations WHERE number = 5").await;
    Database::run(&place.store(), "DELETE FROM audit_log WHERE number = 5").await;
    assert_refused(&place.run_on_store(&["audit", "verify"]), 1, "no entry says");
}

#[tokio::test]
async fn a_server_keeps_the_log_for_as_long_as_its_setting_says() {
    let place = Place::new();
    done(&place, &["operators", "invite", "ada@example.org", "--role", "coder"]);
    Database::run(&place.store(), "DROP TRIGGER audit_log_is_not_changed").await;
    Database::run(&place.store(), "UPDATE audit_log SET at = at - 200 * 24 * 60 * 60 * 1000").await;
    let refused = place.run_on_store(&["serve", "--addr", "127.0.0.1:0", "--log-retention", "30"]);
    assert_eq!(refused.status.code(), Some(2));
    let mut server = place.serve(&["--log-retention", "180"]).await;
    server.says("old entries of the audit log were cut off").await;
    let listed = done(&place, &["audit", "list", "--format", "ndjson"]);
    assert!(listed.contains("log.cut") && !listed.contains("account.invite"), "{listed}");
    done(&place, &["audit", "verify"]);
}

#[tokio::test]
async fn who_looked_is_erased_before_acts_are_and_the_log_verifies() {
    let place = Place::new();
    done(&place, &["operators", "invite", "ada@example.org", "--role", "coder"]);
    done(&place, &["responses", "export", "--private"]);
    let before = done(&place, &["audit", "verify"]);
    let erase = ["audit", "erase-looks", "--before", "2100-01-01T00:00:00Z", "--reason", "twelve months"];
    assert_eq!(done(&place, &erase), "1");
    assert_eq!(done(&place, &erase), "0", "they are erased once");
    let listed = done(&place, &["audit", "list", "--format", "ndjson"]);
    let entries: Vec<serde_json::Value> =
        listed.lines().map(|line| serde_json::from_str(line).expect("an entry")).collect();
    let of = |action: &str| entries.iter().find(|entry| entry["action"] == action).expect("an entry");
    let (look, act, erasure) = (of("form.export-private"), of("account.invite"), of("log.erase-looks"));
    assert_eq!([&look["actor"], &look["object_id"], &look["details"], &look["outcome"]], ["", "", "", "erased"]);
    assert!(act["actor"].as_str().is_some_and(|actor| actor.starts_with("cli:")), "{act}");
    assert!(erasure["reason"] == "twelve months" && erasure["details"] == r#"{"entries":"1"}"#, "{erasure}");
    done(&place, &["audit", "verify", "--expect", &before]);
    std::fs::write(place.path("log.ndjson"), format!("{listed}\n")).expect("a file");
    done(&place, &["audit", "verify", "--file", "log.ndjson"]);
    // In a file, an act that lacks its content and a look of which no entry says so are found.
    let bare = |action: &str| {
        let mut lines = entries.clone();
        let line = lines.iter_mut().find(|entry| entry["action"] == action).expect("an entry");
        for name in ["actor", "role", "form", "object_kind", "object_id", "reason", "details"] {
            line[name] = "".into();
        }
        line["outcome"] = "erased".into();
        lines
    };
    for (lines, telling) in [
        (bare("account.invite"), "about an act"),
        (entries.iter().filter(|entry| entry["action"] != "log.erase-looks").cloned().collect(), "is missing"),
    ] {
        let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
        std::fs::write(place.path("log.ndjson"), lines.join("\n")).expect("a file");
        assert_refused(&place.run_on_store(&["audit", "verify", "--file", "log.ndjson"]), 1, telling);
    }
    // A look of later than the entry says is not erased unseen, and an act never is.
    done(&place, &["responses", "export", "--private"]);
    let change = "UPDATE audit_log SET outcome = 'erased', actor = '' WHERE action = 'account.invite'";
    assert!(Database::try_run(&place.store(), change).await.is_err(), "the store itself refuses it");
    let future = "UPDATE audit_log SET at = at + 8000000000000 WHERE action = 'form.export-private'";
    assert!(Database::try_run(&place.store(), future).await.is_err());
    done(&place, &["audit", "verify"]);
}

#[tokio::test]
async fn a_server_erases_who_looked_when_its_setting_says_so_and_enters_its_settings() {
    let place = Place::new();
    done(&place, &["operators", "invite", "ada@example.org", "--role", "coder"]);
    for (arguments, telling) in [
        (&["--look-retention", "30"][..], "--look-retention"),
        (&["--look-retention", "200", "--log-retention", "200"], "fewer days"),
    ] {
        let refused = place.run_on_store(&[&["serve", "--addr", "127.0.0.1:0"], arguments].concat());
        assert_refused(&refused, 2, telling);
    }
    std::fs::write(place.path("token"), "a-secret-token").expect("a file");
    let publishing = ["--datagouv-url", "https://me:another-secret@data.example", "--datagouv-token-file", "token"];
    let server = place.serve(&[&["--look-retention", "365", "--rate-limit", "7"][..], &publishing].concat()).await;
    let listed = done(&place, &["audit", "list", "--format", "ndjson", "--what", "server"]);
    for says in ["server.start", "look-retention", "365", "rate-limit", "data.example", "sqlite:"] {
        assert!(listed.contains(says), "{says}: {listed}");
    }
    assert!(!listed.contains("secret") && listed.lines().count() == 1, "{listed}");
    drop(server);
    done(&place, &["audit", "verify"]);
}
