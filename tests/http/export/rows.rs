//! The columns and rows of an export: each response once, private answers on request.

use super::{all_columns, cell, csv, holding, public_columns, responses};
use crate::support::database::Database;
use crate::support::program::text;
use crate::support::responses::{EMAIL, ORGANISATION, required, required_and, sampled};
use questionnaire::{RawAnswers, validate};
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

#[tokio::test]
async fn responses_count_prints_the_number_of_responses() {
    let place = holding(&[required(), sampled(1), sampled(2)]).await;
    assert_eq!(responses(&place, &["count"]), "3\n");
}

#[tokio::test]
async fn an_empty_export_has_the_documented_columns() {
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
async fn a_row_holds_codes_and_texts_in_their_columns() {
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
async fn private_answers_are_exported_only_with_the_private_flag() {
    let place = holding(&[required(), required_and(&[("1a", "public words")])]).await;
    for format in ["csv", "json", "ndjson"] {
        let public = responses(&place, &["export", "--format", format]);
        assert!(
            !public.contains(ORGANISATION) && !public.contains(EMAIL) && public.contains("public words"),
            "{format}"
        );
        assert!(!public.contains("q7a") && !public.contains("q7b"), "{format}");
        let private = responses(&place, &["export", "--format", format, "--private"]);
        assert_eq!(private.matches(ORGANISATION).count(), 2, "{format}");
        assert_eq!(private.matches(EMAIL).count(), 2, "{format}");
    }
}

#[tokio::test]
async fn no_row_reveals_when_its_response_arrived() {
    let place = holding(&[required()]).await;
    for format in ["csv", "json", "ndjson"] {
        let export = responses(&place, &["export", "--format", format]);
        // A random id may have the digits of a year in it.
        let is_id = |word: &&str| Uuid::parse_str(word).is_ok();
        let words = export.split([',', '"', '\n', '\r']).filter(|word| !is_id(word));
        for word in words {
            assert!(!word.contains("2020") && !word.contains("1584399599"), "{export}");
        }
    }
}

#[tokio::test]
async fn json_members_follow_the_order_of_the_columns() {
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
async fn rows_are_sorted_by_id_and_exported_once_beyond_one_page() {
    // More responses than a few pages of the store.
    let given: Vec<_> = (0..2100).map(sampled).collect();
    let place = holding(&given).await;
    assert_eq!(responses(&place, &["count"]), "2100\n");
    let (_, rows) = csv(&responses(&place, &["export", "--private"]));
    let ids: Vec<_> = rows.iter().map(|row| row[0].clone()).collect();
    assert!(ids.is_sorted());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 2100);
    assert_eq!(csv(&responses(&place, &["export"])).1.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), ids);
    let rows: Vec<Value> = serde_json::from_str(&responses(&place, &["export", "--format", "json"])).expect("JSON");
    assert_eq!(rows.iter().map(|row| row["response_id"].as_str().expect("an id")).collect::<Vec<_>>(), ids);
}

#[tokio::test]
async fn every_answer_is_exported_as_it_was_sent() {
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

/// The answers of a row, reassembled by the names of its columns.
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

/// The same answers with choices in the order of the form.
fn ordered(raw: &RawAnswers) -> RawAnswers {
    validate(crate::support::responses::consultation(), raw).0.to_raw()
}

#[tokio::test]
async fn a_closed_pipe_ends_the_export_without_an_error() {
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

#[tokio::test]
async fn a_damaged_response_is_reported_and_the_others_are_exported() {
    let place = holding(&[required_and(&[("1a", "abîmé")]), required_and(&[("1a", "entier")])]).await;
    let damage = "UPDATE answers SET document = '{' WHERE document LIKE '%abîmé%'";
    Database::run(&place.store(), damage).await;
    for format in ["csv", "json", "ndjson"] {
        let arguments = ["responses", "export", "--format", format, "--private", "--database-url"];
        let output = place.run(&[&arguments[..], &[&place.database_url()]].concat());
        let (told, said) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{told}{said}");
        assert_eq!(told.matches("entier").count(), 1, "{told}{said}");
        assert!(said.contains("is damaged in the store\n") && said.contains("1 passed over"), "{said}");
    }
}
