//! Imports a PO file from translation tools, entry by entry. An entry that cannot be imported is skipped and does not
//! affect the others. In the Fluent files, every byte outside the changed messages stays as it is.

mod intake;

use super::po::{self, Entry};
use super::po_export::po_entries;
use super::workspace::TranslationWorkspace;
use crate::site::Diagnostic;
use intake::Intake;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The changes that a PO file makes.
pub(crate) struct Import {
    /// The files to write, with their content.
    pub(crate) files: Vec<(PathBuf, String)>,
    /// The number of messages changed.
    pub(crate) changed: usize,
    /// The number of entries stored as needing work.
    pub(crate) needs_work: usize,
    /// Entries whose message does not exist, or no longer exists. They are not errors.
    pub(crate) unmatched: Vec<Diagnostic>,
    /// Entries that were refused because of an error.
    pub(crate) refused: Vec<Diagnostic>,
}

/// Imports a PO file: translations into the Fluent files of the locale, and their source digests. Fuzzy translations are
/// stored separately, where no page reads them.
///
/// # Errors
/// Why nothing in the file can be imported.
pub(crate) fn import(
    workspace: &TranslationWorkspace,
    tag: &str,
    name: &str,
    bytes: &[u8],
) -> Result<Import, Vec<Diagnostic>> {
    let problem = |fault: po::PoError| Diagnostic::new(name, fault.line, fault.message);
    let (entries, faults) = po::parse_entries(po::decode(bytes).map_err(|fault| vec![problem(fault)])?);
    let mut intake = Intake::new(workspace, tag).map_err(|fault| vec![fault])?;
    let originals = po_entries(workspace, &workspace.source(tag).tag).map_err(|fault| vec![fault])?;
    let (entries, twice) = reject_duplicates(entries);
    let (mut unmatched, mut refused) = (Vec::new(), Vec::new());
    refused.extend(faults.into_iter().chain(twice).map(problem));
    let (mut fitting, mut needs_work) = (0, 0);
    for mut entry in entries {
        entry.translation = tidied(&entry.translation);
        let Some(original) = originals.get(&entry.context) else {
            unmatched.extend((!entry.translation.is_empty()).then(|| problem(unmatched_fault(&entry))));
            continue;
        };
        fitting += 1;
        if entry.translation.is_empty() {
            continue;
        }
        if entry.fuzzy {
            needs_work += usize::from(intake.set_aside(&entry));
        } else if let Err(why) = intake.take_in(&entry, original) {
            refused.push(Diagnostic::new(name, entry.line, format!("{}: {why}", entry.context)));
        }
    }
    if fitting == 0 {
        let nothing = "nothing in it is a sentence of this site; take in the file that locale export wrote";
        let problems = unmatched.into_iter().chain(refused);
        return Err(problems.chain([Diagnostic::new(name, 1, nothing)]).collect());
    }
    Ok(Import { files: intake.files(), changed: intake.changed(), needs_work, unmatched, refused })
}

/// A translation as a Fluent file can represent it: without white space at its edges and at the ends of lines.
fn tidied(translation: &str) -> String {
    const BLANK: [char; 3] = [' ', '\t', '\r'];
    let lines: Vec<_> = translation.split('\n').map(|line| line.trim_end_matches(BLANK)).collect();
    lines.join("\n").trim_matches('\n').trim_start_matches(BLANK).to_owned()
}

/// Refuses entries that occur twice with different translations, because the intended one is unknown. All entries of such a
/// message are left out.
fn reject_duplicates(entries: Vec<Entry>) -> (Vec<Entry>, Vec<po::PoError>) {
    let mut by_name: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    let (mut unique, mut faults) = (Vec::new(), Vec::new());
    for entry in entries {
        // Entries without a translation or a name are no duplicates.
        if entry.context.is_empty() || entry.translation.trim().is_empty() {
            unique.push(entry);
        } else {
            by_name.entry(entry.context.clone()).or_default().push(entry);
        }
    }
    for (name, mut twins) in by_name {
        let first = twins.remove(0);
        let differs = |twin: &&Entry| (&twin.translation, twin.fuzzy) != (&first.translation, first.fuzzy);
        match twins.iter().find(differs) {
            None => unique.push(first),
            Some(twin) => {
                let message =
                    format!("{name}: stands at line {} too, with another translation; remove one", first.line);
                faults.push(po::PoError { line: twin.line, message });
            }
        }
    }
    unique.sort_by_key(|entry| entry.line);
    (unique, faults)
}

fn unmatched_fault(entry: &Entry) -> po::PoError {
    let message = if entry.context.is_empty() {
        "the entry has no msgctxt, by which its sentence is found; translate the file that locale export wrote"
            .to_owned()
    } else {
        format!("{}: there is no such sentence any more; not taken in", entry.context)
    };
    po::PoError { line: entry.line, message }
}

#[cfg(test)]
mod tests {
    use super::tidied;

    #[test]
    fn a_translation_is_taken_in_without_white_space_at_its_ends() {
        assert_eq!(tidied("\n  Jeden \r\ndwa\t\n\n"), "Jeden\ndwa");
        assert_eq!(tidied("{ $n ->\n    [one] x\n   *[other] y\n}\n"), "{ $n ->\n    [one] x\n   *[other] y\n}");
        assert_eq!(tidied("\u{a0}:"), "\u{a0}:");
    }
}
