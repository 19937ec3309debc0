//! To translation tools and back: a language as a PO file. Every byte of a Fluent file whose sentence did not change
//! stays as it is.

use super::cldr::plurals;
use super::po::{self, Entry};
use super::scaffold::in_plurals;
use super::units::{Unit, units, with};
use super::workshop::Workshop;
use crate::i18n::compile::compile;
use crate::server::site::{Problem, key_of};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::path::PathBuf;

/// The sentences of one language as they are written, by name.
fn sentences(workshop: &Workshop, tag: &str) -> BTreeMap<String, (String, Unit)> {
    let Some(written) = workshop.written(tag) else { return BTreeMap::new() };
    let mut files: BTreeMap<&str, Vec<Unit>> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (name, sentence) in &written.sentences {
        let all = files
            .entry(&sentence.file)
            .or_insert_with(|| units(&workshop.files.read(&sentence.file).unwrap_or_default()));
        if let Some(unit) = all.iter().find(|unit| unit.key == key_of(name)) {
            found.insert(name.clone(), (sentence.file.clone(), unit.clone()));
        }
    }
    found
}

/// The PO file of a language. What went stale is fuzzy.
pub(crate) fn export(workshop: &Workshop, tag: &str) -> String {
    let (own, source, ledger) = (sentences(workshop, tag), workshop.source(tag), workshop.ledger(tag));
    let stale = |name: &String| {
        source.sentences.get(name).is_some_and(|sentence| ledger.is_stale(name, &sentence.pattern) == Some(true))
    };
    let mut units: Vec<_> = sentences(workshop, &workshop.source(tag).tag).into_iter().collect();
    // What the program says in this language already is nobody's to translate.
    units.retain(|(name, (file, _))| {
        let of_program = |file: &String| workshop.files.is_program(file);
        !(of_program(file) && own.get(name).is_some_and(|(file, _)| of_program(file)))
    });
    // In the order of the files, as the pages have them.
    units.sort_by(|(_, (a, one)), (_, (b, other))| (a, one.from).cmp(&(b, other.from)));
    let entries: Vec<Entry> = units
        .into_iter()
        .map(|(name, (file, unit))| {
            let translation = own.get(&name).map(|(_, unit)| unit.pattern.clone()).unwrap_or_default();
            let fuzzy = !translation.is_empty() && stale(&name);
            let place = format!("{file}:{}", unit.from + 1);
            let comment = unit.comment + &about_plurals(tag, &unit.pattern);
            Entry { comment, place, fuzzy, context: name, source: unit.pattern, translation }
        })
        .collect();
    po::write(tag, &entries)
}

/// What to write for a sentence that changes with a number: the plural categories of the language, which need not be those of
/// the source.
fn about_plurals(tag: &str, source: &str) -> String {
    let begun = in_plurals(source, &plurals(tag));
    if begun == source {
        String::new()
    } else {
        format!("\nBegin with this, and translate what stands after each bracket:\n{begun}")
    }
}

/// What a PO file changes.
pub(crate) struct Import {
    /// The files to write.
    pub(crate) files: Vec<(PathBuf, String)>,
    /// How many sentences changed.
    pub(crate) changed: usize,
}

/// Takes a PO file in: its translations into the files of the language, and what they were made from into the ledger. A
/// fuzzy one is written and stays stale.
///
/// # Errors
/// What cannot be taken in; then nothing is.
pub(crate) fn import(workshop: &Workshop, tag: &str, name: &str, text: &str) -> Result<Import, Vec<Problem>> {
    let entries = po::read(text).map_err(|(line, why)| vec![Problem::new(name, line, why)])?;
    let (own, originals) = (sentences(workshop, tag), sentences(workshop, &workshop.source(tag).tag));
    let (mut files, mut ledger, mut changed, mut problems) = (BTreeMap::new(), workshop.ledger(tag), 0, Vec::new());
    for entry in entries.iter().filter(|entry| !entry.translation.trim().is_empty()) {
        let Some((original_file, original)) = originals.get(&entry.context) else {
            problems.push(Problem::new(
                name,
                1,
                format!("{}: there is no such sentence; remove this entry", entry.context),
            ));
            continue;
        };
        let present = own.get(&entry.context);
        if present.is_none_or(|(_, unit)| unit.pattern != entry.translation) {
            let base = original_file.rsplit('/').next().unwrap_or_default();
            let file = present.map_or_else(|| format!("locales/{tag}/{base}"), |(file, _)| file.clone());
            // A file in the folder stands for the program's whole file: a sentence of the site's own goes elsewhere.
            let file = if workshop.files.is_program(&file) { format!("locales/{tag}/identity.ftl") } else { file };
            match begun(&mut files, workshop, file) {
                Ok(text) => *text = with(text, key_of(&entry.context), &entry.translation),
                Err(problem) => problems.push(problem),
            }
            changed += 1;
        }
        match workshop.source(tag).sentences.get(&entry.context) {
            Some(sentence) if !entry.fuzzy && original.pattern == entry.source => {
                ledger.note(&entry.context, &sentence.pattern);
            }
            // Made from a sentence that has changed since: stale from the start.
            Some(_) if !entry.fuzzy => ledger.note(&entry.context, &entry.source),
            _ => {}
        }
    }
    for (file, text) in &files {
        problems.extend(
            compile(text).faults.into_iter().map(|fault| Problem::new(file.clone(), fault.line, fault.message)),
        );
    }
    if !problems.is_empty() {
        // One that cannot be read is told once, not once a sentence.
        problems.dedup();
        return Err(problems);
    }
    let files = files.into_iter().map(|(file, text)| (workshop.root.join(file), text));
    Ok(Import { files: files.chain([ledger.write(&workshop.root, tag)]).collect(), changed })
}

/// The text of a file as far as it is changed already; a file that is not there begins empty.
fn begun<'f>(
    files: &'f mut BTreeMap<String, String>,
    workshop: &Workshop,
    file: String,
) -> Result<&'f mut String, Problem> {
    match files.entry(file) {
        Slot::Occupied(begun) => Ok(begun.into_mut()),
        Slot::Vacant(new) => match workshop.files.read_if_there(new.key()) {
            Ok(text) => Ok(new.insert(text.unwrap_or_default())),
            Err(why) => Err(Problem::new(new.into_key(), 1, why)),
        },
    }
}
