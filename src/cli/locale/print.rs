//! What the translators' tools print: problems and tables on stdout, notes on stderr.

use crate::cli::{Failure, stdout};
use crate::site::Diagnostic;
use crate::translation::{Borrowed, TranslationStatus};

/// Prints a note for the user.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) fn print_note(text: &str) {
    eprintln!("{text}");
}

/// Prints diagnostics that are not failures.
pub(super) fn print_problems(found: &[Diagnostic]) -> Result<(), Failure> {
    stdout::print_data(found.iter().map(|problem| format!("{problem}\n")).collect::<String>())
}

/// Prints diagnostics, and fails if there are any.
pub(super) fn print_failures(found: &[Diagnostic]) -> Result<(), Failure> {
    print_problems(found)?;
    if found.is_empty() { Ok(()) } else { Err(Failure::runtime(format!("{} problem(s)", found.len()))) }
}

/// A table with a row for each locale. With `names`, the messages that need work follow.
pub(super) fn table(all: &[TranslationStatus], names: bool) -> String {
    let mut out = format!(
        "{:<10} {:>6} {:>11} {:>8} {:>6} {:>6} {:>11} {:>11}\n",
        "locale", "done", "translated", "missing", "stale", "extra", "unrecorded", "needs-work"
    );
    for one in all {
        let (missing, stale, extra) = (one.missing.len(), one.stale.len(), one.extra.len());
        let translated = format!("{}/{}", one.translated, one.total);
        out += &format!(
            "{:<10} {:>4} % {translated:>11} {missing:>8} {stale:>6} {extra:>6} {:>11} {:>11}\n",
            one.locale,
            one.percent,
            one.unrecorded.len(),
            one.needs_work.len()
        );
    }
    for one in all.iter().filter(|_| names) {
        let lists = [
            ("missing", &one.missing),
            ("stale", &one.stale),
            ("extra", &one.extra),
            ("unrecorded", &one.unrecorded),
            ("needs-work", &one.needs_work),
        ];
        for (what, list) in lists {
            out.extend(list.iter().map(|name| format!("{what} {name}\n")));
        }
        out.extend(one.borrowed.iter().map(|borrowed| {
            let Borrowed { from, name, file, line } = borrowed;
            format!("borrowed {name} from {from} {file}:{line}\n")
        }));
    }
    out
}
