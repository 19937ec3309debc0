//! Gettext PO files: read and written.

use std::fmt::Write;

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// What a translator is told.
    pub(super) comment: String,
    /// Where the source stands.
    pub(super) place: String,
    /// Whether the translation is to be looked at again.
    pub(super) fuzzy: bool,
    /// The name of the sentence.
    pub(super) context: String,
    /// The source sentence.
    pub(super) source: String,
    /// The translation; empty where there is none.
    pub(super) translation: String,
}

/// The text of a PO file.
pub(super) fn write(tag: &str, entries: &[Entry]) -> String {
    let header = format!(
        "Language: {tag}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
    );
    let mut out = format!("msgid \"\"\nmsgstr {}\n", quoted(&header));
    for entry in entries {
        out.push('\n');
        for line in entry.comment.lines() {
            out.push_str(&format!("#. {line}\n"));
        }
        let fuzzy = if entry.fuzzy { "#, fuzzy\n" } else { "" };
        // Writing to a string cannot fail.
        _ = write!(
            out,
            "#: {}\n{fuzzy}msgctxt {}\nmsgid {}\nmsgstr {}\n",
            entry.place,
            quoted(&entry.context),
            quoted(&entry.source),
            quoted(&entry.translation)
        );
    }
    out
}

/// A string as PO has it: on one line, or on one line a line.
fn quoted(text: &str) -> String {
    let escaped = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r");
        format!("\"{}\"", text.replace('\n', "\\n"))
    };
    if !text.contains('\n') {
        return escaped(text);
    }
    let lines: Vec<_> = text.split_inclusive('\n').map(escaped).collect();
    format!("\"\"\n{}", lines.join("\n"))
}

/// Reads a PO file, the header left out.
///
/// # Errors
/// The line that is none of PO's, from 1, and why.
pub(super) fn read(text: &str) -> Result<Vec<Entry>, (usize, String)> {
    let (mut entries, mut entry, mut field) = (Vec::new(), Entry::default(), Field::None);
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1..) {
        let line = line.trim();
        let wrong = |why: &str| (number, why.to_owned());
        // An entry ends where the next one's first line stands.
        let begins = line.is_empty() || line.starts_with('#') || line.starts_with("msgctxt");
        if (begins || line.starts_with("msgid")) && field == Field::Translation {
            entries.push(std::mem::take(&mut entry));
            field = Field::None;
        }
        if let Some(flags) = line.strip_prefix("#,") {
            entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if line.is_empty() || line.starts_with('#') {
            // Comments come from the source again at the next export.
        } else if line.starts_with('"') {
            field
                .of(&mut entry)
                .ok_or_else(|| wrong("a string that belongs to nothing"))?
                .push_str(&unquoted(line).ok_or_else(|| wrong("a string that does not end"))?);
        } else {
            let (word, rest) = line.split_once(char::is_whitespace).ok_or_else(|| wrong("neither msgid nor msgstr"))?;
            field = match word {
                "msgctxt" => Field::Context,
                "msgid" => Field::Source,
                "msgstr" => Field::Translation,
                _ => {
                    return Err(wrong(
                        "plural forms of PO are not used here: write the choice in the sentence, as docs/translating.md shows",
                    ));
                }
            };
            if let Some(text) = field.of(&mut entry) {
                *text = unquoted(rest.trim()).ok_or_else(|| wrong("a string that does not end"))?;
            }
        }
    }
    if field == Field::Translation {
        entries.push(entry);
    }
    entries.retain(|entry| !entry.context.is_empty());
    Ok(entries)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Context,
    Source,
    Translation,
}

impl Field {
    fn of(self, entry: &mut Entry) -> Option<&mut String> {
        match self {
            Self::None => None,
            Self::Context => Some(&mut entry.context),
            Self::Source => Some(&mut entry.source),
            Self::Translation => Some(&mut entry.translation),
        }
    }
}

fn unquoted(text: &str) -> Option<String> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    let mut characters = inside.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => out.push(match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            '"' => return None,
            c => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let entry = |context: &str, source: &str, translation: &str, fuzzy| Entry {
            fuzzy,
            context: context.into(),
            source: source.into(),
            translation: translation.into(),
            ..Entry::default()
        };
        let entries = [
            entry("a", "One \"two\" \\ three", "", false),
            entry("b.c", "{ $n ->\n    [one] x\n   *[other] y\n}", "{ $n }\n\ttab", true),
            entry("d", "last", "\n", false),
        ];
        assert_eq!(read(&write("pl", &entries)).expect("a PO file"), entries);
        assert_eq!(read("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y").expect_err("it does not end").0, 3);
    }
}
