//! `src/ids` defines ids, data attributes and reserved names; no other file writes one.

use super::sources::{code_lines, files_in, read, root, rust_files};
use std::path::Path;

/// Code that writes an id, a data attribute or a reserved name as a literal.
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

/// The rest of the name after each `start` in a text.
fn names_after<'t>(text: &'t str, start: &'t str) -> impl Iterator<Item = &'t str> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    text.split(start).skip(1).map(move |rest| &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())])
}

/// The names that `src/ids` defines.
fn given_names(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once(" = \"")?.1.strip_suffix("\",")).collect()
}

#[test]
fn shared_names_are_written_only_in_ids() {
    let files = ["src/ui", "src/client", "src/server"].into_iter().flat_map(|folder| rust_files(&root().join(folder)));
    let mut found = Vec::new();
    for file in files {
        // Message keys have the same prefix as the ids of questions.
        let makes =
            if file.ends_with("ui/messages.rs") { &[][..] } else { &["\"q-{", "\"c-{", "\"o-{", "\"p-{", "\"#{"] };
        for (number, line) in code_lines(&read(&file)) {
            let written = WRITTEN.iter().chain(makes).filter(|written| line.contains(*written));
            found.extend(written.map(|written| format!("{}:{number}: {written}", file.display())));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_id_and_data_attribute_is_defined_in_ids() {
    let home: String = rust_files(&root().join("src/ids")).iter().map(|file| read(file)).collect();
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
    let views = rust_files(&root().join("src/ui")).into_iter().chain(rust_files(&root().join("src/client")));
    for file in files_in("style", "css").into_iter().chain(files_in("public", "js")).chain(views) {
        let text = read(&file);
        for name in names_after(&text, "data-").filter(|name| !name.is_empty()) {
            known(&file, &format!("data-{name}"));
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}
