//! The folder of a site, as the translators' tools see it.

use super::layout::keep_layout;
use super::needs_work::NeedsWork;
use super::source_digests::SourceDigests;
use crate::atomic_file::replace_file;
use crate::site::{
    Diagnostic, Files, LocaleFiles, expected, no_language, or_report, read_forms, reference_locale, source_locale,
};
use questionnaire::Form;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

/// The forms, the files of every locale, and their source digests.
#[derive(Clone)]
pub(crate) struct TranslationWorkspace {
    pub(crate) root: PathBuf,
    pub(crate) files: Files,
    pub(crate) forms: Vec<Arc<Form>>,
    /// The tag of the site's source locale.
    original: String,
    written: BTreeMap<String, LocaleFiles>,
    all_digests: BTreeMap<String, SourceDigests>,
    needs_work: BTreeMap<String, NeedsWork>,
    /// The names of all messages that a locale should have.
    pub(crate) expected: BTreeSet<String>,
}

impl TranslationWorkspace {
    /// Reads the folder.
    ///
    /// # Errors
    /// Errors in the forms or in the source locale, with which all others are compared; source digests or translations
    /// needing work that cannot be read.
    pub(crate) fn open(root: &Path) -> Result<Self, Vec<Diagnostic>> {
        Self::of_site(Some(root))
    }

    /// Reads the site in a folder, or the built-in one, in which nothing can be written.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub(crate) fn of_site(folder: Option<&Path>) -> Result<Self, Vec<Diagnostic>> {
        let (files, root) = (Files::from_folder(folder), folder.unwrap_or(Path::new("")));
        let mut problems = Vec::new();
        let forms = read_forms(&files, &mut problems);
        let tags = or_report(files.folders("locales"), &mut problems);
        let written: BTreeMap<_, _> =
            tags.iter().map(|tag| (tag.clone(), LocaleFiles::from_files(&files, tag, &forms))).collect();
        let Some(original) = source_locale(&tags.iter().map(String::as_str).collect::<Vec<_>>()) else {
            if problems.is_empty() {
                problems.push(no_language());
            }
            return Err(problems);
        };
        let expected = expected(&forms, &written[original]);
        let (mut all_digests, mut needs_work) = (BTreeMap::new(), BTreeMap::new());
        for tag in &tags {
            match SourceDigests::from_files(&files, tag) {
                Ok(digests) => _ = all_digests.insert(tag.clone(), digests),
                Err(problem) => problems.push(problem),
            }
            match NeedsWork::from_files(&files, tag) {
                Ok(entries) => _ = needs_work.insert(tag.clone(), entries),
                Err(found) => problems.extend(found),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let original = original.to_owned();
        Ok(Self { root: root.to_owned(), files, forms, original, written, all_digests, needs_work, expected })
    }

    /// The tags of the locales.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.written.keys().map(String::as_str)
    }

    /// The files of a locale.
    pub(crate) fn locale_files(&self, tag: &str) -> Option<&LocaleFiles> {
        self.written.get(tag)
    }

    /// The source digests of a locale.
    pub(crate) fn digests(&self, tag: &str) -> SourceDigests {
        self.all_digests.get(tag).cloned().unwrap_or_default()
    }

    /// The translations of a locale that need work.
    pub(crate) fn needs_work(&self, tag: &str) -> NeedsWork {
        self.needs_work.get(tag).cloned().unwrap_or_default()
    }

    /// Whether the translation with that name was made from another version of its source message.
    pub(crate) fn is_stale(&self, tag: &str, name: &str) -> bool {
        let (source, digests) = (self.source(tag).sentences.get(name), self.all_digests.get(tag));
        source.zip(digests).is_some_and(|(source, digests)| digests.is_stale(name, &source.pattern) == Some(true))
    }

    /// The site's source locale, on which the others fall back.
    pub(crate) fn source_locale(&self) -> &LocaleFiles {
        &self.written[&self.original]
    }

    /// The locale whose placeholders translations may have, besides those of the source locale.
    pub(crate) fn reference(&self) -> &LocaleFiles {
        reference_locale(self.written.values(), self.source_locale())
    }

    /// The source locale of a translation: the one that its digests name, else the site's.
    pub(crate) fn source(&self, tag: &str) -> &LocaleFiles {
        let recorded = self.all_digests.get(tag).and_then(|digests| digests.source.as_deref());
        let named = recorded.filter(|source| *source != tag);
        named.and_then(|source| self.locale_files(source)).unwrap_or_else(|| self.source_locale())
    }

    /// A copy of the workspace with other source digests for a locale.
    pub(crate) fn with_digests(&self, tag: &str, digests: &SourceDigests) -> Self {
        let mut workspace = self.clone();
        workspace.all_digests.insert(tag.to_owned(), digests.clone());
        workspace
    }
}

/// Writes a file as a whole or not at all. An existing file keeps its byte order mark and the line ends of unchanged lines.
/// All tools write through this function.
///
/// # Errors
/// Errors of the operating system. An existing file that is not UTF-8 stays as it is.
pub(crate) fn write_keeping_layout(path: &Path, text: &str) -> io::Result<()> {
    let text = match fs::read_to_string(path) {
        Ok(before) => keep_layout(&before, text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => text.to_owned(),
        Err(error) => return Err(error),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    replace_file(path, text.as_bytes())
}
