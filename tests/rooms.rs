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
    ("src/ui/components", &["into_any()", "AnyView"]),
    ("src/client", &["crate::server", "crate::open_data", "axum", "sqlx", "serde_json", "into_any()"]),
    ("src/server", &["crate::browser", "crate::cli", "web_sys", "gloo"]),
    ("src/store", &["crate::ui", "axum", "leptos", "tracing::info"]),
    ("src/open_data", &["crate::ui", "crate::browser", "axum", "sqlx", "leptos"]),
    ("src/translation", &["crate::ui", "crate::browser", "crate::cli", "crate::open_data", "axum", "sqlx", "leptos"]),
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
fn cfg_attributes_stay_below_limit() {
    let is_cfg = |line: &&str| line.trim_start().starts_with("#[cfg") && !line.contains("cfg(test)");
    let count: usize = sources().iter().map(|(_, text)| text.lines().filter(is_cfg).count()).sum();
    assert!(
        count <= CFGS,
        "{count} cfgs, and there were {CFGS}: put them on the `mod` lines, or say why there must be more"
    );
}

#[test]
fn open_data_uses_private_types_only_in_export_and_identity_scan() {
    let named: Vec<_> = files_below(&root().join("src/open_data"))
        .into_iter()
        .filter(|file| fs::read_to_string(file).expect("a source is text").contains("Private"))
        .filter(|file| !file.ends_with("export.rs") && !file.ends_with("scan/identity.rs"))
        .collect();
    assert_eq!(named, Vec::<PathBuf>::new());
}

#[test]
fn every_message_key_is_used() {
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

/// Where names are written that the page's halves have in common, in Rust: what would write one there as a text of its own.
const WRITTEN: [&str; 20] = [
    " id=\"",
    "for=\"",
    "labelledby=\"",
    "describedby=\"",
    "controls=\"",
    "href=\"#",
    "data-act=\"",
    "data-copy=\"",
    "\"data-",
    "by_id(\"",
    "bound(\"",
    "focus(\"",
    "hidden(\"",
    "class(\"",
    "message(app, \"",
    "name=\"action\"",
    "name=\"change\"",
    "name=\"revision\"",
    "name=\"receipt_code\"",
    "name=\"submission_id\"",
];

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("a source is text")
}

/// The files right in a folder that end so.
fn files_in(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.extension().is_some_and(|own| own == ending)).collect()
}

/// What follows each `start` in a text, as far as it can be part of a name.
fn names_after<'t>(text: &'t str, start: &'t str) -> impl Iterator<Item = &'t str> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    text.split(start).skip(1).map(move |rest| &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())])
}

/// The names that `ids.rs` gives.
fn given_names(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once(" = \"")?.1.strip_suffix("\",")).collect()
}

#[test]
fn what_the_pages_halves_have_in_common_is_named_in_one_place() {
    let home = root().join("src/ids.rs");
    let rooms = ["src/ui", "src/client", "src/server"].into_iter().flat_map(|room| files_below(&root().join(room)));
    let mut found = Vec::new();
    for file in rooms.filter(|file| *file != home) {
        // The keys of sentences are made of the same ids.
        let makes = if file.ends_with("ui/messages.rs") { &[][..] } else { &["\"q-{", "\"c-{", "\"o-{", "\"p-{", "\"#{"] };
        for (number, line) in read(&file).lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let written = WRITTEN.iter().chain(makes).filter(|written| line.contains(*written));
            found.extend(written.map(|written| format!("{}:{}: {written}", file.display(), number + 1)));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_name_in_a_sheet_a_script_or_a_view_is_one_that_was_given() {
    let home = read(&root().join("src/ids.rs"));
    let (given, mut unknown) = (given_names(&home), Vec::new());
    assert!(given.contains(&"receipt-code") && given.contains(&"data-act"), "{given:?}");
    let mut known = |file: &Path, name: &str| {
        if !given.contains(&name) {
            unknown.push(format!("{}: {name}", file.display()));
        }
    };
    let is_colour =
        |name: &str| matches!(name.len(), 3 | 4 | 6 | 8) && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    for file in files_in("style", "css") {
        let text = read(&file);
        names_after(&text, "#").filter(|name| !name.is_empty() && !is_colour(name)).for_each(|name| known(&file, name));
    }
    for file in files_in("public", "js") {
        let text = read(&file);
        let ids = ["getElementById(\"", ".id = \"", "querySelector(\"#", "querySelectorAll(\"#"];
        ids.iter().flat_map(|start| names_after(&text, start)).for_each(|name| known(&file, name));
    }
    let views = files_below(&root().join("src/ui")).into_iter().chain(files_below(&root().join("src/client")));
    for file in files_in("style", "css").into_iter().chain(files_in("public", "js")).chain(views) {
        let text = read(&file);
        for name in names_after(&text, "data-").filter(|name| !name.is_empty()) {
            known(&file, &format!("data-{name}"));
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}
