//! The package: its content, what it never contains, and that other programs can read it.

use super::{done, files, holding, refused, review_everything, run, texts, tool};
use crate::support::program::{Place, text};
use crate::support::responses::{answers, required_and, sampled};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::process::Command;

/// Texts that readers of CSV often corrupt.
const HARD: [&str; 7] = [
    "=HYPERLINK(\"http://evil.example\")",
    "@SUM(A1:A9)",
    "-1",
    "one line\nanother, with a comma\n\n\"and quotes\"",
    "🦀 « œuvre »",
    "a\rb\tc",
    "plain; text, with 'signs' = everywhere",
];

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

/// Header and rows, read by an independent CSV reader.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).terminator(csv::Terminator::CRLF).from_reader(bytes);
    reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
}

#[tokio::test]
async fn an_unreviewed_text_stops_the_build_and_is_named() {
    let place = holding(&[required_and(&[("1a", "Un texte"), ("1b", "Un autre")])]).await;
    let said = refused(&place, &["build", "package"]);
    let id = texts(&place, &[])[0]["response_id"].as_str().expect("an id").to_owned();
    for control in ["1a", "1b"] {
        assert!(said.contains(&format!("{id} {control}: nobody has reviewed it")), "{said}");
    }
    assert!(said.contains("error: 2 text(s)"), "{said}");
    assert!(!place.path("package").exists(), "nothing is left half-made");
    let left: Vec<_> = std::fs::read_dir(place.path("."))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("partial")), "{left:?}");

    let output = run(&place, &["build", "package", "--withhold-unreviewed"]);
    assert!(output.status.success() && text(&output.stderr).contains("2 text(s) withheld"), "{output:?}");
    assert_eq!(rows(&files(&place, "package")["responses.csv"])[1][2..4], ["[masqué]", "[masqué]"]);
}

#[tokio::test]
async fn a_package_holds_the_documented_files_and_their_checksums() {
    let place = holding(&[sampled(1), sampled(2), sampled(3)]).await;
    review_everything(&place);
    done(&place, &["build", "out/package", "--date", "2020-04-02"]);
    let files = files(&place, "out/package");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    for name in [
        "LICENCE",
        "SHA256SUMS",
        "codebook-en.csv",
        "codebook-fr.csv",
        "datapackage.json",
        "responses.csv",
        "responses.json",
        "schema.json",
    ] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    let sums = text(&files["SHA256SUMS"]);
    assert_eq!(sums.lines().count(), files.len() - 1);
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "SHA256SUMS") {
        assert!(sums.contains(&format!("{:x}  {name}\n", Sha256::digest(bytes))), "{name}");
    }
    assert!(text(&files["LICENCE"]).starts_with("LICENCE OUVERTE / OPEN LICENCE\n\nVersion 2.0"));
    let schema = json(&files["schema.json"]);
    for member in ["name", "title", "description", "homepage", "version", "contributors", "fields"] {
        assert!(!schema[member].is_null(), "{member}");
    }
    assert_eq!(schema["created"], "2020-04-02");
    assert_eq!(schema["fields"].as_array().map(Vec::len), Some(rows(&files["responses.csv"])[0].len()));
}

#[tokio::test]
async fn the_json_holds_the_same_rows_unescaped() {
    let given: Vec<_> = HARD.iter().map(|text| required_and(&[("1a", text)])).collect();
    let place = holding(&given).await;
    review_with_urls(&place);
    done(&place, &["build", "package"]);
    let files = files(&place, "package");
    let table = rows(&files["responses.csv"]);
    let objects = json(&files["responses.json"]);
    assert_eq!(objects.as_array().map(Vec::len), Some(HARD.len()));
    for (row, object) in table[1..].iter().zip(objects.as_array().expect("rows")) {
        for (name, cell) in table[0].iter().zip(row) {
            let plain = object[name].as_str().expect("a text");
            let escaped = plain.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert_eq!(*cell, if escaped { format!("'{plain}") } else { plain.to_owned() });
        }
    }
}

/// Accepts every text unchanged.
fn review_with_urls(place: &Place) {
    for given in texts(place, &[]) {
        let [response, control] = ["response_id", "control"].map(|name| given[name].as_str().expect("a text"));
        done(place, &["review", "accept", response, control, "--despite-flags"]);
    }
}

