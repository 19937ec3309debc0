//! `consultation themes code` records what a file says, and `codings` writes it again.

use super::commands::{refused, rows, run, with_coders};
use crate::support::database::Database;
use crate::support::program::text;
use serde_json::Value;

#[tokio::test]
async fn texts_are_coded_listed_and_taken_back_by_files() {
    let (place, _) = with_coders().await;
    let next: Value = serde_json::from_str(&run(&place, &["next", "1a"])).expect("JSON");
    let unit = next["unit"].as_str().expect("a response").to_owned();
    assert!(next["text"].as_str().is_some_and(|text| text.starts_with("Réponse numéro")), "{next}");
    assert!(next["equal"] == 0 && next["near"].as_array().is_some_and(Vec::is_empty), "{next}");
    let after: Value = serde_json::from_str(&run(&place, &["next", "1a", "--after", &unit])).expect("JSON");
    assert_ne!(after["unit"], next["unit"]);
    let write = |rows: &str| {
        std::fs::write(place.path("codings.csv"), format!("question,unit,theme,discuss,note\n{rows}")).expect("a file");
    };
    for (rows, telling) in [
        (format!("1a,{unit},nobody,,\n"), "a theme is not in use"),
        (format!("1a,{unit},law,,\n1a,{unit},unclear,,\n"), "`unclear` stands alone"),
        ("1a,nobody,law,,\n".to_owned(), "1a, nobody: there is no published text"),
        (format!("9z,{unit},law,,\n"), "the form has no published texts for this question"),
    ] {
        write(&rows);
        refused(&place, &["code", "codings.csv", "--by", "Léa"], 1, telling);
    }
    std::fs::write(place.path("codings.csv"), "question,unit\n1a,x\n").expect("a file");
    refused(&place, &["code", "codings.csv", "--by", "Léa"], 1, "row 1: there is no column `theme`");
    assert_eq!(run(&place, &["codings", "-"]).lines().count(), 1, "nothing was recorded");
    write(&format!("1a,{unit},law,1,à revoir\n1a,{unit},skills,,\n"));
    let coded = place.run_on_store(&["themes", "code", "codings.csv", "--by", "Léa"]);
    assert!(text(&coded.stderr).contains("1 text(s) coded"), "{}", text(&coded.stderr));
    let again = place.run_on_store(&["themes", "code", "codings.csv", "--by", "Léa"]);
    assert!(text(&again.stderr).contains("0 text(s) coded"), "the same again changes nothing");
    let listed = run(&place, &["codings", "-", "--question", "1a"]);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines[0], "question,unit,coder,theme,version,discuss,quote,note,coded_at");
    assert!(lines[1].starts_with(&format!("1a,{unit},")) && lines[1].contains(",law,3,1,,à revoir,"), "{listed}");
    assert_eq!((lines.len(), lines[2].contains(",skills,3,1,,")), (3, true), "{listed}");
    refused(&place, &["codings", "-", "--question", "9z"], 2, "9z");
    run(&place, &["codings", "out.csv"]);
    assert!(run(&place, &["agreement", "out.csv"]).contains("1a: 0 unit(s) coded by several"));
    run(&place, &["undo", "1a", &unit, "--by", "Léa"]);
    refused(&place, &["undo", "1a", &unit, "--by", "Léa"], 1, "no coding of it to take back");
    assert_eq!(run(&place, &["codings", "-"]).lines().count(), 1);
    let history = run(&place, &["history", "1a"]);
    let changes: Vec<_> = rows(&history).into_iter().map(|row| row[..3].join(" ")).collect();
    assert_eq!(changes, ["1 add skills", "2 add law", "3 add whales"], "{history}");
}

#[tokio::test]
async fn a_coding_that_the_store_does_not_take_stops_no_other() {
    let (place, _) = with_coders().await;
    let mut units = Vec::new();
    while units.len() < 3 {
        let after = units.last().map_or_else(Vec::new, |last: &String| vec!["--after", last]);
        let next: Value = serde_json::from_str(&run(&place, &[&["next", "1a"][..], &after].concat())).expect("JSON");
        units.push(next["unit"].as_str().expect("a response").to_owned());
    }
    let rows: String = units.iter().map(|unit| format!("1a,{unit},law\n")).collect();
    std::fs::write(place.path("codings.csv"), format!("question,unit,theme\n{rows}")).expect("a file");
    let impossible = format!(
        "CREATE TRIGGER impossible BEFORE INSERT ON codings WHEN NEW.response_id = '{}' \
        BEGIN SELECT RAISE(ABORT, 'not this one'); END",
        units[1]
    );
    Database::run(&place.store(), &impossible).await;
    let output = place.run_on_store(&["themes", "code", "codings.csv", "--by", "Léa"]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("1a, {}: ", units[1])) && said.contains("not this one"), "{said}");
    assert!(said.contains("2 text(s) coded") && said.contains("1 passed over"), "{said}");
    let coded = run(&place, &["codings", "-"]);
    let is_coded = |unit: &String| coded.contains(unit.as_str());
    assert_eq!(units.iter().map(is_coded).collect::<Vec<_>>(), [true, false, true], "{coded}");
}
