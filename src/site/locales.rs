//! The locales of a site, with their fallbacks. A locale falls back on its language without region, then on the source
//! locale: French if the site has it, else English, else the first one by tag.

use super::diagnostic::{Diagnostic, or_report};
use super::files::Files;
use super::locale::{Locale, drop_broken};
use super::locale_files::{LocaleFiles, expected, required};
use super::missing::missing;
use super::parallel::map_in_parallel;
use questionnaire::Form;
use std::sync::Arc;

/// The preferred source locales, in order. A site that has one of them does not start while it is incomplete.
const SOURCE_PREFERENCE: [&str; 2] = ["fr", "en"];

/// The source locale among these tags.
pub(crate) fn source_locale<'t>(tags: &[&'t str]) -> Option<&'t str> {
    let preferred = SOURCE_PREFERENCE.iter().find_map(|preferred| tags.iter().find(|tag| *tag == preferred));
    preferred.or_else(|| tags.iter().min()).copied()
}

/// The result of reading the locales.
pub(super) struct LoadedLocales {
    /// The source locale first, the others by tag.
    pub(super) locales: Vec<Locale>,
    /// Errors that prevent the site from starting.
    pub(super) problems: Vec<Diagnostic>,
    /// Errors that do not prevent it.
    pub(super) warnings: Vec<Diagnostic>,
}

/// The error of a site without locales.
pub(crate) fn no_language() -> Diagnostic {
    Diagnostic::new("locales", 1, "there is no language: add a folder of sentences, such as locales/en")
}

/// Reads all locales.
pub(super) fn load_locales(files: &Files, forms: &[Arc<Form>]) -> LoadedLocales {
    let mut read = LoadedLocales { locales: Vec::new(), problems: Vec::new(), warnings: Vec::new() };
    let folders = or_report(files.folders("locales"), &mut read.problems);
    let (tags, others): (Vec<_>, Vec<_>) = folders.into_iter().partition(|tag| is_tag(tag));
    let not_a_tag = "is no language tag in lower case, such as pt-br: rename this folder";
    read.warnings.extend(others.iter().map(|tag| Diagnostic::new(format!("locales/{tag}"), 1, not_a_tag)));
    let mut all = map_in_parallel(tags.iter().collect(), |tag| LocaleFiles::from_files(files, tag, forms));
    let Some(first) = source_locale(&tags.iter().map(String::as_str).collect::<Vec<_>>()) else {
        if read.problems.is_empty() {
            read.problems.push(no_language());
        }
        return read;
    };
    // The sort is stable: the source locale first, the others in their order.
    all.sort_by_key(|written| written.tag != first);
    let Some(original) = all.first().cloned() else { return read };
    let reference = reference_locale(all.iter(), &original).clone();
    let is_whole = |tag: &str| tag == original.tag || SOURCE_PREFERENCE.contains(&tag);
    let (required, expected) = (required(forms), expected(forms, &original));
    let verified = map_in_parallel(all, |mut written| {
        drop_broken(&mut written, &original, &reference);
        let mut found = Vec::new();
        let locale = Locale::from_files(files, &written, forms, &expected, &mut found);
        found.append(&mut written.problems);
        found.extend(written.unknown.iter().map(|(name, sentence)| {
            let message = format!("{}: no page uses it; remove it", super::key_of(name));
            Diagnostic::new(sentence.file.clone(), sentence.line, message)
        }));
        if is_whole(locale.tag()) {
            found.extend(missing(&written, &locale, forms, &required));
        }
        (locale, found)
    });
    for (locale, found) in verified {
        let problems = if is_whole(locale.tag()) { &mut read.problems } else { &mut read.warnings };
        problems.extend(found);
        read.locales.push(locale);
    }
    read
}

/// The locales with their fallbacks.
pub(super) fn with_fallbacks(mut locales: Vec<Locale>) -> Vec<Locale> {
    // Locales with short tags come first, because those with longer tags fall back on them.
    let original = locales.first().map(|locale| locale.tag().to_owned());
    let mut order: Vec<usize> = (1..locales.len()).collect();
    order.sort_by_key(|at| locales[*at].tag().len());
    for at in order {
        let tag = locales[at].tag().to_owned();
        for parent in fallback_tags(&tag, original.as_deref().unwrap_or_default()) {
            if let Some(from) = locales.iter().position(|locale| locale.tag() == parent)
                && let Ok([locale, from]) = locales.get_disjoint_mut([at, from])
            {
                locale.add_fallback(from);
            }
        }
    }
    locales
}

/// The tags of the locales on which one falls back, the nearest first: its language without region, then the source locale.
pub(crate) fn fallback_tags(tag: &str, source: &str) -> impl Iterator<Item = String> {
    let parents: Vec<_> = tag.match_indices('-').map(|(end, _)| tag[..end].to_owned()).rev().collect();
    let last = (source != tag).then(|| source.to_owned());
    parents.into_iter().chain(last)
}

/// The locale beside the source locale whose placeholders translations may have: English, else the source locale.
pub(crate) fn reference_locale<'l>(
    mut all: impl Iterator<Item = &'l LocaleFiles>,
    source: &'l LocaleFiles,
) -> &'l LocaleFiles {
    all.find(|written| written.tag == SOURCE_PREFERENCE[1]).unwrap_or(source)
}

/// Whether a folder's name is a language tag as addresses write it: a language, then a script, a region or variants.
pub(crate) fn is_tag(name: &str) -> bool {
    let mut parts = name.split('-');
    let lower = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && lower(part))
}
