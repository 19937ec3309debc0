//! `open-data verify` recomputes the counts of a package from its rows alone.

use super::{record, sixty};
use crate::support::program::{Place, text};
use consultation::store;
use std::path::PathBuf;

/// A package of sixty responses.
async fn package() -> (Place, PathBuf) {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    record(store.as_ref(), &sixty()).await;
    store.close().await;
    let folder = place.path("package");
    let built = place.run(&[
        "open-data",
        "build",
        folder.to_str().expect("a path"),
        "--withhold-unreviewed",
        "--database-url",
        &place.database_url(),
    ]);
    assert!(built.status.success(), "{}", text(&built.stderr));
    (place, folder)
}

#[tokio::test]
async fn verify_detects_a_change_of_rows_or_results() {
    let (place, folder) = package().await;
    let verify = || place.run(&["open-data", "verify", folder.to_str().expect("a path")]);
    let verified = verify();
    assert!(verified.status.success() && verified.stdout.is_empty(), "{verified:?}");
    assert!(text(&verified.stderr).contains("60 row(s)"), "{verified:?}");

    let figures = folder.join("results.json");
    let json = std::fs::read_to_string(&figures).expect("figures");
    let mut changed: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    changed["questions"][0]["options"][0]["count"] = 59.into();
    changed["by_day"][0]["count"] = 4.into();
    std::fs::write(&figures, changed.to_string()).expect("figures");
    let refused = verify();
    assert_eq!(refused.status.code(), Some(1));
    let told: Vec<_> = text(&refused.stdout).lines().collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].starts_with("the sum of /by_day: published 61, the rows give 60"), "{told:?}");
    assert!(told[1].starts_with("/questions/0/options/0/count: published 59, the rows give "), "{told:?}");
    assert_eq!(told[2], "results.json: it is not the file that SHA256SUMS lists");

    std::fs::write(&figures, json).expect("figures");
    let rows = folder.join("responses.csv");
    let csv = std::fs::read_to_string(&rows).expect("rows");
    let without_last = csv.trim_end().rsplit_once("\r\n").expect("rows").0;
    std::fs::write(&rows, format!("{without_last}\r\n")).expect("rows");
    let refused = verify();
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stdout).contains("/responses: published 60, the rows give 59"), "{refused:?}");
}

#[tokio::test]
async fn verify_names_each_file_that_is_not_the_one_that_was_made() {
    let (place, folder) = package().await;
    let told = || {
        let refused = place.run(&["open-data", "verify", folder.to_str().expect("a path")]);
        assert_eq!(refused.status.code(), Some(1), "{refused:?}");
        text(&refused.stdout).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    // No figure tells of these files.
    let licence = std::fs::read_to_string(folder.join("LICENCE")).expect("a licence");
    std::fs::write(folder.join("LICENCE"), licence.replacen('a', "b", 1)).expect("it is written");
    std::fs::remove_file(folder.join("codebook-fr.csv")).expect("it is removed");
    std::fs::write(folder.join("synthesis-xx.md"), "# Ajouté après\n").expect("it is written");
    // What a package cannot have is not part of it.
    std::fs::write(folder.join("notes.txt"), "à moi").expect("it is written");
    let expected = [
        "LICENCE: it is not the file that SHA256SUMS lists",
        "codebook-fr.csv: SHA256SUMS lists it, and it is not there",
        "synthesis-xx.md: SHA256SUMS does not list it",
    ];
    assert_eq!(told(), expected);
    std::fs::remove_file(folder.join("SHA256SUMS")).expect("it is removed");
    assert_eq!(told(), ["SHA256SUMS: there is no list of checksums"]);
}

#[test]
fn a_folder_that_is_no_package_is_refused_in_one_line() {
    let place = Place::new();
    let output = place.run(&["open-data", "verify", place.path("nothing").to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout.len(), 0);
    assert_eq!(text(&output.stderr).lines().count(), 1, "{output:?}");
}
