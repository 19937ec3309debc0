//! Tests that modules use the modules and crates that ARCHITECTURE.md allows, and no others.

use super::graph::{Graph, Uses, cycles};
use super::sources::{code_lines, read, root, rust_files, sources};
use std::path::PathBuf;

/// Modules, and the crates and macros that they must not use.
const FORBIDDEN: [(&[&str], &[&str]); 9] = [
    (
        &["crates/questionnaire/src"],
        &["leptos", "axum", "sqlx", "web_sys", "js_sys", "std::fs", "std::time", "tokio", "println!"],
    ),
    (&["src/i18n", "src/ids"], &["web_sys", "axum", "sqlx", "leptos"]),
    (&["src/workspace", "src/coding"], &["axum", "sqlx", "leptos", "jiff", "tokio", "std::time", "std::fs"]),
    (&["src/ui"], &["web_sys", "js_sys", "gloo", "axum", "sqlx", "jiff", "std::fs"]),
    // Type erasure makes the wasm larger.
    (&["src/ui/components"], &["into_any()", "AnyView"]),
    (&["src/client"], &["axum", "sqlx", "serde_json", "into_any()"]),
    (
        &["src/site", "src/text", "src/export", "src/review", "src/synthesis", "src/translation", "src/open_data"],
        &["axum", "sqlx", "leptos", "web_sys"],
    ),
    (&["src/store"], &["axum", "leptos", "metrics::", "tracing::info"]),
    (&["src/cli"], &["sqlx", "leptos", "web_sys"]),
];

/// The number of `cfg`s outside tests: the modules in `lib.rs`, and the differences between the builds of `i18n`, `ui`
/// and `client`, and one option of connections that only Linux has.
const MAX_CFGS: usize = 32;

/// The folders whose modules ARCHITECTURE.md draws.
const DRAWN: [&str; 2] = ["src", "crates/questionnaire/src"];

/// The arrows that ARCHITECTURE.md draws between the modules of a folder: `module -> used used`, between the lines of the
/// folder's block `layers`.
fn drawn(folder: &str) -> Graph {
    let text = read(&root().join("ARCHITECTURE.md"));
    let block = text
        .split(&format!("```layers {folder}\n"))
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a block of layers");
    let arrows = block.lines().map(|line| line.split_once("->").expect("module -> modules"));
    arrows
        .map(|(module, used)| (module.trim().to_owned(), used.split_whitespace().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn modules_use_exactly_what_architecture_md_allows() {
    for folder in DRAWN {
        assert_eq!(Uses::read(&root().join(folder)).inside(&[]), drawn(folder), "{folder}");
    }
}

#[test]
fn no_modules_form_a_dependency_cycle() {
    let mut found = Vec::new();
    for folder in DRAWN {
        let uses = Uses::read(&root().join(folder));
        for parent in uses.parents() {
            let graph = uses.inside(&parent);
            found.extend(cycles(&graph).into_iter().map(|ring| format!("{folder} {}: {ring:?}", parent.join("::"))));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn only_cli_names_the_argument_parser() {
    let naming: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(file, _)| !file.starts_with(root().join("src/cli")))
        .filter(|(_, text)| code_lines(text).any(|(_, line)| line.contains("clap")))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(naming, Vec::<PathBuf>::new());
}

/// An error has a type, so that its causes are known where it is handled.
#[test]
fn no_function_returns_a_text_as_its_error() {
    let mut found = Vec::new();
    for (file, text) in sources() {
        let lines = code_lines(&text).filter(|(_, line)| line.contains(", String>") && line.contains(" Result<"));
        found.extend(lines.map(|(number, _)| format!("{}:{number}", file.display())));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn modules_do_not_use_the_crates_forbidden_to_them() {
    let mut found = Vec::new();
    for (modules, forbidden) in FORBIDDEN {
        for file in modules.iter().flat_map(|module| rust_files(&root().join(module))) {
            for (number, line) in code_lines(&read(&file)) {
                let named = forbidden.iter().filter(|name| line.contains(*name));
                found.extend(named.map(|name| format!("{}:{number}: {name}", file.display())));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn cfg_attributes_stay_below_limit() {
    let is_cfg = |line: &&str| line.trim_start().starts_with("#[cfg") && !line.contains("test");
    let count: usize = sources().iter().map(|(_, text)| text.lines().filter(is_cfg).count()).sum();
    assert!(
        count <= MAX_CFGS,
        "{count} cfgs, and there were {MAX_CFGS}: put them on the `mod` lines, or say why there must be more"
    );
}

#[test]
fn open_data_uses_private_types_only_in_export_and_identity_scan() {
    let publishing = ["src/open_data", "src/review", "src/export"];
    let may = ["export/mod.rs", "export/row_cells.rs", "scan/identity.rs"];
    let named: Vec<PathBuf> = publishing
        .iter()
        .flat_map(|module| rust_files(&root().join(module)))
        .filter(|file| read(file).contains("Private"))
        .filter(|file| !may.iter().any(|allowed| file.ends_with(allowed)))
        .collect();
    assert_eq!(named, Vec::<PathBuf>::new());
}
