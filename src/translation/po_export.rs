//! Exports a locale as a PO file for translation tools.

use super::cldr::plurals;
use super::ftl_edit::{MessageSpan, units};
use super::po::{self, Entry};
use super::scaffold::expand_plurals;
use super::workspace::TranslationWorkspace;
use crate::site::{Diagnostic, key_of};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

/// The messages of a locale as written, each with its file, by name.
pub(super) type PoEntries = BTreeMap<String, (String, MessageSpan)>;

/// Reads the messages of a locale as written.
///
/// # Errors
/// When one of their files can no longer be read.
pub(super) fn po_entries(workspace: &TranslationWorkspace, tag: &str) -> Result<PoEntries, Diagnostic> {
    let Some(written) = workspace.locale_files(tag) else { return Ok(BTreeMap::new()) };
    let mut files: BTreeMap<&str, Vec<MessageSpan>> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (name, sentence) in &written.sentences {
        let all = match files.entry(&sentence.file) {
            Slot::Occupied(read) => read.into_mut(),
            Slot::Vacant(unread) => {
                let text = workspace.files.read_text(&sentence.file);
                unread.insert(units(&text.map_err(|why| Diagnostic::new(&*sentence.file, 1, why))?))
            }
        };
        if let Some(unit) = all.iter().find(|unit| unit.key == key_of(name)) {
            found.insert(name.clone(), (sentence.file.clone(), unit.clone()));
        }
    }
    Ok(found)
}

/// The PO file of a locale. Stale translations are fuzzy, and so are those that were fuzzy at the last import.
///
/// # Errors
/// When a file of the locale, or of its source locale, cannot be read.
pub(crate) fn export(workspace: &TranslationWorkspace, tag: &str) -> Result<String, Diagnostic> {
    let (own, needs_work) = (po_entries(workspace, tag)?, workspace.needs_work(tag));
    let mut units: Vec<_> = po_entries(workspace, &workspace.source(tag).tag)?.into_iter().collect();
    // Built-in messages of this locale need no translation.
    units.retain(|(name, (file, _))| {
        let of_program = |file: &String| workspace.files.is_built_in(file);
        let is_said = of_program(file) && own.get(name).is_some_and(|(file, _)| of_program(file));
        !is_said || needs_work.get(name).is_some()
    });
    // The entries are in the order of the files, which is the order of the pages.
    units.sort_by(|(_, (a, one)), (_, (b, other))| (a, one.from).cmp(&(b, other.from)));
    let entry = |(name, (file, unit)): (String, (String, MessageSpan))| {
        let place = format!("{file}:{}", unit.from + 1);
        let comment = unit.comment + &plural_note(tag, &unit.pattern);
        let source = unit.pattern;
        if let Some(uncertain) = needs_work.get(&name) {
            let previous =
                uncertain.previous.clone().or_else(|| (uncertain.source != source).then(|| uncertain.source.clone()));
            let translation = uncertain.translation.clone();
            return Entry { line: 0, comment, place, fuzzy: true, previous, context: name, source, translation };
        }
        let translation = own.get(&name).map(|(_, unit)| unit.pattern.clone()).unwrap_or_default();
        let fuzzy = !translation.is_empty() && workspace.is_stale(tag, &name);
        Entry { line: 0, comment, place, fuzzy, previous: None, context: name, source, translation }
    };
    Ok(po::write_entries(tag, &units.into_iter().map(entry).collect::<Vec<_>>()))
}

/// The translator's note for a message that depends on a number. It lists the plural categories of the locale, which can
/// differ from those of the source.
fn plural_note(tag: &str, source: &str) -> String {
    let begun = expand_plurals(source, &plurals(tag));
    if begun == source {
        String::new()
    } else {
        format!("\nBegin with this, and translate what stands after each bracket:\n{begun}")
    }
}
