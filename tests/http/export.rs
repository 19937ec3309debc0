//! `responses count` and `responses export`: the columns, the rows and the three formats of the contract.

use crate::support::program::{Place, text};
use crate::support::responses::{EMAIL, ORGANISATION, PRINCIPLES, fresh_id, required, required_and, sampled};
use consultation::server::store::{self, NewResponse, PrivateDocument};
use questionnaire::{PrivateAnswers, PublicAnswers, RawAnswers, check};
use serde_json::Value;
use std::collections::BTreeSet;

/// The public columns, in the order of the contract.
fn public_columns() -> Vec<String> {
    let several = |question: &str| PRINCIPLES.map(|code| format!("{question}_{}", code.replace('-', "_"))).to_vec();
    let plain = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    [
        plain(&["response_id", "locale", "q1a", "q1b", "q1c", "q1d", "q2a", "q2b", "q2c", "q2c_other", "q2d"]),
        plain(&[
            "q3a", "q3b", "q3c", "q3d", "q3e", "q3f", "q4a", "q4b", "q4c", "q4d", "q4e", "q5a", "q5b", "q5c", "q5d",
        ]),
        several("q6a"),
        several("q6b"),
        plain(&["q6c", "q6d", "q7c", "q7d"]),
    ]
    .concat()
}

/// The public columns and the private ones, in questionnaire order.
fn all_columns() -> Vec<String> {
    let mut columns = public_columns();
    let at = columns.len() - 2;
    columns.splice(at..at, ["q7a".to_owned(), "q7b".to_owned()]);
    columns
}

/// A store with these responses.
async fn holding(responses: &[RawAnswers]) -> Place {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    for raw in responses {
        let (answers, errors) = check(crate::support::responses::consultation(), raw);
        assert_eq!(errors, []);
        let (public, private): (PublicAnswers, PrivateAnswers) = (answers.public, answers.private);
        let json = |raw: RawAnswers| serde_json::to_string(&raw).expect("JSON");
        let submission_id = fresh_id();
        let response = NewResponse {
            cells: Vec::new(),
            receipt_digest: submission_id.clone().into_bytes(),
            submission_id,
            form: "consultation".into(),
            form_version: 1,
            locale: "fr".into(),
            received_at: 1_584_399_599_000,
            fingerprint: b"f".to_vec(),
            public: json(public.to_raw()),
            private: PrivateDocument::new(json(private.to_raw())),
        };
        store.record(response).await.expect("it is recorded");
    }
    store.close().await;
    place
}

fn responses(place: &Place, arguments: &[&str]) -> String {
    let database_url = place.database_url();
    let arguments = [&["responses"], arguments, &["--database-url", &database_url]].concat();
    let output = place.run(&arguments);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// The header and the rows of a CSV, read by a reader of the format and nothing else.
fn csv(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().terminator(csv::Terminator::CRLF).from_reader(text.as_bytes());
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = cells(reader.headers().expect("a header").clone());
    (header, reader.into_records().map(|record| cells(record.expect("a record as wide as the header"))).collect())
}

fn cell<'r>(columns: &[String], row: &'r [String], name: &str) -> &'r str {
    &row[columns.iter().position(|column| column == name).expect("a column")]
}

#[tokio::test]
async fn responses_are_counted() {
    let place = holding(&[required(), sampled(1), sampled(2)]).await;
    assert_eq!(responses(&place, &["count"]), "3\n");
}

#[tokio::test]
async fn an_export_has_the_columns_of_the_contract_even_without_a_row() {
    let place = holding(&[]).await;
    assert_eq!(responses(&place, &["export", "--format", "csv"]), format!("{}\r\n", public_columns().join(",")));
    assert_eq!(responses(&place, &["export"]), responses(&place, &["export", "--format", "csv"]));
    assert_eq!(responses(&place, &["export", "--private"]), format!("{}\r\n", all_columns().join(",")));
    assert_eq!(responses(&place, &["export", "--format", "ndjson"]), "");
    assert_eq!(
        serde_json::from_str::<Value>(&responses(&place, &["export", "--format", "json"])).expect("JSON"),
        Value::Array(vec![])
    );
}

