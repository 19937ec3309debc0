//! Every text leaves as it came, and no spreadsheet takes one for a formula.

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
    assert_eq!((columns.clone(), rows.len()), (public_columns(), TEXTS.len()));
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
async fn csv_disarms_private_texts_too() {
    let mut given = required();
    given.remove("7a");
    given.push("7a".into(), "=cmd|' /C calc'!A0".into());
    let place = holding(&[given]).await;
    let (columns, rows) = csv(&responses(&place, &["export", "--private"]));
    assert_eq!(cell(&columns, &rows[0], "q7a"), "'=cmd|' /C calc'!A0");
}

#[tokio::test]
async fn json_holds_the_same_rows_as_they_are() {
    let given: Vec<_> = TEXTS.iter().map(|text| required_and(&[("1a", text), ("6b", "cyber-hygiene")])).collect();
    let place = holding(&given).await;
    let (columns, rows) = csv(&responses(&place, &["export"]));
    let json: Vec<Value> = serde_json::from_str(&responses(&place, &["export", "--format", "json"])).expect("JSON");
    let lines = responses(&place, &["export", "--format", "ndjson"]);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((json.len(), &lines), (TEXTS.len(), &json));
    for (object, row) in json.iter().zip(&rows) {
        for (name, csv) in columns.iter().zip(row) {
            let value = object[name].as_str().expect("a text");
            assert!(csv == value || *csv == format!("'{value}"), "{name}: {csv:?} {value:?}");
        }
    }
    let texts: BTreeSet<_> = json.iter().map(|row| row["q1a"].as_str().expect("a text")).collect();
    assert_eq!(texts, TEXTS.iter().map(|text| text.trim()).collect());
}
