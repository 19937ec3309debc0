//! What is noted of a site when it is read: the digests of its files, by which it is compared with another reading, and the state of
//! its languages.

use crate::site::{FileDigests, file_digests};
use crate::translation::{TranslationStatus, TranslationWorkspace};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;

/// What is noted of a site.
#[derive(Debug, Default)]
pub struct SiteRecord {
    files: FileDigests,
    languages: Vec<TranslationStatus>,
    /// Why the state of the languages is not known.
    problems: Vec<String>,
}

/// A part of a site that another reading changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SitePart {
    /// A form, by its id.
    Form(String),
    /// A language, by its tag: its messages and content pages.
    Locale(String),
}

/// What becomes of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartChange {
    Added,
    Changed,
    Removed,
}

impl SiteRecord {
    /// Notes the site in a folder, or the built-in one, as it is now.
    pub(super) fn of_site(folder: Option<&Path>) -> Self {
        let (files, mut problems) = match file_digests(folder) {
            Ok(files) => (files, Vec::new()),
            Err(problem) => (FileDigests::new(), vec![problem.to_string()]),
        };
        let languages = match TranslationWorkspace::of_site(folder) {
            Ok(workspace) => {
                workspace.tags().filter_map(|tag| TranslationStatus::for_locale(&workspace, tag)).collect()
            }
            Err(found) => {
                problems.extend(found.iter().map(ToString::to_string));
                Vec::new()
            }
        };
        Self { files, languages, problems }
    }

    /// The state of each language, by tag.
    pub(super) fn languages(&self) -> &[TranslationStatus] {
        &self.languages
    }

    /// Why the state of the languages is not known; empty if it is.
    pub(super) fn problems(&self) -> &[String] {
        &self.problems
    }

    /// How many messages wait for a translator: missing, stale or uncertain.
    pub(super) fn waiting_messages(&self) -> usize {
        self.languages.iter().map(|one| one.missing.len() + one.stale.len() + one.needs_work.len()).sum()
    }

    /// How many translations were made from a source that has changed since.
    pub(super) fn stale_messages(&self) -> usize {
        self.languages.iter().map(|one| one.stale.len()).sum()
    }

    /// The digest of all files.
    pub(super) fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (path, digest) in &self.files {
            hash.update((path.len() as u64).to_be_bytes());
            hash.update(path.as_bytes());
            hash.update(digest.as_bytes());
        }
        HEXLOWER.encode(&hash.finalize())
    }

    /// What a newer reading changes.
    pub(super) fn changes_to(&self, newer: &Self) -> Vec<(SitePart, PartChange)> {
        let parts = |record: &Self| record.files.keys().filter_map(|path| part_of(path)).collect::<BTreeSet<_>>();
        let (before, after) = (parts(self), parts(newer));
        let has_changed = |part: &SitePart| {
            let of_part = |record: &Self| -> Vec<(String, String)> {
                let files = record.files.iter().filter(|(path, _)| part_of(path).as_ref() == Some(part));
                files.map(|(path, digest)| (path.clone(), digest.clone())).collect()
            };
            of_part(self) != of_part(newer)
        };
        let change = |part: &SitePart| match (before.contains(part), after.contains(part)) {
            (false, _) => Some(PartChange::Added),
            (true, false) => Some(PartChange::Removed),
            (true, true) => has_changed(part).then_some(PartChange::Changed),
        };
        before.union(&after).filter_map(|part| Some((part.clone(), change(part)?))).collect()
    }
}

/// The part of the site that a file belongs to.
fn part_of(path: &str) -> Option<SitePart> {
    let (folder, rest) = path.split_once('/')?;
    match folder {
        "forms" => Some(SitePart::Form(rest.strip_suffix(".toml")?.to_owned())),
        _ => Some(SitePart::Locale(rest.split_once('/')?.0.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(files: &[(&str, &str)]) -> SiteRecord {
        let files = files.iter().map(|(path, digest)| ((*path).to_owned(), (*digest).to_owned())).collect();
        SiteRecord { files, ..SiteRecord::default() }
    }

    #[test]
    fn forms_and_languages_come_change_and_go() {
        let before = record(&[("forms/a.toml", "1"), ("forms/b.toml", "1"), ("locales/fr/site.ftl", "1")]);
        let after = record(&[
            ("content/fr/about.md", "1"),
            ("forms/b.toml", "2"),
            ("locales/fr/site.ftl", "1"),
            ("locales/pl/site.ftl", "1"),
        ]);
        let form = |id: &str| SitePart::Form(id.to_owned());
        let locale = |tag: &str| SitePart::Locale(tag.to_owned());
        let expected = [
            (form("a"), PartChange::Removed),
            (form("b"), PartChange::Changed),
            (locale("fr"), PartChange::Changed),
            (locale("pl"), PartChange::Added),
        ];
        assert_eq!(before.changes_to(&after), expected);
        assert_eq!(before.changes_to(&before), []);
        assert_ne!(before.digest(), after.digest());
    }

    #[test]
    fn the_built_in_site_is_translated() {
        let built_in = SiteRecord::of_site(None);
        assert_eq!(built_in.problems(), [] as [String; 0]);
        assert_eq!(built_in.waiting_messages(), 0);
        assert!(built_in.languages().len() >= 5);
    }
}
