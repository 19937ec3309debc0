//! Tests of the source code: its layers, its names, the module comment of every file, and the links of the documents. See ARCHITECTURE.md.

mod client_messages;
mod documents;
mod graph;
mod layers;
mod names;
mod paths;
mod sources;
mod styles;

use sources::{root, sources};
use std::path::PathBuf;

#[test]
fn every_file_begins_with_a_module_comment() {
    let silent: Vec<_> =
        sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(file, _)| file).collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}

/// A match over the kinds of question names every kind, so that the compiler finds it when a kind is added.
#[test]
fn every_file_that_matches_kinds_denies_wildcard_arms() {
    let kinds =
        ["Text", "Email", "Url", "Country", "Date", "Acknowledgement", "SingleChoice", "MultipleChoice", "Scale"];
    let is_match = |line: &str| kinds.iter().any(|kind| line.contains(&format!(" Kind::{kind}(_)")));
    let lint = "#![deny(clippy::wildcard_enum_match_arm)]";
    let without: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| text.lines().any(is_match) && !text.contains(lint))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(without, Vec::<PathBuf>::new());
}

#[test]
fn every_message_key_is_used() {
    let (keys, elsewhere): (Vec<_>, Vec<_>) =
        sources().into_iter().partition(|(file, _)| file.starts_with(root().join("src/i18n/key")));
    let [keys, elsewhere] = [keys, elsewhere].map(|files| files.into_iter().map(|(_, text)| text).collect::<String>());
    let names = keys.lines().filter_map(|line| Some(line.strip_prefix("    ")?.split_once(" = \"")?.0));
    let unused: Vec<_> = names
        .filter(|name| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
        .filter(|name| !is_used(name, &elsewhere))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

/// Whether a text names that key, and not a longer key with the same prefix.
fn is_used(key: &str, text: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    text.split(&format!("::{key}")).skip(1).any(ends)
}

#[test]
fn a_key_is_not_used_by_a_longer_key_with_the_same_prefix() {
    assert!(is_used("STEP", "key::STEP,") && is_used("STEP", "key::STEPS key::STEP"));
    assert!(!is_used("STEP", "key::STEPS, key::STEP_2, STEP"));
}
