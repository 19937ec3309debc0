//! The messages of one locale as its files have them, each with its file, its line and its compact form.
//!
//! Messages have names here: the key, preceded by the form's id if it is a form's message (`consultation/q-1a.short`).

use super::diagnostic::{Diagnostic, or_report};
use super::files::{Files, stem};
use crate::i18n::compile::compile;
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key};
use questionnaire::Form;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// One message, and its location.
#[derive(Clone, Debug)]
pub(crate) struct MessageSource {
    pub(crate) file: String,
    pub(crate) line: usize,
    /// The compact form.
    pub(crate) pattern: String,
}

/// The messages of one locale's files.
#[derive(Clone, Debug)]
pub(crate) struct LocaleFiles {
    pub(crate) tag: String,
    /// The messages, by name.
    pub(crate) sentences: BTreeMap<String, MessageSource>,
    /// Messages that no page uses, by name.
    pub(crate) unknown: BTreeMap<String, MessageSource>,
    /// Errors in the files.
    pub(crate) problems: Vec<Diagnostic>,
}

impl LocaleFiles {
    /// Reads one locale. A file named after a form has that form's messages, the others have the interface messages. The
    /// site's own messages take precedence over the built-in ones.
    pub(crate) fn from_files(files: &Files, tag: &str, forms: &[Arc<Form>]) -> Self {
        let mut written =
            Self { tag: tag.to_owned(), sentences: BTreeMap::new(), unknown: BTreeMap::new(), problems: Vec::new() };
        let all = or_report(files.list_files(&format!("locales/{tag}"), ".ftl"), &mut written.problems);
        let (program, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|file| files.is_built_in(file));
        let own = own.into_iter().map(|file| (file, DuplicatePolicy::Refused));
        let used = UsedKeys::from_forms(forms);
        for (file, twice) in own.chain(program.into_iter().map(|file| (file, DuplicatePolicy::FirstCounts))) {
            match files.read_text(&file) {
                Ok(text) => written.add_file(&file, &text, &used, twice),
                Err(why) => written.problems.push(Diagnostic::new(file, 1, why)),
            }
        }
        written
    }

    fn add_file(&mut self, file: &str, text: &str, used: &UsedKeys<'_>, twice: DuplicatePolicy) {
        let of_form = used.of_forms.iter().find(|(form, _)| form.id().as_str() == stem(file));
        let form = of_form.map(|(form, _)| *form);
        let compiled = compile(text);
        self.problems.extend(compiled.faults.into_iter().map(|fault| Diagnostic::new(file, fault.line, fault.message)));
        for (key, pattern) in compiled.patterns {
            let line = compiled.lines.get(&key).copied().unwrap_or(1);
            let sentence = MessageSource { file: file.to_owned(), line, pattern };
            let name = name(form, &key);
            if !used.contains(of_form, &key) {
                self.unknown.insert(name, sentence);
            } else if let Some(first) = self.sentences.get(&name) {
                if twice == DuplicatePolicy::Refused {
                    let message = format!("{key}: stands in {} too; remove one", first.file);
                    self.problems.push(Diagnostic::new(file, line, message));
                }
            } else {
                self.sentences.insert(name, sentence);
            }
        }
    }

    /// The interface messages as a catalogue.
    pub(super) fn catalogue(&self) -> Catalogue {
        self.patterns(|name| (!name.contains('/')).then_some(name))
    }

    /// The messages of a form as a catalogue.
    pub(super) fn catalogue_of(&self, form: &Form) -> Catalogue {
        self.patterns(|name| name.strip_prefix(form.id().as_str())?.strip_prefix('/'))
    }

    fn patterns<'s>(&'s self, key: impl Fn(&'s str) -> Option<&'s str>) -> Catalogue {
        let pattern =
            |(name, sentence): (&'s String, &MessageSource)| Some((key(name)?.to_owned(), sentence.pattern.clone()));
        Catalogue::new(&self.tag, self.sentences.iter().filter_map(pattern))
    }
}

/// Whether a message that is already defined in an earlier file is an error or ignored.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DuplicatePolicy {
    Refused,
    FirstCounts,
}

fn name(form: Option<&Form>, key: &str) -> String {
    form.map_or_else(|| key.to_owned(), |form| format!("{}/{key}", form.id()))
}

/// The key in a message's name.
pub(crate) fn key_of(name: &str) -> &str {
    name.split_once('/').map_or(name, |(_, key)| key)
}

/// The names of all messages that a complete locale must have.
pub(crate) fn required(forms: &[Arc<Form>]) -> BTreeSet<String> {
    let of_forms =
        forms.iter().flat_map(|form| form_keys::required_keys(form).into_iter().map(|key| name(Some(form), &key)));
    key::all_keys().chain(of_forms).collect()
}

/// The names of all messages that a locale should have: the required ones, and the further ones that the source locale has.
pub(crate) fn expected(forms: &[Arc<Form>], original: &LocaleFiles) -> BTreeSet<String> {
    let beside = original.sentences.keys().filter(|name| !may_be_left_out(name)).cloned();
    required(forms).into_iter().chain(beside).collect()
}

/// Whether a locale need not have the interface message of that key, even if the source locale has it.
fn may_be_left_out(key: &str) -> bool {
    key::OPTIONAL.iter().any(|known| known.name() == key)
}

/// A form with the keys of the messages that it must have.
type FormKeys<'f> = (&'f Form, HashSet<String>);

/// The keys of the messages that pages use. They are collected once for all files, because each of thousands of messages is looked up.
struct UsedKeys<'f> {
    of_program: HashSet<String>,
    of_forms: Vec<FormKeys<'f>>,
}

impl<'f> UsedKeys<'f> {
    fn from_forms(forms: &'f [Arc<Form>]) -> Self {
        let keys = |form: &'f Arc<Form>| (form.as_ref(), form_keys::required_keys(form).into_iter().collect());
        Self { of_program: key::all_keys().collect(), of_forms: forms.iter().map(keys).collect() }
    }

    /// Whether a page uses the message of that key in a form's file, or in one of the interface. A form may override interface messages.
    fn contains(&self, of_form: Option<&FormKeys<'_>>, key: &str) -> bool {
        let of_program = self.of_program.contains(key);
        match of_form {
            Some((form, required)) => {
                required.contains(key)
                    || form_keys::is_optional_key(form, key)
                    || of_program && key::is_overridable_by_form(key)
            }
            None => of_program || may_be_left_out(key),
        }
    }
}
