//! The synthesis documents as data, `synthesis.json`: the figures of each and its last sign-off. Whoever quotes the synthesis finds every
//! number here, and verification computes them again.

use super::SynthesisDocument;
use super::sign_off::{SignOffFacts, Signed, StatedSignOff};
use super::stated_figures::DocumentFigures;
use crate::coding::figures::ResultsDocument;
use questionnaire::FormId;
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of all documents about a form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SynthesisFigures {
    /// The form's id.
    pub form: FormId,
    /// The documents, ordered by language.
    pub documents: Vec<StatedDocument>,
}

/// One document with its last sign-off.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatedDocument {
    /// The document with its figures.
    #[serde(flatten)]
    pub document: DocumentFigures,
    /// Its last sign-off; `None` if nobody has signed it.
    pub sign_off: Option<StatedSignOff>,
}

/// The last sign-offs of documents, by language.
pub type SignOffs = BTreeMap<String, SignOffFacts>;

impl SynthesisFigures {
    /// Takes the figures of documents, given as language and text, from published results, and compares the documents with what was signed. A
    /// document that cannot be read has no figures; whoever checks documents says why.
    pub fn from_results<'t>(
        documents: impl IntoIterator<Item = (&'t str, &'t str)>,
        results: &ResultsDocument,
        sign_offs: &SignOffs,
    ) -> Self {
        let read = |(language, text): (&str, &str)| {
            let document = DocumentFigures::from_results(language, &SynthesisDocument::parse(text).ok()?, results);
            let last = sign_offs.get(language).cloned();
            let sign_off = last.map(|last| last.beside(&Signed::from_document(text, &document)));
            Some(StatedDocument { document, sign_off })
        };
        let mut documents: Vec<StatedDocument> = documents.into_iter().filter_map(read).collect();
        documents.sort_by(|one, other| one.document.language.cmp(&other.document.language));
        Self { form: results.results.form.clone(), documents }
    }
}
