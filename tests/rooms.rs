//! House rules that run: what each room may not name, and how few `cfg`s there are. See ARCHITECTURE.md.

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and what none of its lines may name, comments aside.
const BANNED: [(&str, &[&str]); 10] = [
    (
        "crates/questionnaire/src",
        &["leptos", "axum", "sqlx", "web_sys", "js_sys", "std::fs", "std::time", "tokio", "println!"],
    ),
    ("src/i18n", &["crate::ui", "crate::server", "crate::browser", "web_sys", "axum", "sqlx", "leptos"]),
    ("src/ui", &["crate::server", "crate::browser", "web_sys", "js_sys", "gloo", "axum", "sqlx", "jiff", "std::fs"]),
    ("src/ui/island", &["into_any()", "AnyView"]),
    ("src/browser", &["crate::server", "crate::open_data", "axum", "sqlx", "serde_json", "into_any()"]),
    ("src/server", &["crate::browser", "crate::cli", "web_sys", "gloo"]),
    ("src/server/store", &["crate::ui", "axum", "leptos", "tracing::info"]),
    ("src/open_data", &["crate::ui", "crate::browser", "axum", "sqlx", "leptos"]),
    ("src/locales", &["crate::ui", "crate::browser", "crate::cli", "crate::open_data", "axum", "sqlx", "leptos"]),
    ("src/cli", &["sqlx", "leptos", "web_sys", "crate::ui"]),
];

/// As many `cfg`s as stand outside tests: the rooms in `lib.rs`, and the halves of `i18n`, `ui` and `browser`.
const CFGS: usize = 16;

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a room is a folder") {
        let path = entry.expect("an entry of a room").path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(PathBuf, String)> {
    let files = [root().join("src"), root().join("crates/questionnaire/src")]
        .into_iter()
        .flat_map(|folder| files_below(&folder));
    files.map(|file| (file.clone(), fs::read_to_string(file).expect("a source is text"))).collect()
}

#[test]
fn no_room_names_what_it_must_not_know() {
    let mut found = Vec::new();
    for (room, banned) in BANNED {
        for file in files_below(&root().join(room)) {
            let text = fs::read_to_string(&file).expect("a source is text");
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
                found.extend(
                    banned
                        .iter()
                        .filter(|name| line.contains(*name))
                        .map(|name| format!("{}:{}: {name}", file.display(), number + 1)),
                );
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_file_opens_by_saying_what_it_is() {
    let silent: Vec<_> =
        sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(file, _)| file).collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}

#[test]
fn the_halves_are_told_apart_in_few_places() {
    let is_cfg = |line: &&str| line.trim_start().starts_with("#[cfg") && !line.contains("cfg(test)");
    let count: usize = sources().iter().map(|(_, text)| text.lines().filter(is_cfg).count()).sum();
    assert!(
        count <= CFGS,
        "{count} cfgs, and there were {CFGS}: put them on the `mod` lines, or say why there must be more"
    );
}

#[test]
fn what_publishes_names_no_private_answer_but_the_operators_export_and_the_scans_identity() {
    let named: Vec<_> = files_below(&root().join("src/open_data"))
        .into_iter()
        .filter(|file| fs::read_to_string(file).expect("a source is text").contains("Private"))
        .filter(|file| !file.ends_with("export.rs") && !file.ends_with("scan/identity.rs"))
        .collect();
    assert_eq!(named, Vec::<PathBuf>::new());
}

#[test]
fn every_sentence_of_the_program_is_shown_somewhere() {
    let (keys, elsewhere): (Vec<_>, Vec<_>) =
        sources().into_iter().partition(|(file, _)| file.starts_with(root().join("src/i18n/key")));
    let [keys, elsewhere] = [keys, elsewhere].map(|files| files.into_iter().map(|(_, text)| text).collect::<String>());
    let names = keys.lines().filter_map(|line| Some(line.strip_prefix("    ")?.split_once(" = \"")?.0));
    let unused: Vec<_> = names
        .filter(|name| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
        .filter(|name| !elsewhere.contains(&format!("::{name}")))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}
