//! The grammar of a PO file. What is broken costs its own entry and no other.

use super::strings::unquoted;
use super::{Entry, PoError};
use std::mem::take;

/// The entries of a PO file, and what is wrong in it. The header, obsolete entries (`#~`) and broken ones are left out.
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

/// The strings of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Translation,
    /// `#| msgid`: the source that a fuzzy translation was made from.
    Previous,
}

/// An entry as far as it is read: its comments, then its words.
#[derive(Default)]
struct Draft {
    /// The line of its first word; 0 while it has none.
    line: usize,
    fuzzy: bool,
    obsolete: bool,
    broken: bool,
    context: Option<Vec<u8>>,
    source: Option<Vec<u8>>,
    translation: Option<Vec<u8>>,
    previous: Option<Vec<u8>>,
}

impl Draft {
    fn field_mut(&mut self, field: Field) -> &mut Option<Vec<u8>> {
        match field {
            Field::Context => &mut self.context,
            Field::Source => &mut self.source,
            Field::Translation => &mut self.translation,
            Field::Previous => &mut self.previous,
        }
    }

    /// The entry; none where it is the header.
    fn entry(self) -> Result<Option<Entry>, String> {
        let (context, previous) = (text(self.context.unwrap_or_default())?, self.previous.map(text).transpose()?);
        let source = text(self.source.ok_or("it has no msgid")?)?;
        if context.is_empty() && source.is_empty() {
            return Ok(None);
        }
        let translation = text(self.translation.ok_or("it has no msgstr")?)?;
        let (line, fuzzy) = (self.line, self.fuzzy);
        Ok(Some(Entry { line, fuzzy, previous, context, source, translation, ..Entry::default() }))
    }
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "its octal or hexadecimal escapes are no UTF-8".to_owned())
}

#[derive(Default)]
struct Reader {
    number: usize,
    draft: Draft,
    /// What a string on a line of its own goes on with.
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
            // What an obsolete entry was made from is of no use.
            Some('~') if comment.starts_with("~|") => {}
            Some('~') => self.statement(comment[1..].trim(), true),
            // These belong to the entry below them.
            Some(',' | '=' | '|' | ':' | '.') if self.draft.line > 0 => {
                self.finish();
                self.read_line(line);
            }
            // `#=` is what newer releases of GNU gettext part from `#,`.
            Some(',' | '=') => self.draft.fuzzy |= comment[1..].split(',').any(|flag| flag.trim() == "fuzzy"),
            Some('|') => self.previous(comment[1..].trim()),
            // Other comments come from the source again at the next export.
            _ => {}
        }
    }

    /// `#| msgid "…"`, and `#| "…"` below it.
    fn previous(&mut self, rest: &str) {
        let (word, strings) = keyword(rest);
        if !word.is_empty() {
            // A former name, or a former plural, is of no use.
            self.field = (word == "msgid").then_some(Field::Previous);
        }
        if self.field == Some(Field::Previous) {
            self.strings(Field::Previous, strings);
        }
    }

    /// `msgid "…"`, or a string that goes on.
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

    /// A line that no entry here has: the entry that it stands in, or before, is not to be trusted.
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
                self.fault(&why);
            }
        }
    }

    /// Notes what is wrong, once an entry; what is wrong in an obsolete one is nobody's concern.
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
            Err(why) => self.faults.push(PoError { line, message: entry_name(context.as_deref(), &why) }),
        }
    }
}

/// The first word of a line, and the rest.
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
mod tests {
    use super::super::write_entries;
    use super::*;
    use proptest::prelude::*;

    const HEADER: &str = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";

    /// Name and translation of each entry, `~` before those that are fuzzy; line and message of each fault.
    fn summary(body: &str) -> (Vec<String>, Vec<String>) {
        let (entries, faults) = parse_entries(body);
        let entry = |entry: Entry| {
            let mark = if entry.fuzzy { "~" } else { "" };
            format!("{}: {mark}{}={}", entry.line, entry.context, entry.translation)
        };
        let fault = |fault: PoError| format!("{}: {}", fault.line, fault.message);
        (entries.into_iter().map(entry).collect(), faults.into_iter().map(fault).collect())
    }

