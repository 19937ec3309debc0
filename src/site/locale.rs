//! One locale of the site: its interface messages, the messages of its forms, and its content pages.

use super::countries::countries;
use super::diagnostic::Diagnostic;
use super::files::Files;
use super::locale_files::{LocaleFiles, key_of};
use super::markdown::{ContentPage, read_pages};
use super::synthesis_source::{SynthesisSource, read_syntheses};
use crate::i18n::compile::placeholders;
use crate::i18n::form_keys;
use crate::i18n::pseudo::PseudoLocale;
use crate::i18n::{Catalogue, key};
use questionnaire::Form;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One locale of the site.
#[derive(Debug)]
pub struct Locale {
    catalogue: Catalogue,
    forms: BTreeMap<String, Catalogue>,
    pages: BTreeMap<String, ContentPage>,
    syntheses: BTreeMap<String, SynthesisSource>,
    percent: usize,
}

impl Locale {
    /// Reads the locale without its fallbacks. `expected` holds the names of all messages that it should have.
    pub(super) fn from_files(
        files: &Files,
        written: &LocaleFiles,
        forms: &[Arc<Form>],
        expected: &BTreeSet<String>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            catalogue: written.catalogue(),
            forms: forms.iter().map(|form| (form.id().to_string(), written.catalogue_of(form))).collect(),
            pages: read_pages(files, &written.tag, forms, problems),
            syntheses: read_syntheses(files, &written.tag, forms, problems),
            percent: percent_translated(files, written, expected),
        }
    }

    /// The locale's tag, in lower case.
    pub fn tag(&self) -> &str {
        self.catalogue.locale()
    }

    /// The language's own name for itself.
    pub fn name(&self) -> String {
        let name = key::LOCALE_NAME.name();
        // A fallback would show the name of another language.
        if self.catalogue.has_own(name) { self.catalogue.message_by_key(name) } else { self.tag().to_owned() }
    }

    /// The percentage of translated messages, rounded down.
    pub fn percent(&self) -> usize {
        self.percent
    }

    /// The percentage of translated messages from which the locale is shown. The locale itself sets it.
    pub fn threshold(&self) -> usize {
        let name = key::LOCALE_THRESHOLD.name();
        if self.catalogue.has_own(name) { self.catalogue.message_by_key(name).parse().unwrap_or(100) } else { 0 }
    }

    /// The built-in messages, with the site's changes.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// All messages that a form's pages need: the built-in ones and the form's own.
    pub fn form_catalogue(&self, form: &Form) -> Catalogue {
        let mut catalogue = self.of_form(form).cloned().unwrap_or_else(|| Catalogue::new(self.tag(), []));
        catalogue.add_fallback(&self.catalogue);
        if form.asks_for_a_country() {
            catalogue.set_countries(countries(self.tag()));
        }
        catalogue
    }

    /// The part of [`Self::form_catalogue`] that the client needs, to fill in the form or to amend a response.
    pub fn browser_catalogue(&self, form: &Form, amends: bool) -> Catalogue {
        let own = self.of_form(form);
        // Where the client needs a built-in message, it also needs the form's message that replaces it.
        let own = |key: &str| {
            own.is_some_and(|own| own.has(key)) && !key::is_server_only(key) && !form_keys::is_unused_by_client(key)
        };
        let needed = |key: &str| amends || !key::is_for_amending(key);
        self.form_catalogue(form).filtered(&|key| needed(key) && (key::in_browser(key) || own(key)))
    }

    /// A form's short name, or its title if it has none; and its locale, if it is a fallback.
    pub fn name_of(&self, form: &Form) -> (String, Option<String>) {
        let Some(own) = self.of_form(form) else { return (form.id().to_string(), None) };
        let key = if own.has(form_keys::NAME) { form_keys::NAME } else { "title" };
        (own.message_by_key(key), own.lang(key))
    }

    fn of_form(&self, form: &Form) -> Option<&Catalogue> {
        self.forms.get(form.id().as_str())
    }

    /// The content page of that name.
    pub fn content_page(&self, name: &str) -> Option<&ContentPage> {
        self.pages.get(name)
    }

    /// The synthesis document of a form; that of another language if this one has none.
    pub fn synthesis(&self, form: &Form) -> Option<&SynthesisSource> {
        self.syntheses.get(form.id().as_str())
    }

    /// The names of the content pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    /// The pseudo-locale that `rule` makes of this locale.
    pub(super) fn pseudo(&self, rule: PseudoLocale) -> Self {
        let forms = self.forms.iter().map(|(form, catalogue)| (form.clone(), rule.catalogue(catalogue)));
        Self {
            catalogue: rule.catalogue(&self.catalogue),
            forms: forms.collect(),
            pages: self.pages.clone(),
            syntheses: self.syntheses.clone(),
            percent: self.percent,
        }
    }

    /// Adds the messages and pages of `other` that this locale lacks.
    pub(super) fn add_fallback(&mut self, other: &Self) {
        self.catalogue.add_fallback(&other.catalogue);
        for (form, catalogue) in &other.forms {
            let own = self.forms.entry(form.clone());
            own.or_insert_with(|| Catalogue::new(self.catalogue.locale(), [])).add_fallback(catalogue);
        }
        for (name, page) in &other.pages {
            self.pages.entry(name.clone()).or_insert_with(|| page.clone());
        }
        for (form, source) in &other.syntheses {
            self.syntheses.entry(form.clone()).or_insert_with(|| source.clone());
        }
    }
}

/// The percentage of the expected messages that a locale has, rounded down. Its built-in messages need no translation.
pub(crate) fn percent_translated(files: &Files, written: &LocaleFiles, expected: &BTreeSet<String>) -> usize {
    let of_program =
        |name: &&String| written.sentences.get(*name).is_some_and(|sentence| files.is_built_in(&sentence.file));
    let expected: Vec<_> = expected.iter().filter(|name| !of_program(name)).collect();
    let translated = expected.iter().filter(|name| written.sentences.contains_key(**name)).count();
    (translated * 100).checked_div(expected.len()).unwrap_or(100)
}

/// Removes messages with an unknown placeholder, which the page could not fill in, and reports each.
pub(crate) fn drop_broken(written: &mut LocaleFiles, original: &LocaleFiles, reference: &LocaleFiles) {
    let known = |name: &str| -> BTreeSet<&str> {
        // A form's message that replaces a built-in one has the placeholders of the built-in one.
        let program = key_of(name);
        let name = if original.sentences.contains_key(program) { program } else { name };
        let sentences = [original, reference].into_iter().filter_map(|written| written.sentences.get(name));
        sentences.flat_map(|sentence| placeholders(&sentence.pattern)).collect()
    };
    let invented = |name: &str, pattern: &str| {
        let known = known(name);
        placeholders(pattern).into_iter().find(|placeholder| !known.contains(placeholder)).map(str::to_owned)
    };
    let broken: Vec<_> = written
        .sentences
        .iter()
        .filter_map(|(name, sentence)| Some((name.clone(), invented(name, &sentence.pattern)?)))
        .collect();
    for (name, placeholder) in broken {
        if let Some(sentence) = written.sentences.remove(&name) {
            let message = format!("{}: nobody fills {{ ${placeholder} }}; remove it", key_of(&name));
            written.problems.push(Diagnostic::new(sentence.file, sentence.line, message));
        }
    }
}
