//! What each translation was made from: `locales/<tag>/made-from.txt`, one line a sentence, a digest of the source
//! sentence and the name. It stands beside the sentences, so no edit, move or reformat of theirs can lose it; it is
//! sorted, so that two people's work merges.

use crate::site::{Diagnostic, Files};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const HEADING: &str = "# What each translation was made from. Written by: consultation locale new, accept, import.\n";

/// The record of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SourceDigests {
    /// The language that is translated from, where it is not the original.
    pub(crate) source: Option<String>,
    /// The digest of the source sentence, by the sentence's name.
    pub(crate) made_from: BTreeMap<String, String>,
}

impl SourceDigests {
    /// Reads the record of a language; there may be none yet. Lines that mean nothing, as a merge may leave, are skipped:
    /// a sentence without a line is a sentence to look at again.
    ///
    /// # Errors
    /// When the file is there and cannot be read: what is not known must not be written over.
    pub(crate) fn read(files: &Files, tag: &str) -> Result<Self, Diagnostic> {
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

    /// Notes that the translation of that name was made from that source sentence.
    pub(crate) fn record(&mut self, name: &str, source: &str) {
        self.made_from.insert(name.to_owned(), digest(source));
    }

    /// Whether the translation of that name was made from another sentence than this one; `None` where nobody knows.
    pub(crate) fn is_stale(&self, name: &str, source: &str) -> Option<bool> {
        Some(*self.made_from.get(name)? != digest(source))
    }

    /// The file and its text.
    pub(crate) fn write(&self, root: &Path, tag: &str) -> (PathBuf, String) {
        let source = self.source.iter().map(|source| format!("source {source}\n"));
        let lines = self.made_from.iter().map(|(name, digest)| format!("{digest} {name}\n"));
        let text = [HEADING.to_owned()].into_iter().chain(source).chain(lines).collect();
        (root.join("locales").join(tag).join("made-from.txt"), text)
    }
}

/// Twelve hexadecimal digits tell two versions of a sentence apart.
fn digest(source: &str) -> String {
    Sha256::digest(source.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn is_digest(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
