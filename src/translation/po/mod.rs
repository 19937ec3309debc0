//! Gettext PO files: parses them entry by entry, with the line of each, and writes them. This module knows no message of
//! the site.
//!
//! The tools need a parser that reports the line of an invalid entry, preserves the former source (`#|`) and continues
//! after an invalid entry. The crate `polib` 0.3 does none of the three: its messages have no position and no previous
//! source, its first unreadable escape ends the whole file, it knows five escapes only, it merges entries that occur twice,
//! and it panics at a string that does not end. Hence this module has a parser of its own.

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
    /// The line of its first string, from 1; 0 if the entry was not read from a file.
    pub(super) line: usize,
    /// The notes for the translator.
    pub(super) comment: String,
    /// The location of the source message.
    pub(super) place: String,
    /// Whether the translation is marked as fuzzy.
    pub(super) fuzzy: bool,
    /// The former source from which a fuzzy translation was made, if the source has changed (`#| msgid`).
    pub(super) previous: Option<String>,
    /// The message's name; empty if the file has none.
    pub(super) context: String,
    /// The source message.
    pub(super) source: String,
    /// The translation; empty if there is none.
    pub(super) translation: String,
}

/// An error at a line, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PoError {
    pub(super) line: usize,
    pub(super) message: String,
}

/// Writes the text of a PO file.
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
