//! How far a language is.

use super::workshop::Workshop;
use crate::server::site::DEFAULT_LOCALE;
use serde::Serialize;

/// Where a language stands, by the names of its sentences.
#[derive(Debug, Serialize)]
pub(crate) struct Progress {
    /// The language's tag.
    pub(crate) locale: String,
    /// The language it is translated from.
    pub(crate) source: String,
    /// How many sentences there are to translate.
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
}

impl Progress {
    /// The progress of a language.
    pub(crate) fn of(workshop: &Workshop, tag: &str) -> Option<Self> {
        let (written, source, ledger) = (workshop.written(tag)?, workshop.source(tag)?, workshop.ledger(tag));
        let is_there = |name: &&String| written.sentences.contains_key(*name);
        let (there, missing): (Vec<_>, Vec<_>) = workshop.expected.iter().partition(is_there);
        // The original is made from nothing.
        let judged = there.iter().filter(|_| tag != DEFAULT_LOCALE);
        let (mut stale, mut unrecorded) = (Vec::new(), Vec::new());
        for name in judged {
            let sentence =
                source.sentences.get(*name).or_else(|| workshop.written(DEFAULT_LOCALE)?.sentences.get(*name));
            match sentence.map(|sentence| ledger.is_stale(name, &sentence.pattern)) {
                Some(Some(true)) => stale.push((*name).clone()),
                Some(None) => unrecorded.push((*name).clone()),
                _ => {}
            }
        }
        Some(Self {
            locale: tag.to_owned(),
            source: source.tag.clone(),
            total: workshop.expected.len(),
            translated: there.len(),
            percent: there.len() * 100 / workshop.expected.len().max(1),
            missing: missing.into_iter().cloned().collect(),
            stale,
            extra: written.unknown.keys().cloned().collect(),
            unrecorded,
        })
    }
}
