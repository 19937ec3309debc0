//! Checks the synthesis documents of a package against its figures and its texts.

use super::rows::{Columns, read_row};
use crate::coding::figures::ResultsDocument;
use crate::open_data::package::folder::{locate, names};
use crate::open_data::package::{CSV, SYNTHESIS};
use crate::open_data::package_files::{PackageFiles, from_value};
use crate::open_data::read_error::PackageReadError;
use crate::review::redaction::MARKER;
use crate::synthesis_document::{
    Directive, DocumentProblem, PublishedTexts, SignOffs, SynthesisDocument, SynthesisFigures, check_figures,
};
use questionnaire::column::control_column;
use serde_json::Value;
use std::collections::BTreeSet;

/// How the names of the documents begin, and how they end; a language stands between.
const PREFIX: &str = "synthesis-";
const ENDING: &str = ".md";

/// Returns what is wrong in the documents, each as `file:line: message`.
pub(super) fn problems(files: &PackageFiles<'_>, results: &ResultsDocument) -> Result<Vec<String>, PackageReadError> {
    let mut found = Vec::new();
    for (name, text) in documents(files)? {
        let problems = match SynthesisDocument::parse(&text) {
            Ok(document) => check_figures(&document, results, &texts(files, &document)?),
            Err(problems) => problems,
        };
        let line = |DocumentProblem { line, message }| format!("{name}:{line}: {message}");
        found.extend(problems.into_iter().map(line));
    }
    Ok(found)
}

/// The figures of the documents, computed from published results; `None` if the package has no document. When a document was signed, and what
/// was signed, is copied from what is stated; whether it is still that is computed.
pub(super) fn figures(
    files: &PackageFiles<'_>,
    results: &ResultsDocument,
    stated: &Value,
) -> Result<Option<SynthesisFigures>, PackageReadError> {
    let documents = documents(files)?;
    let with_language = |(name, text): &'_ (String, String)| {
        let language = name.strip_prefix(PREFIX)?.strip_suffix(ENDING)?;
        Some((language.to_owned(), text.clone()))
    };
    let sign_offs = stated_sign_offs(stated)?;
    let named: Vec<(String, String)> = documents.iter().filter_map(with_language).collect();
    let texts = named.iter().map(|(language, text)| (language.as_str(), text.as_str()));
    Ok((!named.is_empty()).then(|| SynthesisFigures::from_results(texts, results, &sign_offs)))
}

/// The sign-offs as they are stated. A package of an earlier version has none.
fn stated_sign_offs(stated: &Value) -> Result<SignOffs, PackageReadError> {
    let mut sign_offs = SignOffs::new();
    for document in stated["documents"].as_array().into_iter().flatten() {
        let sign_off = document.get("sign_off").filter(|sign_off| !sign_off.is_null());
        if let (Some(language), Some(sign_off)) = (document["language"].as_str(), sign_off) {
            sign_offs.insert(language.to_owned(), from_value(SYNTHESIS, sign_off.clone())?);
        }
    }
    Ok(sign_offs)
}

/// The documents of a package, by the names of their files.
fn documents(files: &PackageFiles<'_>) -> Result<Vec<(String, String)>, PackageReadError> {
    let mut documents = Vec::new();
    for name in names(files.0).map_err(PackageReadError::Folder)? {
        if name.starts_with(PREFIX)
            && name.ends_with(ENDING)
            && let Some(path) = locate(files.0, &name)
        {
            documents.push((name, std::fs::read_to_string(path).map_err(PackageReadError::Folder)?));
        }
    }
    Ok(documents)
}

/// The texts that a document quotes and that the rows publish, by response and control.
pub struct QuotedRows(BTreeSet<(String, String)>);

impl PublishedTexts for QuotedRows {
    fn is_published(&self, response_id: &str, control: &str) -> bool {
        self.0.contains(&(response_id.to_owned(), control.to_owned()))
    }
}

/// Finds the texts that a document quotes.
pub(super) fn texts(files: &PackageFiles<'_>, document: &SynthesisDocument) -> Result<QuotedRows, PackageReadError> {
    let quoted = document.directives.iter().filter_map(|placed| match &placed.directive {
        Directive::Quote(response_id, control) => Some((response_id.as_str(), control.as_str())),
        Directive::Count(..) | Directive::Share(..) | Directive::Chart(_) | Directive::Themes(..) => None,
    });
    let quoted: Vec<(&str, &str)> = quoted.collect();
    let mut found = BTreeSet::new();
    if quoted.is_empty() {
        return Ok(QuotedRows(found));
    }
    let mut rows = files.csv(CSV)?;
    let columns = Columns::read(CSV, &mut rows)?;
    let id = columns.index_of("response_id")?;
    let mut row = csv::StringRecord::new();
    while read_row(CSV, &mut rows, &mut row)? {
        for (response_id, control) in quoted.iter().filter(|(response_id, _)| **response_id == row[id]) {
            let cell = columns.index_of(&control_column(control)).ok().map(|at| &row[at]);
            if cell.is_some_and(|cell| !cell.is_empty() && cell != MARKER) {
                found.insert(((*response_id).to_owned(), (*control).to_owned()));
            }
        }
    }
    Ok(QuotedRows(found))
}