#[tokio::test]
async fn a_build_is_reproducible_and_the_seed_sets_the_row_order() {
    let place = holding(&(0..30).map(sampled).collect::<Vec<_>>()).await;
    review_everything(&place);
    for (folder, seed) in [("a", "7"), ("b", "7"), ("c", "8"), ("a", "7")] {
        done(&place, &["build", folder, "--seed", seed]);
    }
    assert!(files(&place, "a") == files(&place, "b"));
    let [mut one, mut other] = ["a", "c"].map(|folder| rows(&files(&place, folder)["responses.csv"]));
    assert!(one != other);
    one.sort();
    other.sort();
    assert!(one == other && one.len() == 31);
}

#[tokio::test]
async fn a_folder_with_unrelated_files_is_left_unchanged() {
    let place = holding(&[]).await;
    std::fs::create_dir(place.path("mine")).expect("a folder");
    std::fs::write(place.path("mine/letter.txt"), "words").expect("a file");
    assert!(refused(&place, &["build", "mine"]).contains("choose another folder"));
    assert_eq!(files(&place, "mine")["letter.txt"], b"words");
}

#[tokio::test]
async fn rare_combinations_are_reported_with_their_rows() {
    let state = |kind| answers(&[("7a", "X"), ("7b", "a@b.example"), ("7c", "yes"), ("7d", kind)]);
    let mut given = vec![state("state")];
    given.extend((0..5).map(|_| state("civil-society")));
    let place = holding(&given).await;
    let output = run(&place, &["build", "package"]);
    let said = text(&output.stderr);
    assert!(
        said.contains("rare: q7c=yes q7d=state locale=fr in 1 row(s) only: ") && !said.contains("civil-society"),
        "{said}"
    );
}

#[tokio::test]
async fn a_package_identifies_no_respondent() {
    let canary = |number: usize| {
        let (name, domain) = (format!("Perruche Zygomatique {number}"), format!("zygomatique{number}.example"));
        let mail = format!("ondine.karabatsos{number}@{domain}");
        let inside =
            format!("Nous, {}, joignables à {mail} et sur {domain}, Ondine Karabatsos{number}.", name.to_uppercase());
        let mut given =
            answers(&[("7a", &name), ("7b", &mail), ("7c", "yes"), ("7d", "state"), ("2c", "other"), ("1c", "yes")]);
        for control in ["1a", "1d", "2c-other", "5c"] {
            given.push(control.to_owned(), inside.clone());
        }
        given
    };
    let place = holding(&(0..6).map(canary).collect::<Vec<_>>()).await;
    review_everything(&place);
    done(&place, &["build", "package", "--seed", "1"]);
    for (name, bytes) in files(&place, "package") {
        let content = String::from_utf8(bytes).expect("UTF-8").to_lowercase();
        for secret in ["perruche", "zygomatique", "karabatsos", "q7a", "q7b"] {
            assert!(!content.contains(secret), "{secret} in {name}");
        }
    }
    // The output of the commands holds none either, except the list for the operator.
    let said = run(&place, &["build", "package"]);
    assert!(!text(&said.stderr).to_lowercase().contains("zygomatique"));
}

#[tokio::test]
async fn frictionless_accepts_the_package_and_pandas_reads_its_texts_unchanged() {
    let mut given: Vec<_> = HARD.iter().map(|text| required_and(&[("1a", text), ("6d", "0")])).collect();
    given.extend((0..20).map(sampled));
    let place = holding(&given).await;
    review_with_urls(&place);
    done(&place, &["build", "package", "--date", "2020-04-02"]);
    let validated = Command::new(tool("frictionless"))
        .args(["validate", "datapackage.json", "--json"])
        .current_dir(place.path("package"))
        .output()
        .expect("frictionless runs");
    assert!(validated.status.success(), "{}", text(&validated.stdout));
    let report = json(&validated.stdout);
    let tasks = report["tasks"].as_array().expect("tasks");
    assert!(
        report["valid"] == true && tasks.iter().any(|task| task["name"] == "responses" && task["stats"]["rows"] == 27),
        "{report}"
    );

    let script = "import json, pandas; rows = pandas.read_csv('responses.csv', dtype=str, keep_default_na=False); \
        print(json.dumps(rows['q1a'].tolist())); print(json.dumps(rows['q6a_cyber_hygiene'].unique().tolist()))";
    let read =
        Command::new(tool("python")).args(["-c", script]).current_dir(place.path("package")).output().expect("Python");
    assert!(read.status.success(), "{}", text(&read.stderr));
    let cells = json(text(&read.stdout).lines().next().expect("a line").as_bytes());
    for text in HARD {
        let escaped = if text.starts_with(['=', '@', '-']) { format!("'{text}") } else { text.to_owned() };
        assert!(cells.as_array().expect("cells").contains(&escaped.clone().into()), "{escaped:?} in {cells}");
    }
}
