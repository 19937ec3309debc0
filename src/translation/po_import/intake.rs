//! Applies the entries of a PO file, each to the Fluent file of its message. It reads files but writes none: it returns the
//! files to write.

use crate::i18n::compile::{Compiled, compile};
use crate::site::{Diagnostic, FileError, key_of};
use crate::translation::ftl_edit::{MessageSpan, replace_message};
use crate::translation::needs_work::NeedsWork;
use crate::translation::po::Entry;
use crate::translation::po_export::{PoEntries, po_entries};
use crate::translation::source_digests::SourceDigests;
use crate::translation::workspace::TranslationWorkspace;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::path::PathBuf;

/// Why an entry cannot be imported.
#[derive(Debug, thiserror::Error)]
pub(super) enum IntakeError {
    /// The translation has a control character, which no Fluent file should contain.
    #[error("has the control character U+{:04X}; remove it", u32::from(*.0))]
    ControlCharacter(char),
    /// The message's file cannot be read.
    #[error("{0} {1}")]
    Unreadable(String, FileError),
    /// The changed file would not compile.
    #[error("{0}")]
    Uncompilable(String),
    /// The change would affect another message, or not define this one.
    #[error(
        "a line of it begins with one of . [ * }}, which begins something else in Fluent: put {{ \"\" }} before it"
    )]
    OtherSyntax,
}

/// The state of an import.
pub(super) struct Intake<'w> {
    workspace: &'w TranslationWorkspace,
    tag: &'w str,
    /// The messages of the locale before the import.
    own: PoEntries,
    /// The Fluent files that change, each with its new content.
    files: BTreeMap<String, (String, Compiled)>,
    digests: SourceDigests,
    needs_work: NeedsWork,
    changed: usize,
}

impl<'w> Intake<'w> {
    /// Starts an import without changes.
    ///
    /// # Errors
    /// When a file of the locale cannot be read.
    pub(super) fn new(workspace: &'w TranslationWorkspace, tag: &'w str) -> Result<Self, Diagnostic> {
        Ok(Self {
            workspace,
            tag,
            own: po_entries(workspace, tag)?,
            files: BTreeMap::new(),
            digests: workspace.digests(tag),
            needs_work: workspace.needs_work(tag),
            changed: 0,
        })
    }

    /// The number of messages changed.
    pub(super) fn changed(&self) -> usize {
        self.changed
    }

    /// Stores an entry as needing work; the message in the Fluent file stays as it is. A stale translation that comes back
    /// unchanged is not stored, because it is still marked as stale. Returns whether the entry was stored.
    pub(super) fn set_aside(&mut self, entry: &Entry) -> bool {
        let is_there = self.own.get(&entry.context).is_some_and(|(_, unit)| unit.pattern == entry.translation);
        if is_there && self.workspace.is_stale(self.tag, &entry.context) {
            self.needs_work.remove(&entry.context);
            return false;
        }
        self.needs_work.insert(entry);
        true
    }

    /// Writes an accepted translation and its source digest.
    pub(super) fn take_in(
        &mut self,
        entry: &Entry,
        (original_file, original): &(String, MessageSpan),
    ) -> Result<(), IntakeError> {
        let present = self.own.get(&entry.context);
        if present.is_none_or(|(_, unit)| unit.pattern != entry.translation) {
            let base = original_file.rsplit('/').next().unwrap_or_default();
            let file = present.map_or_else(|| format!("locales/{}/{base}", self.tag), |(file, _)| file.clone());
            // A file in the site's folder replaces the built-in file as a whole, so a single message of a built-in file is
            // written to `identity.ftl` instead.
            let of_program = self.workspace.files.is_built_in(&file);
            let file = if of_program { format!("locales/{}/identity.ftl", self.tag) } else { file };
            self.write_translation(file, key_of(&entry.context), &entry.translation)?;
            self.changed += 1;
        }
        let source = self.workspace.source(self.tag).sentences.get(&entry.context);
        match source.filter(|_| original.pattern == entry.source) {
            Some(sentence) => self.digests.record(&entry.context, &sentence.pattern),
            // The source has changed since the translation was made, so the translation is stale from the start.
            None => self.digests.record(&entry.context, &entry.source),
        }
        self.needs_work.remove(&entry.context);
        Ok(())
    }

    /// Writes a message into a file, if this changes that message and no other.
    fn write_translation(&mut self, file: String, key: &str, translation: &str) -> Result<(), IntakeError> {
        if let Some(control) = translation.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Err(IntakeError::ControlCharacter(control));
        }
        let (text, compiled) = match self.files.entry(file) {
            Slot::Occupied(begun) => begun.into_mut(),
            Slot::Vacant(new) => {
                let text = self.workspace.files.read_if_there(new.key());
                let text = text.map_err(|why| IntakeError::Unreadable(new.key().clone(), why))?.unwrap_or_default();
                let compiled = compile(&text);
                new.insert((text, compiled))
            }
        };
        let after = replace_message(text, key, translation);
        let changed = compile(&after);
        let was_there = |message: &str| compiled.faults.iter().any(|known| known.message == message);
        if let Some(fault) = changed.faults.iter().find(|fault| !was_there(&fault.message)) {
            let message = fault.message.strip_prefix(&format!("{key}: ")).unwrap_or(&fault.message);
            return Err(IntakeError::Uncompilable(message.to_owned()));
        }
        let others = |file: &Compiled| file.patterns.keys().filter(|known| *known != key).cloned().collect::<Vec<_>>();
        if !changed.patterns.contains_key(key) || others(&changed) != others(compiled) {
            return Err(IntakeError::OtherSyntax);
        }
        (*text, *compiled) = (after, changed);
        Ok(())
    }

    /// The files to write, with their content.
    pub(super) fn files(&self) -> Vec<(PathBuf, String)> {
        let (root, tag) = (&self.workspace.root, self.tag);
        let fluent = self.files.iter().map(|(file, (text, _))| (root.join(file), text.clone()));
        fluent.chain([self.digests.to_file(root, tag)]).chain(self.needs_work.to_file(root, tag)).collect()
    }
}
