//! `supporters list`, `confirm`, `refuse` and `log`: the supporters they accept, their output and their exit status.

use super::{Site, supporter};
use crate::support::database::Database;
use crate::support::program::text;
use serde_json::json;
use std::collections::BTreeMap;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_consenting_supporters_can_be_listed_and_a_command_is_atomic() {
    let site = Site::start().await;
    for silent in ["Discrète", "Muette"] {
        site.send(&supporter(silent, &[("3a", "")])).await;
    }
    site.send(&supporter("Ouverte", &[])).await;
    let [silent, mute, open] = ["Discrète", "Muette", "Ouverte"].map(|name| site.id(name));
    for command in ["confirm", "refuse"] {
        let said = site.refused(&[command, &open, &silent, &mute], 1);
        assert!(said.contains("nothing was decided") && said.contains("Discrète") && said.contains("Muette"), "{said}");
        assert!(said.contains("did not agree to be listed") && said.contains("3a"), "{said}");
    }
    assert_eq!(site.list(&["--confirmed"]).len(), 0);
    assert_eq!(site.list(&["--pending"]).len(), 1);
    assert_eq!(site.list(&[]).iter().filter(|each| each["standing"] == "no-consent").count(), 2);
    assert!(site.done(&["log"]).is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_id_may_be_shortened_to_an_unambiguous_prefix() {
    let site = Site::start().await;
    // Among seventeen ids, two must begin with the same of sixteen hexadecimal digits.
    for number in 0..17 {
        site.send(&supporter(&format!("Soutien {number}"), &[])).await;
    }
    let ids: Vec<_> =
        site.list(&[]).iter().map(|each| each["response_id"].as_str().expect("an id").to_owned()).collect();
    let mut beginnings: BTreeMap<char, usize> = BTreeMap::new();
    for id in &ids {
        *beginnings.entry(id.chars().next().expect("a letter")).or_default() += 1;
    }
    let shared = beginnings.iter().find(|(_, count)| **count > 1).expect("a shared beginning").0.to_string();
    assert!(site.refused(&["confirm", &shared], 1).contains("several responses"));
    assert!(site.refused(&["confirm", "zz"], 1).contains("no response to this form"));
    assert!(site.refused(&["confirm", ""], 1).contains("no response to this form"));
    let said = site.done(&["confirm", &ids[0][..13].to_uppercase(), &ids[0]]);
    assert_eq!(said.lines().count(), 1, "named twice, decided once: {said}");
    assert_eq!(site.list(&["--confirmed"])[0]["response_id"], ids[0]);
    assert_eq!(site.list(&["--confirmed", "--pending"]).len(), 17);
    assert!(site.refused(&["confirm"], 2).contains("ID"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn supporters_are_listed_as_a_table_or_as_json() {
    let site = Site::start().await;
    assert_eq!(site.done(&["list"]), "");
    assert_eq!(site.list(&[]).len(), 0);
    site.send(&supporter("Ligne\u{1b}[31m", &[("1d", "https://example.org"), ("1e", "Une\ndeux")])).await;
    let (table, told) = (site.done(&["list"]), site.list(&[]));
    let id = told[0]["response_id"].as_str().expect("an id");
    assert_eq!(table, format!("{}  pending  state  FR  Ligne [31m  https://example.org\n", &id[..8]));
    assert_eq!(told[0]["statement"], "Une\ndeux");
    assert_eq!(told[0]["decision"], json!(null));
    // The actor is the logged-in user, unless another name is given.
    let arguments = ["supporters", "confirm", id, "--database-url", &site.database_url, "--site"];
    let output =
        site.place.command(&arguments).arg(&site.site).env("USER", "grace").output().expect("the program runs");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let log = site.done(&["log", "--format", "json"]);
    let log: serde_json::Value = serde_json::from_str(&log).expect("JSON");
    assert_eq!(log[0]["by"], "grace");
    assert_eq!(log[0]["verdict"], "confirmed");
    assert_eq!(log[0]["response_id"], json!(id));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_accept_only_forms_with_a_community() {
    let site = Site::start().await;
    assert_eq!(site.done(&["list", "--form", "join"]), "");
    assert!(site.refused(&["list", "--form", "consultation"], 2).contains("no [community] table"));
    assert!(site.refused(&["list", "--form", "nowhere"], 2).contains("no such form"));
    std::fs::remove_file(site.site.join("forms/join.toml")).expect("it is removed");
    for tag in ["fr", "en"] {
        std::fs::remove_file(site.site.join(format!("locales/{tag}/join.ftl"))).expect("it is removed");
    }
    assert!(site.refused(&["list"], 2).contains("no form of this site has a community"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unreadable_supporter_does_not_block_decisions_on_others() {
    let site = Site::start().await;
    for name in ["Une", "Deux", "Trois", "Abîmée"] {
        site.send(&supporter(name, &[])).await;
    }
    let [one, two, three, damaged] = ["Une", "Deux", "Trois", "Abîmée"].map(|name| site.id(name));
    let store = site.place.store();
    let impossible = "CREATE TRIGGER impossible BEFORE INSERT ON supporters WHEN NEW.name = 'Deux' \
        BEGIN SELECT RAISE(ABORT, 'not this one'); END";
    Database::run(&store, impossible).await;
    let output = site.run(&["confirm", &one, &two, &three, "--by", "Ada"]);
    let (told, said) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{told}{said}");
    assert_eq!(told.lines().count(), 2, "{told}{said}");
    assert!(said.starts_with(&format!("{two} Deux: ")) && said.contains("not this one"), "{said}");
    assert_eq!(site.list(&["--confirmed"]).len(), 2);

    Database::run(&store, "UPDATE answers SET document = '{' WHERE document LIKE '%Abîmée%'").await;
    let output = site.run(&["list", "--format", "json"]);
    let (told, said) = (text(&output.stdout), text(&output.stderr));
    let listed: serde_json::Value = serde_json::from_str(told).expect("JSON");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(listed.as_array().map(Vec::len), Some(3), "{said}");
    assert!(said.starts_with(&format!("response {damaged} is damaged in the store\n")), "{said}");
    assert!(site.refused(&["confirm", &damaged], 1).contains("is damaged"));
}
