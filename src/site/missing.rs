//! What a locale lacks without which a site does not start.

use super::diagnostic::Diagnostic;
use super::locale::Locale;
use super::locale_files::{LocaleFiles, key_of};
use crate::i18n::key;
use questionnaire::Form;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The name of the privacy page, which the GDPR requires (article 13).
const PRIVACY: &str = "privacy";

/// The messages and content pages that a locale lacks.
pub(super) fn missing(
    written: &LocaleFiles,
    locale: &Locale,
    forms: &[Arc<Form>],
    required: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let tag = &written.tag;
    let sentence = |name: &String| {
        let file = name
            .split_once('/')
            .map_or_else(|| format!("locales/{tag}"), |(form, _)| format!("locales/{tag}/{form}.ftl"));
        let file = if key::IDENTITY.iter().any(|key| key.name() == name) {
            format!("locales/{tag}/identity.ftl")
        } else {
            file
        };
        Diagnostic::new(file, 1, format!("{}: this sentence is missing; add it", key_of(name)))
    };
    let sentences = required.iter().filter(|name| !written.sentences.contains_key(*name)).map(sentence);
    let references = forms.iter().flat_map(|form| form.questions().filter_map(|question| question.reference()));
    let pages = references.map(|page| (page, "a question refers to this page: write it"));
    let pages = pages.chain([(PRIVACY, "before sending, people are told to read this page: write it")]);
    let pages = pages
        .filter(|(page, _)| locale.content_page(page).is_none())
        .map(|(page, why)| Diagnostic::new(format!("content/{tag}/{page}.md"), 1, why));
    sentences.chain(pages).collect()
}
