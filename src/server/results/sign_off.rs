//! The sign-off of synthesis documents: which are signed as they are, what stands in the way of signing, and signing.

use super::coded_state::QuotedTexts;
use crate::coding::figures::ResultsDocument;
use crate::site::Site;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{NewSignOff, SignOff, Store, StoreError};
use crate::synthesis::SynthesisError;
use crate::synthesis_document::{
    DocumentFigures, DocumentProblem, SignOffFacts, SignOffState, SignOffs, Signed, SynthesisDocument, check_figures,
};
use crate::workspace::{Act, Action, Object, Signature};
use questionnaire::Form;
use std::collections::BTreeSet;

/// The longest name in which a document is signed, in characters.
pub const MAX_NAME: usize = 200;

/// A synthesis document with its state.
#[derive(Clone, Debug)]
pub struct DocumentState {
    /// The language of the document.
    pub language: String,
    /// Its title; its file where it cannot be read.
    pub title: String,
    /// What is wrong in it, by line. A document with a problem is not signed.
    pub problems: Vec<DocumentProblem>,
    /// How far it is signed.
    pub state: SignOffState<SignOff>,
    /// What would be signed; `None` where the document cannot be read.
    signed: Option<Signed>,
}

/// Why a document was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignOffError {
    /// There is no such document, or something is wrong in it.
    #[error("there is no document in this language, or its figures do not agree with the results")]
    Problems,
    /// What was seen is not what would be signed.
    #[error("the document or its figures changed meanwhile")]
    Changed,
    /// A name is missing or too long.
    #[error("say in whose name, in at most {MAX_NAME} characters")]
    Name,
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Returns the synthesis documents about a form, each in its own language.
///
/// # Errors
/// When the store fails.
pub async fn document_states(
    site: &Site,
    form: &Form,
    store: &dyn Store,
    results: &ResultsDocument,
) -> Result<Vec<DocumentState>, SynthesisError> {
    let sign_offs = store.sign_offs(form.id().as_str()).await?;
    let texts = QuotedTexts::load(store, site, form).await?;
    let mut states = Vec::new();
    for locale in site.locales() {
        let Some(source) = locale.synthesis(form).filter(|source| source.lang == locale.tag()) else { continue };
        let language = source.lang.clone();
        states.push(match SynthesisDocument::parse(&source.text) {
            Err(problems) => DocumentState {
                title: source.file.clone(),
                problems,
                state: SignOffState::Draft,
                signed: None,
                language,
            },
            Ok(document) => {
                let signed =
                    Signed::from_document(&source.text, &DocumentFigures::from_results(&language, &document, results));
                DocumentState {
                    title: document.title.clone(),
                    problems: check_figures(&document, results, &texts),
                    state: signed.state(last_sign_off(&sign_offs, &language)),
                    signed: Some(signed),
                    language,
                }
            }
        });
    }
    Ok(states)
}

/// Returns the last sign-off of each document of a form as the package tells it.
///
/// # Errors
/// When the store fails.
pub async fn sign_offs_for_package(form: &Form, store: &dyn Store) -> Result<SignOffs, StoreError> {
    let sign_offs = store.sign_offs(form.id().as_str()).await?;
    let languages: BTreeSet<&String> = sign_offs.iter().map(|sign_off| &sign_off.language).collect();
    let facts = |language: &String| {
        let (signed, SignOff { at, .. }) = last_sign_off(&sign_offs, language)?;
        let at = timestamp_from_ms(at).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        Some((language.clone(), SignOffFacts::new(&signed, at)))
    };
    Ok(languages.into_iter().filter_map(facts).collect())
}

/// The last sign-off of the document in a language, with what was signed.
pub(super) fn last_sign_off(sign_offs: &[SignOff], language: &str) -> Option<(Signed, SignOff)> {
    let last = sign_offs.iter().rev().find(|sign_off| sign_off.language == language)?;
    let signed = Signed { document: last.document_digest.clone(), figures: last.figures_digest.clone() };
    Some((signed, last.clone()))
}

impl DocumentState {
    /// Returns what would be signed, as a page shows and sends it; empty where the document cannot be read.
    pub fn fingerprint(&self) -> String {
        let digest = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        self.signed.as_ref().map(|signed| digest(&signed.document) + &digest(&signed.figures)).unwrap_or_default()
    }

    /// Signs the document as it is, if it is the one that was seen.
    ///
    /// # Errors
    /// When something is wrong in it, it is another one, the name is missing, or the store fails.
    pub async fn sign(
        &self,
        form: &Form,
        store: &dyn Store,
        (seen, in_name_of): (&str, &str),
        who: &Signature,
        at: i64,
    ) -> Result<(), SignOffError> {
        let Some(signed) = self.signed.as_ref().filter(|_| self.problems.is_empty()) else {
            return Err(SignOffError::Problems);
        };
        if seen != self.fingerprint() {
            return Err(SignOffError::Changed);
        }
        let in_name_of = in_name_of.trim();
        if in_name_of.is_empty() || in_name_of.chars().count() > MAX_NAME {
            return Err(SignOffError::Name);
        }
        let id = form.id().as_str();
        let act = Act::new(who.actor.clone(), Action::SignSynthesis, Object::form(id), at)
            .on_form(id)
            .with("language", &self.language);
        let sign_off = NewSignOff {
            language: self.language.clone(),
            document_digest: signed.document.clone(),
            figures_digest: signed.figures.clone(),
            in_name_of: in_name_of.to_owned(),
            by: who.name.clone(),
        };
        Ok(store.sign_off(id, sign_off, act).await?)
    }
}
