//! Parses PO files. An invalid entry is left out, and all others are read.

use super::draft::{Draft, Field};
use super::strings::unquoted;
use super::{Entry, PoError};
use std::mem::take;

/// The entries and the errors of a PO file. The header, obsolete entries (`#~`) and invalid ones are left out.
pub(crate) fn parse_entries(text: &str) -> (Vec<Entry>, Vec<PoError>) {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = Reader::default();
    for (line, number) in text.lines().zip(1..) {
        reader.number = number;
        reader.read_line(line.trim());
    }
    reader.finish();
    (reader.entries, reader.faults)
}

#[derive(Default)]
struct Reader {
    number: usize,
    draft: Draft,
    /// The field that a string on a line of its own continues.
    field: Option<Field>,
    entries: Vec<Entry>,
    faults: Vec<PoError>,
}

impl Reader {
    fn read_line(&mut self, line: &str) {
        let Some(comment) = line.strip_prefix('#') else {
            if !line.is_empty() {
                self.statement(line, false);
            }
            return;
        };
        match comment.chars().next() {
            // The former source of an obsolete entry is not needed.
            Some('~') if comment.starts_with("~|") => {}
            Some('~') => self.statement(comment[1..].trim(), true),
            // These comments belong to the entry below them.
            Some(',' | '=' | '|' | ':' | '.') if self.draft.line > 0 => {
                self.finish();
                self.read_line(line);
            }
            // Newer releases of GNU gettext write some flags after `#=` instead of `#,`.
            Some(',' | '=') => self.draft.fuzzy |= comment[1..].split(',').any(|flag| flag.trim() == "fuzzy"),
            Some('|') => self.previous(comment[1..].trim()),
            // Other comments are dropped, because the next export takes them from the source again.
            _ => {}
        }
    }

    /// Reads `#| msgid "…"`, and `#| "…"` below it.
    fn previous(&mut self, rest: &str) {
        let (word, strings) = keyword(rest);
        if !word.is_empty() {
            // A former context or plural is not needed.
            self.field = (word == "msgid").then_some(Field::Previous);
        }
        if self.field == Some(Field::Previous) {
            self.strings(Field::Previous, strings);
        }
    }

    /// Reads `msgid "…"`, or a string that continues the field above.
    fn statement(&mut self, line: &str, obsolete: bool) {
        let (word, strings) = keyword(line);
        if line.starts_with('"') {
            match self.field.filter(|field| *field != Field::Previous) {
                Some(field) => self.strings(field, strings),
                None => self.fault("a string that belongs to nothing"),
            }
            return;
        }
        let has_source = self.draft.source.is_some() || self.draft.translation.is_some();
        if word == "msgctxt" && self.draft.line > 0
            || word == "msgid" && has_source
            || obsolete != self.draft.obsolete && self.draft.line > 0
        {
            self.finish();
        }
        let field = match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Source,
            "msgstr" => Field::Translation,
            _ => return self.unexpected_line(word, obsolete),
        };
        self.begin(obsolete);
        self.field = Some(field);
        if self.draft.field_mut(field).is_some() {
            self.fault(&format!("a second {word} in one entry"));
        }
        self.strings(field, strings);
    }

    fn begin(&mut self, obsolete: bool) {
        self.draft.obsolete = obsolete;
        if self.draft.line == 0 {
            self.draft.line = self.number;
        }
    }

    /// Reports a line that belongs to no supported field. The entry around or after it is discarded as unreliable.
    fn unexpected_line(&mut self, word: &str, obsolete: bool) {
        if word == "msgid_plural" || word.starts_with("msgstr[") {
            self.begin(obsolete);
            self.draft.translation.get_or_insert_default();
            self.fault(
                "plural forms of PO are not used here: write the choice in the sentence, as docs/translating.md shows",
            );
        } else {
            self.fault("neither msgctxt, msgid, msgstr nor a comment");
        }
        self.field = None;
    }

    fn strings(&mut self, field: Field, strings: &str) {
        match unquoted(strings) {
            Ok(bytes) => self.draft.field_mut(field).get_or_insert_default().extend(bytes),
            Err(why) => {
                self.draft.field_mut(field).get_or_insert_default();
                self.fault(&why.to_string());
            }
        }
    }

    /// Records one error per entry. Errors in obsolete entries are ignored.
    fn fault(&mut self, message: &str) {
        if !self.draft.broken && !self.draft.obsolete {
            let line = self.number;
            self.faults.push(PoError { line, message: entry_name(self.draft.context.as_deref(), message) });
        }
        self.draft.broken = true;
    }

    fn finish(&mut self) {
        self.field = None;
        let draft = take(&mut self.draft);
        if draft.line == 0 || draft.obsolete || draft.broken {
            return;
        }
        let (line, context) = (draft.line, draft.context.clone());
        match draft.entry() {
            Ok(entry) => self.entries.extend(entry),
            Err(why) => self.faults.push(PoError { line, message: entry_name(context.as_deref(), &why.to_string()) }),
        }
    }
}

/// Splits a line into its first word and the rest.
fn keyword(line: &str) -> (&str, &str) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '[' | ']');
    line.split_at(line.find(|c| !is_word(c)).unwrap_or(line.len()))
}

fn entry_name(context: Option<&[u8]>, message: &str) -> String {
    match context.map(String::from_utf8_lossy) {
        Some(name) if !name.is_empty() => format!("{name}: {message}"),
        _ => message.to_owned(),
    }
}

#[cfg(test)]
mod tests;
