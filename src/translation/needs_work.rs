//! Translations that are marked as uncertain (*fuzzy*, “needs work”): `locales/<tag>/needs-work.po`. No page reads this
//! file, so they are never published. The next export contains them again, with their mark.

use super::po::{self, Entry};
use crate::site::{Diagnostic, Files};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The translations of one locale that need work, by the message's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NeedsWork {
    entries: BTreeMap<String, Entry>,
}

impl NeedsWork {
    /// Reads those of a locale; the file may be missing.
    ///
    /// # Errors
    /// All errors in the file. A caller must not overwrite a file that it could not read.
    pub(crate) fn from_files(files: &Files, tag: &str) -> Result<Self, Vec<Diagnostic>> {
        let file = file(tag);
        let text = files.read_if_there(&file).map_err(|why| vec![Diagnostic::new(file.clone(), 1, why)])?;
        let (read, mut faults) = po::parse_entries(&text.unwrap_or_default());
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for entry in read {
            if let Some(first) = entries.get(&entry.context) {
                let message = format!("{}: stands at line {} too; remove one", entry.context, first.line);
                faults.push(po::PoError { line: entry.line, message });
            }
            entries.insert(entry.context.clone(), entry);
        }
        if faults.is_empty() {
            return Ok(Self { entries });
        }
        Err(faults.into_iter().map(|fault| Diagnostic::new(file.clone(), fault.line, fault.message)).collect())
    }

    /// The stored translation of the message with that name.
    pub(super) fn get(&self, name: &str) -> Option<&Entry> {
        self.entries.get(name)
    }

    /// The names of the messages.
    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.entries.keys()
    }

    /// The place of the entry for the message with that name, as `file:line`.
    pub(super) fn place(&self, tag: &str, name: &str) -> Option<String> {
        self.entries.get(name).map(|entry| format!("{}:{}", file(tag), entry.line))
    }

    /// Stores a fuzzy entry and replaces an earlier one for the same message.
    pub(super) fn insert(&mut self, entry: &Entry) {
        let fuzzy = Entry { line: 0, fuzzy: true, ..entry.clone() };
        self.entries.insert(entry.context.clone(), fuzzy);
    }

    /// Removes the entry of a message whose translation was accepted.
    pub(crate) fn remove(&mut self, name: &str) {
        self.entries.remove(name);
    }

    /// Removes the entries of messages that no longer exist.
    pub(crate) fn retain(&mut self, is_there: impl Fn(&str) -> bool) {
        self.entries.retain(|name, _| is_there(name));
    }

    /// The path and content of the file; `None` if there is nothing to write.
    pub(crate) fn to_file(&self, root: &Path, tag: &str) -> Option<(PathBuf, String)> {
        let path = root.join(file(tag));
        let entries: Vec<Entry> = self.entries.values().cloned().collect();
        (!entries.is_empty() || path.exists()).then(|| (path, po::write_entries(tag, &entries)))
    }
}

fn file(tag: &str) -> String {
    format!("locales/{tag}/needs-work.po")
}
