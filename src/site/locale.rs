//! One language of the site: its sentences, those of the forms, its long pages.

use super::countries::countries;
use super::diagnostic::Diagnostic;
use super::files::Files;
use super::locale_files::{LocaleFiles, key_of};
use super::markdown::{ContentPage, read_pages};
use crate::i18n::compile::placeholders;
use crate::i18n::form_keys;
use crate::i18n::pseudo::PseudoLocale;
use crate::i18n::{Catalogue, key};
use questionnaire::Form;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One language of the site.
#[derive(Debug)]
pub struct Locale {
    catalogue: Catalogue,
    forms: BTreeMap<String, Catalogue>,
    pages: BTreeMap<String, ContentPage>,
    percent: usize,
}

impl Locale {
    /// The language of these files, without what it borrows. `expected` are the names of all its sentences to be.
    pub(super) fn read(
        files: &Files,
        written: &LocaleFiles,
        forms: &[Arc<Form>],
        expected: &BTreeSet<String>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        // What the program says in this language already is nobody's to translate.
        let of_program =
            |name: &&String| written.sentences.get(*name).is_some_and(|sentence| files.is_built_in(&sentence.file));
        let expected: Vec<_> = expected.iter().filter(|name| !of_program(name)).collect();
        let translated = expected.iter().filter(|name| written.sentences.contains_key(**name)).count();
        Self {
            catalogue: written.catalogue(),
            forms: forms.iter().map(|form| (form.id().to_string(), written.catalogue_of(form))).collect(),
            pages: read_pages(files, &written.tag, problems),
            percent: (translated * 100).checked_div(expected.len()).unwrap_or(100),
        }
    }

    /// The language's tag, in lower case.
    pub fn tag(&self) -> &str {
        self.catalogue.locale()
    }

    /// The language's own name for itself.
    pub fn name(&self) -> String {
        let name = key::LOCALE_NAME.name();
        // A name borrowed from another language would lead there by mistake.
        if self.catalogue.has_own(name) { self.catalogue.message_by_key(name) } else { self.tag().to_owned() }
    }

    /// How much is translated, in per cent, rounded down.
    pub fn percent(&self) -> usize {
        self.percent
    }

    /// How much must be translated for the language to be shown, in per cent; it says so itself.
    pub fn threshold(&self) -> usize {
        let name = key::LOCALE_THRESHOLD.name();
        if self.catalogue.has_own(name) { self.catalogue.message_by_key(name).parse().unwrap_or(100) } else { 0 }
    }

    /// The program's sentences.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Every sentence that a form's pages need: the program's and the form's own.
    pub fn form_catalogue(&self, form: &Form) -> Catalogue {
        let mut catalogue = self.of_form(form).cloned().unwrap_or_else(|| Catalogue::new(self.tag(), BTreeMap::new()));
        catalogue.add_fallback(&self.catalogue);
        if form.asks_for_a_country() {
            catalogue.set_countries(countries(self.tag()));
        }
        catalogue
    }

    /// The part of [`Self::form_catalogue`] that the browser needs.
    pub fn browser_catalogue(&self, form: &Form) -> Catalogue {
        let own = self.of_form(form);
        // What a form says in words of its own in place of the program is needed where the program's words are.
        let own = |key: &str| {
            own.is_some_and(|own| own.has(key)) && !key::is_server_only(key) && !form_keys::is_unused_on_form_page(key)
        };
        self.form_catalogue(form).filtered(&|key| key::in_browser(key) || own(key))
    }

    /// A form's short name, else its title; and its language, where it is borrowed.
    pub fn name_of(&self, form: &Form) -> (String, Option<String>) {
        let Some(own) = self.of_form(form) else { return (form.id().to_string(), None) };
        let key = if own.has(form_keys::NAME) { form_keys::NAME } else { "title" };
        (own.message_by_key(key), own.lang(key))
    }

    fn of_form(&self, form: &Form) -> Option<&Catalogue> {
        self.forms.get(form.id().as_str())
    }

    /// The long page of that name.
    pub fn page(&self, name: &str) -> Option<&ContentPage> {
        self.pages.get(name)
    }

    /// The names of the long pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    /// The language that `rule` makes of this one.
    pub(super) fn pseudo(&self, rule: PseudoLocale) -> Self {
        let forms = self.forms.iter().map(|(form, catalogue)| (form.clone(), rule.catalogue(catalogue)));
        Self {
            catalogue: rule.catalogue(&self.catalogue),
            forms: forms.collect(),
            pages: self.pages.clone(),
            percent: self.percent,
        }
    }

    /// Borrows from `other` what this language lacks.
    pub(super) fn add_fallback(&mut self, other: &Self) {
        self.catalogue.add_fallback(&other.catalogue);
        for (form, catalogue) in &other.forms {
            let own = self.forms.entry(form.clone());
            own.or_insert_with(|| Catalogue::new(self.catalogue.locale(), BTreeMap::new())).add_fallback(catalogue);
        }
        for (name, page) in &other.pages {
            self.pages.entry(name.clone()).or_insert_with(|| page.clone());
        }
    }
}

/// Takes out every sentence that cannot be shown as it is: one with a placeholder that nobody fills would show a hole.
pub(super) fn drop_broken(written: &mut LocaleFiles, original: &LocaleFiles, reference: &LocaleFiles) {
    let known = |name: &str| -> BTreeSet<&str> {
        // What a form says in place of the program is filled in as the program's sentence is.
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

/// The page that says what becomes of the answers (RGPD, article 13).
const PRIVACY: &str = "privacy";

/// The sentences and pages that a language is without.
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
        .filter(|(page, _)| locale.page(page).is_none())
        .map(|(page, why)| Diagnostic::new(format!("content/{tag}/{page}.md"), 1, why));
    sentences.chain(pages).collect()
}
