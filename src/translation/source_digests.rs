//! The source digests of a locale: `locales/<tag>/made-from.txt`, one line per message, with the digest of the source
//! message and the message's name. The file is separate from the messages, so editing, moving or reformatting these cannot
//! lose the digests. It is sorted, so that the work of two translators merges without conflicts.

use crate::site::{Diagnostic, Files};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const HEADING: &str = "# What each translation was made from. Written by: consultation locale new, accept, import.\n";

/// The source digests of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SourceDigests {
    /// The source locale of this translation, if it is not that of the site.
    pub(crate) source: Option<String>,
    /// The digests of the source messages, by the message's name.
    pub(crate) made_from: BTreeMap<String, String>,
}

impl SourceDigests {
    /// Reads the digests of a locale; the file may be missing. Lines that are not valid, such as those of a merge conflict,
    /// are skipped: the status then lists their messages as unrecorded.
    ///
    /// # Errors
    /// When the file exists and cannot be read: a caller must not overwrite it.
    pub(crate) fn from_files(files: &Files, tag: &str) -> Result<Self, Diagnostic> {
        let file = format!("locales/{tag}/made-from.txt");
        let text = files.read_if_there(&file).map_err(|why| Diagnostic::new(file, 1, why))?.unwrap_or_default();
        let mut digests = Self::default();
        for (first, second) in text.lines().filter_map(|line| line.split_once(' ')) {
            match first {
                "source" => digests.source = Some(second.trim().to_owned()),
                digest if is_digest(digest) => {
                    _ = digests.made_from.insert(second.trim().to_owned(), digest.to_owned());
                }
                _ => {}
            }
        }
        Ok(digests)
    }

    /// Records the source message from which the translation with that name was made.
    pub(crate) fn record(&mut self, name: &str, source: &str) {
        self.made_from.insert(name.to_owned(), digest(source));
    }

    /// Whether the translation with that name was made from another source message than this one; `None` if there is no
    /// digest.
    pub(crate) fn is_stale(&self, name: &str, source: &str) -> Option<bool> {
        Some(*self.made_from.get(name)? != digest(source))
    }

    /// The path and content of the file.
    pub(crate) fn to_file(&self, root: &Path, tag: &str) -> (PathBuf, String) {
        let source = self.source.iter().map(|source| format!("source {source}\n"));
        let lines = self.made_from.iter().map(|(name, digest)| format!("{digest} {name}\n"));
        let text = [HEADING.to_owned()].into_iter().chain(source).chain(lines).collect();
        (root.join("locales").join(tag).join("made-from.txt"), text)
    }
}

/// Twelve hexadecimal digits, which are enough to distinguish the versions of a message.
fn digest(source: &str) -> String {
    Sha256::digest(source.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn is_digest(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
