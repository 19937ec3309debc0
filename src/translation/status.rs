//! How far a language is.

use super::workspace::TranslationWorkspace;
use crate::site::MessageSource;
use serde::Serialize;

/// Where a language stands, by the names of its sentences.
#[derive(Debug, Serialize)]
pub(crate) struct TranslationStatus {
    /// The language's tag.
    pub(crate) locale: String,
    /// The language it is translated from.
    pub(crate) source: String,
    /// How many sentences there are to translate; what the program says in this language already is not counted.
    pub(crate) total: usize,
    /// How many of them are translated.
    pub(crate) translated: usize,
    /// [`Self::translated`] in per cent of [`Self::total`], rounded down.
    pub(crate) percent: usize,
    /// Those that are not.
    pub(crate) missing: Vec<String>,
    /// Those whose source changed since they were translated.
    pub(crate) stale: Vec<String>,
    /// Translations that no page uses.
    pub(crate) extra: Vec<String>,
    /// Translations of which nobody knows what they were made from: `accept` says that they are right.
    pub(crate) unrecorded: Vec<String>,
    /// Those whose translator did not vouch for it: a fuzzy entry of a PO file, which no page shows.
    pub(crate) needs_work: Vec<String>,
}

impl TranslationStatus {
    /// The progress of a language.
    pub(crate) fn for_locale(workspace: &TranslationWorkspace, tag: &str) -> Option<Self> {
        let (written, source, digests) = (workspace.locale_files(tag)?, workspace.source(tag), workspace.digests(tag));
        // The program answers for its own words, but not for a translation of what the site says in place of them.
        let of_program = |sentence: &&MessageSource| workspace.files.is_built_in(&sentence.file);
        let own = |name: &&String| written.sentences.get(*name).filter(|sentence| !of_program(sentence)).is_some();
        let theirs = |name: &&String| {
            let there = written.sentences.get(*name).is_some_and(|sentence| of_program(&sentence));
            there && source.sentences.get(*name).is_none_or(|sentence| of_program(&sentence))
        };
        let all: Vec<_> = workspace.expected.iter().filter(|name| !theirs(name)).collect();
        let (there, missing): (Vec<_>, Vec<_>) = all.iter().copied().partition(own);
        // The original is made from nothing.
        let judged = there.iter().filter(|_| tag != workspace.source_locale().tag);
        let (mut stale, mut unrecorded) = (Vec::new(), Vec::new());
        for name in judged {
            let sentence = source.sentences.get(*name).or_else(|| workspace.source_locale().sentences.get(*name));
            match sentence.map(|sentence| digests.is_stale(name, &sentence.pattern)) {
                Some(Some(true)) => stale.push((*name).clone()),
                Some(None) => unrecorded.push((*name).clone()),
                _ => {}
            }
        }
        Some(Self {
            locale: tag.to_owned(),
            source: source.tag.clone(),
            total: all.len(),
            translated: there.len(),
            percent: (there.len() * 100).checked_div(all.len()).unwrap_or(100),
            missing: missing.into_iter().cloned().collect(),
            stale,
            extra: written.unknown.keys().cloned().collect(),
            unrecorded,
            needs_work: workspace
                .needs_work(tag)
                .names()
                .filter(|name| workspace.expected.contains(*name))
                .cloned()
                .collect(),
        })
    }
}
