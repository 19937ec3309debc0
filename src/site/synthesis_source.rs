//! The files of synthesis documents: `content/<tag>/synthesis.md` is about the main form, `synthesis-<form>.md` about another one.
//! This module reads them and does not know what stands in them.

use super::diagnostic::{Diagnostic, or_report};
use super::files::{Files, stem};
use questionnaire::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of the file about the main form.
const MAIN: &str = "synthesis";

/// A synthesis document as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynthesisSource {
    /// The tag of its language.
    pub lang: String,
    /// Its file.
    pub file: String,
    /// Its Markdown.
    pub text: String,
}

/// Returns the name of the file about a form, without its folder.
pub fn synthesis_file(form: &Form, is_main: bool) -> String {
    if is_main { format!("{MAIN}.md") } else { format!("{MAIN}-{}.md", form.id()) }
}

/// Whether a page of this name is a synthesis document and no content page.
pub(super) fn is_synthesis(name: &str, forms: &[Arc<Form>]) -> bool {
    name == MAIN
        || forms
            .iter()
            .any(|form| name.strip_prefix(MAIN).and_then(|end| end.strip_prefix('-')) == Some(form.id().as_str()))
}

/// Reads the synthesis documents of a locale, by the ids of their forms.
pub(super) fn read_syntheses(
    files: &Files,
    tag: &str,
    forms: &[Arc<Form>],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, SynthesisSource> {
    let mut sources = BTreeMap::new();
    for file in or_report(files.list_files(&format!("content/{tag}"), ".md"), problems) {
        if !is_synthesis(stem(&file), forms) {
            continue;
        }
        let form = match stem(&file).strip_prefix(MAIN).and_then(|end| end.strip_prefix('-')) {
            Some(id) => Some(id.to_owned()),
            None => main_form(forms).map(|form| form.id().to_string()),
        };
        match (form, files.read_text(&file)) {
            (Some(form), Ok(text)) => _ = sources.insert(form, SynthesisSource { lang: tag.to_owned(), file, text }),
            (None, _) => {
                let why = "the site has several forms: name this file after one, synthesis-<form>.md";
                problems.push(Diagnostic::new(file, 1, why));
            }
            (_, Err(why)) => problems.push(Diagnostic::new(file, 1, why)),
        }
    }
    sources
}

/// The main form: the only one, or the one whose file says so.
pub(super) fn main_form(forms: &[Arc<Form>]) -> Option<&Arc<Form>> {
    match forms {
        [only] => Some(only),
        forms => forms.iter().find(|form| form.is_main()),
    }
}
