//! Every text is exported unchanged, and no spreadsheet reads one as a formula.

use super::{cell, csv, holding, public_columns, responses};
use crate::support::responses::{required, required_and};
use serde_json::Value;
use std::collections::BTreeSet;

const TEXTS: [&str; 8] = [
    "=HYPERLINK(\"http://evil.example\")",
    "+33 1 23 45 67 89",
    "-1",
    "@SUM(A1:A9)",
    "one line\nanother, with a comma\n\n\"and quotes\"",
    "🦀 « œuvre » ",
    "a\rb\tc",
    "plain; text, with 'signs' = everywhere",
];

#[tokio::test]
async fn csv_keeps_every_text_and_disarms_formulas() {
    let given: Vec<_> =
        TEXTS.iter().map(|text| required_and(&[("1a", text), ("2c", "other"), ("2c-other", text)])).collect();
    let place = holding(&given).await;
    let export = responses(&place, &["export"]);
    assert!(!export.starts_with('\u{feff}') && export.ends_with("\r\n"));
    let (columns, rows) = csv(&export);
    assert_eq!(columns, public_columns());
    assert_eq!(rows.len(), TEXTS.len());
    let expected: BTreeSet<_> = TEXTS
        .iter()
        .map(|text| text.trim())
        .map(|text| if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_owned() })
        .collect();
    for name in ["q1a", "q2c_other"] {
        let found: BTreeSet<_> = rows.iter().map(|row| cell(&columns, row, name).to_owned()).collect();
        assert_eq!(found, expected, "{name}");
    }
    for row in &rows {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}

#[tokio::test]
async fn csv_ends_its_lines_with_crlf_outside_of_texts() {
    let place = holding(&[required_and(&[("1a", "one\ntwo")]), required()]).await;
    let export = responses(&place, &["export"]);
    assert_eq!(export.matches("\r\n").count(), 3);
    assert!(export.contains("\"one\ntwo\""));
}

#[tokio::test]
async fn csv_disarms_formulas_in_private_texts() {
    let mut given = required();
    given.remove("7a");
    given.push("7a".into(), "=cmd|' /C calc'!A0".into());
    let place = holding(&[given]).await;
    let (columns, rows) = csv(&responses(&place, &["export", "--private"]));
    assert_eq!(cell(&columns, &rows[0], "q7a"), "'=cmd|' /C calc'!A0");
}

#[tokio::test]
async fn json_holds_the_same_rows_unescaped() {
    let given: Vec<_> = TEXTS.iter().map(|text| required_and(&[("1a", text), ("6b", "cyber-hygiene")])).collect();
    let place = holding(&given).await;
    let (columns, rows) = csv(&responses(&place, &["export"]));
    let json: Vec<Value> = serde_json::from_str(&responses(&place, &["export", "--format", "json"])).expect("JSON");
    let lines = responses(&place, &["export", "--format", "ndjson"]);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(json.len(), TEXTS.len());
    assert_eq!(lines, json);
    for (object, row) in json.iter().zip(&rows) {
        for (name, csv) in columns.iter().zip(row) {
            let value = object[name].as_str().expect("a text");
            assert!(csv == value || *csv == format!("'{value}"), "{name}: {csv:?} {value:?}");
        }
    }
    let texts: BTreeSet<_> = json.iter().map(|row| row["q1a"].as_str().expect("a text")).collect();
    assert_eq!(texts, TEXTS.iter().map(|text| text.trim()).collect());
}

#[tokio::test]
async fn formulas_stay_disarmed_when_a_spreadsheet_splits_csv_at_semicolons() {
    let texts = [
        ("a;=1+1", "a;'=1+1"),
        ("voir : a;＝1;＠b", "voir : a;'＝1;'＠b"),
        ("one\n=1\n@SUM(A1)", "one\n'=1\n'@SUM(A1)"),
        ("a;\"=1+1;b", "a;\"'=1+1;b"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("to do:\n- one\n+ two", "to do:\n- one\n+ two"),
        ("a = b; c", "a = b; c"),
    ];
    let given: Vec<_> = texts.iter().map(|(text, _)| required_and(&[("1a", text)])).collect();
    let place = holding(&given).await;
    let export = responses(&place, &["export"]);
    let (columns, rows) = csv(&export);
    let found: BTreeSet<_> = rows.iter().map(|row| cell(&columns, row, "q1a")).collect();
    assert_eq!(found, texts.iter().map(|(_, cell)| *cell).collect());
    for separator in [b';', b'\t'] {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).delimiter(separator).from_reader(export.as_bytes());
        for record in reader.into_records().map(|record| record.expect("a row")) {
            assert!(record.iter().all(|cell| !cell.starts_with(['=', '@', '＝', '＠'])), "{record:?}");
        }
    }
    let json: Vec<Value> = serde_json::from_str(&responses(&place, &["export", "--format", "json"])).expect("JSON");
    let found: BTreeSet<_> = json.iter().map(|row| row["q1a"].as_str().expect("a text")).collect();
    assert_eq!(found, texts.iter().map(|(text, _)| *text).collect());
}

#[tokio::test]
async fn a_byte_order_mark_is_written_on_request() {
    let place = holding(&[required()]).await;
    let plain = responses(&place, &["export"]);
    assert_eq!(responses(&place, &["export", "--bom"]), format!("\u{feff}{plain}"));
    assert!(
        responses(&place, &["export", "--private", "--format", "csv", "--bom"]).starts_with("\u{feff}response_id,")
    );
    for format in ["json", "ndjson"] {
        let output = place.run(&["responses", "export", "--bom", "--format", format]);
        let said = crate::support::program::text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert_eq!(output.stdout.len(), 0, "{said}");
        assert!(said.contains("--bom is for --format csv"), "{said}");
    }
}

#[tokio::test]
async fn an_email_address_is_exported_as_it_was_typed() {
    let addresses = ["jean@société.example", "jean@xn--socit-esab.example"];
    let given: Vec<_> = addresses
        .iter()
        .map(|address| {
            let mut given = required();
            given.remove("7b");
            given.push("7b".into(), (*address).into());
            given
        })
        .collect();
    let place = holding(&given).await;
    let (columns, rows) = csv(&responses(&place, &["export", "--private"]));
    let found: BTreeSet<_> = rows.iter().map(|row| cell(&columns, row, "q7b")).collect();
    assert_eq!(found, addresses.into());
}