#[tokio::test]
async fn a_row_holds_codes_and_texts_where_they_belong() {
    let given = required_and(&[
        ("1a", "Le calcul quantique"),
        ("1c", "yes"),
        ("1d", "Beaucoup"),
        ("2c", "other"),
        ("2c-other", "Autrement"),
        ("6a", "cyber-hygiene"),
        ("6a", "protect-the-internet"),
        ("6a", "non-proliferation"),
        ("6d", "3"),
    ]);
    let place = holding(&[given]).await;
    let (columns, rows) = csv(&responses(&place, &["export"]));
    for (name, expected) in [
        ("locale", "fr"),
        ("q1a", "Le calcul quantique"),
        ("q1b", ""),
        ("q1c", "yes"),
        ("q1d", "Beaucoup"),
        ("q2c", "other"),
        ("q2c_other", "Autrement"),
        ("q6a_cyber_hygiene", "1"),
        ("q6a_protect_the_internet", "1"),
        ("q6a_non_proliferation", "1"),
        ("q6a_lifecycle_security", "0"),
        ("q6b_cyber_hygiene", "0"),
        ("q6d", "3"),
        ("q7c", "yes"),
        ("q7d", "civil-society"),
    ] {
        assert_eq!(cell(&columns, &rows[0], name), expected, "{name}");
    }
}

#[tokio::test]
async fn private_answers_are_in_no_export_that_did_not_ask_for_them() {
    let place = holding(&[required(), required_and(&[("1a", "public words")])]).await;
    for format in ["csv", "json", "ndjson"] {
        let public = responses(&place, &["export", "--format", format]);
        assert!(
            !public.contains(ORGANISATION) && !public.contains(EMAIL) && public.contains("public words"),
            "{format}"
        );
        assert!(!public.contains("q7a") && !public.contains("q7b"), "{format}");
        let private = responses(&place, &["export", "--format", format, "--private"]);
        assert_eq!((private.matches(ORGANISATION).count(), private.matches(EMAIL).count()), (2, 2), "{format}");
    }
}

#[tokio::test]
async fn no_row_tells_when_it_came() {
    let place = holding(&[required()]).await;
    for format in ["csv", "json", "ndjson"] {
        let export = responses(&place, &["export", "--format", format]);
        assert!(!export.contains("2020") && !export.contains("1584399599"), "{export}");
    }
}

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

#[tokio::test]
async fn json_members_stand_in_the_order_of_the_columns() {
    let place = holding(&[sampled(5)]).await;
    for (arguments, columns) in [
        (&["export", "--format", "ndjson"][..], public_columns()),
        (&["export", "--format", "ndjson", "--private"], all_columns()),
    ] {
        let line = responses(&place, arguments);
        let mut from = 0;
        for column in columns {
            let member = format!("\"{column}\":");
            from += line[from..].find(&member).unwrap_or_else(|| panic!("{member} in its place"));
        }
    }
}

#[tokio::test]
async fn rows_come_by_id_each_once_however_many_there_are() {
    // More than are held in memory at once.
    let given: Vec<_> = (0..1100).map(sampled).collect();
    let place = holding(&given).await;
    assert_eq!(responses(&place, &["count"]), "1100\n");
    let (_, rows) = csv(&responses(&place, &["export", "--private"]));
    let ids: Vec<_> = rows.iter().map(|row| row[0].clone()).collect();
    assert!(ids.is_sorted());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 1100);
    assert_eq!(csv(&responses(&place, &["export"])).1.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), ids);
}

#[tokio::test]
async fn every_answer_comes_out_as_it_went_in() {
    let given: Vec<_> = (0..40).map(sampled).collect();
    let place = holding(&given).await;
    let rows: Vec<Value> =
        serde_json::from_str(&responses(&place, &["export", "--format", "json", "--private"])).expect("JSON");
    let mut found: Vec<_> = rows.iter().map(recalled).collect();
    let mut expected: Vec<_> = given.iter().map(|raw| serde_json::to_string(&ordered(raw)).expect("JSON")).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// The answers of a row, put back together by the names of its columns.
fn recalled(row: &Value) -> String {
    let mut raw = RawAnswers::default();
    for (name, value) in row.as_object().expect("an object") {
        let value = value.as_str().expect("a text");
        let Some(control) = name.strip_prefix('q') else { continue };
        match control.split_once('_') {
            Some((question, "other")) => raw.push(format!("{question}-other"), value.to_owned()),
            Some((question, code)) if value == "1" => raw.push(question.to_owned(), code.replace('_', "-")),
            Some(_) => {}
            None => raw.push(control.to_owned(), value.to_owned()),
        }
    }
    serde_json::to_string(&ordered(&raw)).expect("JSON")
}

/// The same answers, their choices in the order of the form.
fn ordered(raw: &RawAnswers) -> RawAnswers {
    check(crate::support::responses::consultation(), raw).0.to_raw()
}

#[tokio::test]
async fn a_reader_that_goes_away_is_nobodys_fault() {
    let given: Vec<_> = (0..600).map(sampled).collect();
    let place = holding(&given).await;
    let database_url = place.database_url();
    let mut command = place.command(&["responses", "export", "--database-url", &database_url]);
    let mut child =
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
}
