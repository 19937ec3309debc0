//! What is fuzzed of the translators' files.

use super::po::{Entry, decode, parse_entries, write_entries};

/// A PO file gives entries, and errors with a line of the file; what was read is written so that it is read again.
pub(crate) fn po(bytes: &[u8]) {
    let Ok(text) = decode(bytes) else { return };
    let lines = text.replace("\r\n", "\n").matches(['\n', '\r']).count() + 1;
    let (entries, errors) = parse_entries(text);
    for error in &errors {
        assert!((1..=lines).contains(&error.line), "{error:?}");
    }
    let (again, errors) = parse_entries(&write_entries("fr", &entries));
    assert_eq!(errors, []);
    assert_eq!(again.iter().map(content).collect::<Vec<_>>(), entries.iter().map(content).collect::<Vec<_>>());
}

/// What an entry says, without its place in the file and the notes for the translator, which the next export writes anew.
fn content(entry: &Entry) -> (&str, &str, &str, bool, Option<&str>) {
    (&entry.context, &entry.source, &entry.translation, entry.fuzzy, entry.previous.as_deref())
}
