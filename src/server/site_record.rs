//! What is noted of a site when it is read: the digests of its files, by which it is compared with another reading, and the state of
//! its languages.

use crate::site::{FileDigests, file_digests};
use crate::translation::{TranslationStatus, TranslationWorkspace};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// What is noted of a site.
#[derive(Debug, Default)]
pub struct SiteRecord {
    folder: Option<PathBuf>,
    files: FileDigests,
    /// Why the digests are not known.
    problems: Vec<String>,
    /// The state of the languages, once it was asked for.
    languages: OnceLock<Vec<TranslationStatus>>,
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
        let (files, problems) = match file_digests(folder) {
            Ok(files) => (files, Vec::new()),
            Err(problem) => (FileDigests::new(), vec![problem.to_string()]),
        };
        Self { folder: folder.map(Path::to_owned), files, problems, languages: OnceLock::new() }
    }

    /// The state of each language, by tag: what `consultation locale status` computes. It is found when it is first asked for, from
    /// the files as they were noted.
    ///
    /// # Errors
    /// Why it is not known: the files cannot be read, or have changed since.
    pub(super) fn languages(&self) -> Result<&[TranslationStatus], Vec<String>> {
        if let Some(known) = self.languages.get() {
            return Ok(known);
        }
        if !self.problems.is_empty() {
            return Err(self.problems.clone());
        }
        let workspace = TranslationWorkspace::of_site(self.folder.as_deref());
        let workspace = workspace.map_err(|found| found.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        let status = |tag: &str| TranslationStatus::for_locale(&workspace, tag);
        let found: Vec<_> = workspace.tags().filter_map(status).collect();
        if file_digests(self.folder.as_deref()).ok().as_ref() != Some(&self.files) {
            return Err(vec!["the files have changed since the site was read".to_owned()]);
        }
        Ok(self.languages.get_or_init(|| found))
    }

    /// Finds the state of the languages in another thread, since that takes its time.
    pub(super) async fn find_languages(self: &Arc<Self>) {
        let record = Arc::clone(self);
        let found = tokio::task::spawn_blocking(move || record.languages().map(|_| ()));
        match found.await {
            Ok(Ok(())) => {}
            Ok(Err(problems)) => tracing::debug!(?problems, "the state of the languages is not known"),
            Err(error) => tracing::error!(%error, "the state of the languages could not be found"),
        }
    }

    /// Whether the files could be read, and another note has the same.
    pub(super) fn has_files_of(&self, other: &Self) -> bool {
        self.problems.is_empty() && other.problems.is_empty() && self.files == other.files
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
        let languages = built_in.languages().expect("they are known");
        assert!(languages.len() >= 5);
        assert!(languages.iter().all(|one| one.missing.is_empty() && one.stale.is_empty()), "{languages:?}");
    }
}