    #[test]
    fn entries_are_read_whatever_the_layout() {
        let text = format!(
            "{HEADER}#, fuzzy, c-format\n#| msgid \"\"\n#| \"old\"\nmsgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\"\n\"A\"\n\"B\" \"C\"\nmsgctxt \"b\"\nmsgid \"y\"\nmsgstr\"D\"\n"
        );
        let expected = vec!["7: ~a=ABC".to_owned(), "12: b=D".to_owned()];
        for text in [text.clone(), text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}{text}")] {
            assert_eq!(summary(&text), (expected.clone(), vec![]), "{text:?}");
            assert_eq!(parse_entries(&text).0[0].previous.as_deref(), Some("old"));
        }
    }

    #[test]
    fn obsolete_entries_are_left_out_with_their_marks() {
        let text = format!(
            "{HEADER}#, fuzzy\n#~| msgid \"w\"\n#~ msgctxt \"gone\"\n#~ msgid \"x\"\n#~ msgstr \"\"\n#~ \"A\\q\"\n\n#~ msgid \"too\"\n#~ msgid_plural \"twos\"\n#~ msgstr[0] \"A\"\n\nmsgctxt \"b\"\nmsgid \"y\"\nmsgstr \"B\"\n"
        );
        assert_eq!(summary(&text), (vec!["15: b=B".to_owned()], vec![]));
    }

    #[test]
    fn what_is_broken_costs_its_own_entry_and_is_told_with_its_line() {
        let good = "msgctxt \"b\"\nmsgid \"y\"\nmsgstr \"B\"\n";
        for (broken, line, told) in [
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\\q\"\n", 3, "a: \\q is no escape"),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\n", 3, "a: a string that does not end"),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\"\n\"A\n\"B\"\n", 4, "a: a string that does not end"),
            (
                "msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"A\"\nmsgstr[1] \"B\"\n",
                3,
                "a: plural forms",
            ),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr[0] \"A\"\n", 3, "a: plural forms"),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\\303\"\n", 1, "a: its octal"),
            ("msgctxt \"a\"\nmsgid \"x\"\n", 1, "a: it has no msgstr"),
            ("msgctxt \"a\"\nmsgstr \"A\"\n", 1, "a: it has no msgid"),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\"\nmsgstr \"B\"\n", 4, "a: a second msgstr"),
            ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\"\n=======\n", 4, "a: neither msgctxt"),
            (
                "#| msgid \"old\"\n\"rest\"\nmsgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\"\n",
                2,
                "a string that belongs to nothing",
            ),
        ] {
            for after in [good.to_owned(), format!("#, fuzzy\n{good}"), format!("\n#: place\n#, fuzzy\n{good}")] {
                let (entries, faults) = summary(&format!("{broken}{after}"));
                let mark = if after.contains("fuzzy") { "~" } else { "" };
                assert!(
                    matches!(entries.as_slice(), [only] if only.ends_with(&format!(": {mark}b=B"))),
                    "{broken}: {entries:?}"
                );
                let expected = format!("{line}: {told}");
                assert!(matches!(faults.as_slice(), [only] if only.starts_with(&expected)), "{broken}: {faults:?}");
            }
        }
        // What stands before an entry may not take its mark away.
        let conflict = format!("#, fuzzy\n<<<<<<< here\n{good}=======\n{}>>>>>>> there\n", good.replace('B', "C"));
        assert_eq!(summary(&conflict).0, Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(("[a-z]{1,3}", "\\PC{0,9}\n?\\PC{0,9}", "(\\PC|[\u{0}-\u{20}]){0,9}", any::<bool>(), prop::option::of(".{0,5}")), 0..5)
        ) {
            let entry = |(context, source, translation, fuzzy, previous)| {
                Entry { context, source, translation, fuzzy, previous, ..Entry::default() }
            };
            let entries: Vec<Entry> = rows.into_iter().map(entry).collect();
            let (mut again, faults) = parse_entries(&write_entries("pl", &entries));
            again.iter_mut().for_each(|entry| entry.line = 0);
            prop_assert_eq!((again, faults), (entries, vec![]));
        }

        #[test]
        fn no_text_stops_the_reader(text in "((#[,|~=]? ?)?(msgid|msgctxt|msgstr|msgid_plural|msgstr\\[0\\])? ?(\"(a|\\\\[nqx0-9])*\"?)?\r?\n?){0,20}") {
            parse_entries(&text);
        }
    }
}
