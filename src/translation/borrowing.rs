//! What a locale shows in another language: the messages and content pages that it lacks, each with the locale that lends it.

use super::workspace::TranslationWorkspace;
use crate::i18n::key;
use crate::site::{LocaleFiles, drop_broken, fallback_tags, percent_translated};
use serde::Serialize;
use std::collections::BTreeSet;

/// A message or a page that a locale borrows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Borrowed {
    /// The tag of the locale that lends it.
    pub(crate) from: String,
    /// The name of the message, or the path of the page from the locale's folder on.
    pub(crate) name: String,
    /// The file of the locale that lends it.
    pub(crate) file: String,
    /// The line in that file, from 1.
    pub(crate) line: usize,
}

/// What a locale borrows, by lender and name. A message whose translation cannot be shown is borrowed too.
pub(crate) fn borrowed(workspace: &TranslationWorkspace, tag: &str) -> Vec<Borrowed> {
    let source = &workspace.source_locale().tag;
    // The source locale falls back on none.
    let Some(own) = usable_messages(workspace, tag).filter(|_| tag != source) else { return Vec::new() };
    let lenders = fallback_tags(tag, source).filter_map(|lender| usable_messages(workspace, &lender));
    let lenders: Vec<LocaleFiles> = lenders.filter(|lender| is_shown(workspace, lender)).collect();
    let lacking = workspace.expected.iter().filter(|name| !own.sentences.contains_key(*name));
    let message = |name: &String| {
        let found = lenders.iter().find_map(|lender| Some((lender, lender.sentences.get(name)?)));
        found.map(|(lender, sentence)| Borrowed {
            from: lender.tag.clone(),
            name: name.clone(),
            file: sentence.file.clone(),
            line: sentence.line,
        })
    };
    let mut all: Vec<_> = lacking.filter_map(message).collect();
    let mut pages = pages(workspace, tag);
    for lender in &lenders {
        for page in self::pages(workspace, &lender.tag) {
            if pages.insert(page.clone()) {
                let (file, name) = (format!("content/{}/{page}", lender.tag), format!("content/{page}"));
                all.push(Borrowed { from: lender.tag.clone(), name, file, line: 1 });
            }
        }
    }
    all.sort();
    all
}

/// The messages of a locale without those that pages cannot show.
fn usable_messages(workspace: &TranslationWorkspace, tag: &str) -> Option<LocaleFiles> {
    let mut written = workspace.locale_files(tag)?.clone();
    drop_broken(&mut written, workspace.source_locale(), workspace.reference());
    Some(written)
}

/// Whether a locale is far enough to be shown, and so to lend.
fn is_shown(workspace: &TranslationWorkspace, lender: &LocaleFiles) -> bool {
    let threshold = lender.sentences.get(key::LOCALE_THRESHOLD.name());
    let threshold = threshold.map_or(0, |sentence| sentence.pattern.trim().parse().unwrap_or(100));
    percent_translated(&workspace.files, lender, &workspace.expected) >= threshold
}

/// The names of the files of a locale's content pages; none of a folder that cannot be read, which `check` says.
fn pages(workspace: &TranslationWorkspace, tag: &str) -> BTreeSet<String> {
    let files = workspace.files.list_files(&format!("content/{tag}"), ".md").unwrap_or_default();
    files.iter().filter_map(|file| Some(file.rsplit_once('/')?.1.to_owned())).collect()
}
