//! Tests that a PO file is read entry by entry, and that each error has its line.

use super::*;
use crate::translation::po::write_entries;
use proptest::prelude::*;

const HEADER: &str = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";

/// Name and translation of each entry, with `~` before fuzzy ones; line and message of each error.
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
    for (broken, line, message) in [
        ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\\q\"\n", 3, "a: \\q is no escape"),
        ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"A\n", 3, "a: a string that does not end"),
        ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\"\n\"A\n\"B\"\n", 4, "a: a string that does not end"),
        ("msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"A\"\nmsgstr[1] \"B\"\n", 3, "a: plural forms"),
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
            let expected = format!("{line}: {message}");
            assert!(matches!(faults.as_slice(), [only] if only.starts_with(&expected)), "{broken}: {faults:?}");
        }
    }
    // A conflict marker before an entry does not remove the entry's flag.
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
