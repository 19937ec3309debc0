//! The status of a translation: what is translated, missing, stale or uncertain.

use super::borrowing::{Borrowed, borrowed};
use super::workspace::TranslationWorkspace;
use crate::site::MessageSource;
use serde::Serialize;
use std::collections::BTreeMap;

/// The status of a locale. The lists hold names of messages.
#[derive(Debug, Serialize)]
pub(crate) struct TranslationStatus {
    /// The locale's tag.
    pub(crate) locale: String,
    /// The tag of its source locale.
    pub(crate) source: String,
    /// The number of messages to translate; the built-in messages of the locale are not counted.
    pub(crate) total: usize,
    /// The number of translated messages.
    pub(crate) translated: usize,
    /// [`Self::translated`] in per cent of [`Self::total`], rounded down.
    pub(crate) percent: usize,
    /// Messages without a translation.
    pub(crate) missing: Vec<String>,
    /// Translations whose source changed after they were made.
    pub(crate) stale: Vec<String>,
    /// Translations that no page uses.
    pub(crate) extra: Vec<String>,
    /// Translations without a source digest. `accept` records one and so confirms that they are right.
    pub(crate) unrecorded: Vec<String>,
    /// Translations marked as fuzzy in an imported PO file, which no page shows.
    pub(crate) needs_work: Vec<String>,
    /// What is shown in the language of another locale.
    pub(crate) borrowed: Vec<Borrowed>,
    /// Where the listed translations stand, as `file:line`, by the message's name; of one that needs work, its entry.
    #[serde(skip)]
    pub(crate) places: BTreeMap<String, String>,
}

impl TranslationStatus {
    /// The status of a locale; `None` if the site does not have it.
    pub(crate) fn for_locale(workspace: &TranslationWorkspace, tag: &str) -> Option<Self> {
        let (written, source, digests) = (workspace.locale_files(tag)?, workspace.source(tag), workspace.digests(tag));
        // Built-in messages are always up to date, but the site's translations in place of them may not be.
        let of_program = |sentence: &&MessageSource| workspace.files.is_built_in(&sentence.file);
        let own = |name: &&String| written.sentences.get(*name).filter(|sentence| !of_program(sentence)).is_some();
        let theirs = |name: &&String| {
            let there = written.sentences.get(*name).is_some_and(|sentence| of_program(&sentence));
            there && source.sentences.get(*name).is_none_or(|sentence| of_program(&sentence))
        };
        let all: Vec<_> = workspace.expected.iter().filter(|name| !theirs(name)).collect();
        let (there, missing): (Vec<_>, Vec<_>) = all.iter().copied().partition(own);
        // The source locale itself has no source.
        let checked = there.iter().filter(|_| tag != workspace.source_locale().tag);
        let (mut stale, mut unrecorded) = (Vec::new(), Vec::new());
        for name in checked {
            let sentence = source.sentences.get(*name).or_else(|| workspace.source_locale().sentences.get(*name));
            match sentence.map(|sentence| digests.is_stale(name, &sentence.pattern)) {
                Some(Some(true)) => stale.push((*name).clone()),
                Some(None) => unrecorded.push((*name).clone()),
                _ => {}
            }
        }
        let needs_work = workspace.needs_work(tag);
        let uncertain: Vec<_> = needs_work.names().filter(|name| workspace.expected.contains(*name)).cloned().collect();
        let place = |name: &String| {
            let sentence = written.sentences.get(name).or_else(|| written.unknown.get(name))?;
            Some((name.clone(), format!("{}:{}", sentence.file, sentence.line)))
        };
        let of_entry = |name: &String| Some((name.clone(), needs_work.place(tag, name)?));
        let written_ones = stale.iter().chain(&unrecorded).chain(written.unknown.keys()).filter_map(place);
        let places = written_ones.chain(uncertain.iter().filter_map(of_entry)).collect();
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
            needs_work: uncertain,
            borrowed: borrowed(workspace, tag),
            places,
        })
    }
}
