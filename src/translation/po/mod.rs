//! Gettext PO files: read entry by entry, each with its line, and written. Knows no sentence of the site.
//!
//! This is a parser of our own because the tools must say at which line an entry is wrong, keep what a `#|` line says of the
//! former source, and go on past an entry that is broken. `polib` 0.3, the crate of the field, has none of the three: its
//! messages have no position and no previous source, its first unreadable escape ends the whole file, it knows five escapes only,
//! it merges entries that stand twice, and it panics at a string that does not end.

mod charset;
mod draft;
mod read;
mod strings;

pub(super) use charset::decode;
pub(super) use read::parse_entries;
use std::fmt::Write;
use strings::quoted;

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The line of its first word, from 1; 0 for one that was not read from a file.
    pub(super) line: usize,
    /// What a translator is told.
    pub(super) comment: String,
    /// Where the source stands.
    pub(super) place: String,
    /// Whether the translation is to be looked at again.
    pub(super) fuzzy: bool,
    /// The source sentence that a fuzzy translation was made from, where it is another one (`#| msgid`).
    pub(super) previous: Option<String>,
    /// The name of the sentence; empty where the file has none.
    pub(super) context: String,
    /// The source sentence.
    pub(super) source: String,
    /// The translation; empty where there is none.
    pub(super) translation: String,
}

/// What is wrong at a line, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PoError {
    pub(super) line: usize,
    pub(super) message: String,
}

/// The text of a PO file.
pub(super) fn write_entries(tag: &str, entries: &[Entry]) -> String {
    let header = format!(
        "Language: {tag}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
    );
    let mut out = format!("msgid \"\"\nmsgstr {}\n", quoted(&header));
    for entry in entries {
        out.push('\n');
        for line in entry.comment.lines() {
            out.push_str(&format!("#. {line}\n"));
        }
        if !entry.place.is_empty() {
            out.push_str(&format!("#: {}\n", entry.place));
        }
        out.push_str(if entry.fuzzy { "#, fuzzy\n" } else { "" });
        let previous = entry.previous.iter().map(|previous| format!("msgid {}", quoted(previous)));
        for line in previous.collect::<String>().lines() {
            out.push_str(&format!("#| {line}\n"));
        }
        // Writing to a string cannot fail.
        _ = write!(
            out,
            "msgctxt {}\nmsgid {}\nmsgstr {}\n",
            quoted(&entry.context),
            quoted(&entry.source),
            quoted(&entry.translation)
        );
    }
    out
}
