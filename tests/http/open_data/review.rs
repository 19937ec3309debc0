//! The disclosure review by commands.

use super::{done, holding, refused, run, texts};
use crate::support::database::Database;
use crate::support::program::text;
use crate::support::responses::{EMAIL, required_and};
use serde_json::Value;

const TEXT: &str = "Écrivez à jeanne@exemple.fr ou au 01 23 45 67 89, à la fondation CANARI-indigo";

fn of<'t>(texts: &'t [Value], control: &str) -> &'t Value {
    texts.iter().find(|text| text["control"] == control).expect("a text")
}

fn kinds(text: &Value) -> Vec<&str> {
    text["flags"].as_array().expect("flags").iter().filter_map(|flag| flag["kind"].as_str()).collect()
}

#[tokio::test]
async fn each_free_text_is_listed_once_with_its_flags() {
    let place = holding(&[required_and(&[
        ("1a", TEXT),
        ("1b", "Rien à signaler"),
        ("2c", "other"),
        ("2c-other", "voir www.voliere.example"),
        ("6d", "3"),
    ])])
    .await;
    let all = texts(&place, &[]);
    assert_eq!(all.len(), 3);
    let flagged = kinds(of(&all, "1a"));
    for kind in ["email", "phone", "organisation-name"] {
        assert!(flagged.contains(&kind), "{kind}: {flagged:?}");
    }
    assert!(kinds(of(&all, "2c-other")).contains(&"url") && kinds(of(&all, "2c-other")).contains(&"domain"));
    assert!(kinds(of(&all, "1b")).is_empty());
    assert_eq!(texts(&place, &["--flagged"]).len(), 2);
    let list = done(&place, &["review", "list"]);
    assert!(!list.contains(EMAIL) && list.contains("10 27 email: \"jeanne@exemple.fr\""), "{list}");
}

#[tokio::test]
async fn a_flagged_text_is_accepted_only_with_an_explicit_option() {
    let place = holding(&[required_and(&[("1a", TEXT)])]).await;
    let id = texts(&place, &[])[0]["response_id"].as_str().expect("an id").to_owned();
    let said = refused(&place, &["review", "accept", &id, "1a"]);
    assert!(said.contains("flagged") && said.contains("--despite-flags"), "{said}");
    let said = refused(&place, &["review", "redact", &id, "1a", "10", "27"]);
    assert!(said.contains("flagged"), "{said}");
    assert_eq!(texts(&place, &[]).len(), 1, "nothing was decided");
    let shown = done(&place, &["review", "redact", &id, "1a", "--flagged", "--by", "Ada"]);
    assert_eq!(shown, "Écrivez à [masqué] ou au [masqué], à la [masqué]\n");
    assert_eq!(texts(&place, &[]).len(), 0);
    let shown = done(&place, &["review", "accept", &id, "1a", "--despite-flags", "--by", "Grace"]);
    assert_eq!(shown.trim_end(), TEXT);
    assert_eq!(texts(&place, &["--all"])[0]["standing"], "accepted");
}

#[tokio::test]
async fn spans_outside_the_text_and_unknown_texts_are_refused() {
    let place = holding(&[required_and(&[("1a", "court")])]).await;
    let id = texts(&place, &[])[0]["response_id"].as_str().expect("an id").to_owned();
    for (arguments, telling) in [
        (&["redact", &id, "1a", "3", "6"][..], "no span"),
        (&["redact", &id, "1a", "3", "3"], "no span"),
        (&["accept", &id, "1b"], "no text 1b"),
        (&["accept", "00000000-0000-4000-8000-000000000000", "1a"], "no text 1a"),
    ] {
        let said = refused(&place, &[&["review"], arguments].concat());
        assert!(said.contains(telling), "{said}");
    }
}

