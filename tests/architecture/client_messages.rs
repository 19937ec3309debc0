//! The state of the form's page holds the messages that the client shows, and no others.

use super::sources::{read, root, rust_files};
use std::collections::BTreeSet;

/// What is compiled for the browser and shows messages there. The lists and the months of `i18n` are compiled for it too, but only the
/// server shows them.
const CLIENT: [&str; 8] = [
    "src/client",
    "src/ui/components",
    "src/ui/draft_state.rs",
    "src/ui/messages.rs",
    "src/ui/state.rs",
    "src/ui/title.rs",
    "src/i18n/date.rs",
    "src/i18n/catalogue",
];

/// The groups of keys whose messages the state may hold.
const SHOWN: [&str; 3] = ["APP", "AMENDING", "KINDS"];

/// The names of the keys in a group.
fn names<'a>(keys: &'a str, group: &str) -> Vec<&'a str> {
    let (_, rest) = keys.split_once(&format!("\n    {group}:\n")).expect("a group of keys");
    let (lines, _) = rest.split_once("\n}").expect("its end");
    lines.lines().filter_map(|line| Some(line.trim().split_once(" = \"")?.0)).collect()
}

#[test]
fn the_client_names_each_message_of_its_state_and_none_that_only_the_server_writes_into_the_form() {
    let keys: String = ["form", "kinds"].map(|file| read(&root().join(format!("src/i18n/key/{file}.rs")))).concat();
    let files = CLIENT.into_iter().flat_map(|path| rust_files(&root().join(path)));
    let client: String = files.map(|file| read(&file)).collect();
    let named: BTreeSet<_> = client
        .split("key::")
        .chain(client.split("sentence::"))
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
        .collect();
    let shown: Vec<_> = SHOWN.into_iter().flat_map(|group| names(&keys, group)).collect();
    assert!(shown.len() > 60, "{shown:?}");
    assert_eq!(shown.into_iter().filter(|name| !named.contains(name)).collect::<Vec<_>>(), Vec::<&str>::new());
    let written = names(&keys, "WRITTEN_INTO_FORM");
    assert!(written.len() > 40, "{written:?}");
    assert_eq!(written.into_iter().filter(|name| named.contains(name)).collect::<Vec<_>>(), Vec::<&str>::new());
}
