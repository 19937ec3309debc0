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