#[tokio::test]
async fn every_decision_is_logged_with_its_actor_and_time() {
    let place = holding(&[required_and(&[("1a", "Un"), ("1b", "Deux")])]).await;
    let id = texts(&place, &[])[0]["response_id"].as_str().expect("an id").to_owned();
    done(&place, &["review", "note", &id, "1a", "demander conseil", "--by", "Ada"]);
    assert_eq!(texts(&place, &[]).len(), 2, "a note decides nothing");
    done(&place, &["review", "withhold", &id, "1a", "--note", "hors sujet", "--by", "Grace"]);
    done(&place, &["review", "note", &id, "1a", "vu", "--by", "Ada"]);
    assert_eq!(done(&place, &["review", "accept", "--unflagged", "--by", "Ada"]), format!("{id} 1b\tDeux\n"));
    let log: Vec<Value> = done(&place, &["review", "log", "--format", "json"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let told: Vec<_> = log
        .iter()
        .map(|entry| ["verdict", "by", "note", "control"].map(|name| entry[name].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            ["noted", "Ada", "demander conseil", "1a"],
            ["withheld", "Grace", "hors sujet", "1a"],
            ["noted", "Ada", "vu", "1a"],
            ["accepted", "Ada", "", "1b"]
        ]
    );
    assert!(log.iter().all(|entry| entry["at"].as_str().is_some_and(|at| at.ends_with('Z'))));
}

#[tokio::test]
async fn a_text_that_cannot_be_decided_on_does_not_stop_the_others() {
    let place = holding(&[
        required_and(&[("1a", "un")]),
        required_and(&[("1a", "deux"), ("1b", "impossible")]),
        required_and(&[("1a", "trois")]),
    ])
    .await;
    let full = "CREATE TRIGGER impossible BEFORE INSERT ON reviews WHEN NEW.control = '1b' \
        BEGIN SELECT RAISE(ABORT, 'not this one'); END";
    Database::run(&place.store(), full).await;
    let output = run(&place, &["review", "accept", "--unflagged", "--by", "Ada"]);
    let (told, said) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{told}{said}");
    assert_eq!(told.lines().count(), 3, "{told}{said}");
    let left = texts(&place, &[]);
    let id = left[0]["response_id"].as_str().expect("an id");
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["text"], Value::from("impossible"));
    assert!(said.starts_with(&format!("{id} 1b: ")) && said.contains("not this one"), "{said}");
    assert!(said.ends_with("error: 1 passed over, named above; everything else was done\n"), "{said}");
}

#[tokio::test]
async fn a_failure_of_the_store_stops_the_command() {
    let place = holding(&[required_and(&[("1a", "un")]), required_and(&[("1a", "deux")])]).await;
    let full = "CREATE TRIGGER no_review BEFORE INSERT ON reviews BEGIN SELECT RAISE(ABORT, 'nothing'); END; \
        CREATE TRIGGER no_answers BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'nothing'); END";
    Database::run(&place.store(), full).await;
    let said = refused(&place, &["review", "accept", "--unflagged", "--by", "Ada"]);
    assert!(said.starts_with("error: ") && said.lines().count() == 1, "{said}");
}

#[tokio::test]
async fn a_damaged_response_is_reported_and_does_not_stop_the_others() {
    for damage in [
        "UPDATE answers SET document = '{' WHERE document LIKE '%abîmé%'",
        "UPDATE private_answers SET document = '{' WHERE response_number IN \
            (SELECT response_number FROM answers WHERE document LIKE '%abîmé%')",
    ] {
        let place = holding(&[required_and(&[("1a", "abîmé")]), required_and(&[("1a", "entier")])]).await;
        let listed = texts(&place, &[]);
        let id = |text: &str| {
            let found = listed.iter().find(|each| each["text"] == text).expect("a text");
            found["response_id"].as_str().expect("an id").to_owned()
        };
        let (damaged, whole) = (id("abîmé"), id("entier"));
        Database::run(&place.store(), damage).await;
        for (arguments, told) in [
            (&["review", "list"][..], format!("{whole} 1a (unreviewed)\n    entier\n\n")),
            (&["review", "accept", "--unflagged", "--by", "Ada"], format!("{whole} 1a\tentier\n")),
        ] {
            let output = run(&place, arguments);
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert_eq!(text(&output.stdout), told.as_str(), "{said}");
            assert!(said.starts_with(&format!("response {damaged} is damaged in the store\n")), "{said}");
        }
        assert_eq!(done(&place, &["review", "accept", &whole, "1a", "--by", "Ada"]), "entier\n");
        assert!(refused(&place, &["review", "accept", &damaged, "1a", "--by", "Ada"]).contains("is damaged"));
        // No response is missing from the published files.
        assert!(refused(&place, &["build", "package"]).contains("is damaged"));
    }
}
