//! What the results need of the coding of texts, read from the store at one time and compared with what it was before.

use crate::coding::figures::{QuestionEstimates, QuestionFigures, QuestionThemes, ResultsDocument};
use crate::site::Site;
use crate::store::{ReviewedText, SignOff, Store, TextKey};
use crate::synthesis::{CodedQuestion, SynthesisError, coded_questions};
use crate::synthesis_document::{Directive, PublishedTexts, SynthesisDocument};
use questionnaire::Form;
use std::collections::BTreeMap;

/// How many texts the page of results quotes of each question.
const MOST_QUOTES: u32 = 3;

/// The coding of a form's texts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct CodedState {
    /// The questions whose texts are coded.
    pub(super) questions: Vec<CodedQuestion>,
    /// Texts that are worth quoting, by control.
    pub(super) quotable: BTreeMap<String, Vec<ReviewedText>>,
    /// The texts that synthesis documents quote, as far as they are published.
    pub(super) quoted: QuotedTexts,
    /// Every sign-off of synthesis documents.
    pub(super) sign_offs: Vec<SignOff>,
}

/// Published texts by response and control.
#[derive(Debug, Default, PartialEq)]
pub(super) struct QuotedTexts(BTreeMap<(String, String), ReviewedText>);

/// What the pages of results are made of.
pub(super) struct PublishedResults<'r> {
    pub(super) document: &'r ResultsDocument,
    pub(super) coded: &'r CodedState,
    /// The controls that have published texts.
    pub(super) texts: &'r [String],
}

impl CodedState {
    pub(super) async fn load(store: &dyn Store, site: &Site, form: &Form) -> Result<Self, SynthesisError> {
        let questions = coded_questions(form, store).await?;
        let mut quotable = BTreeMap::new();
        for question in questions.iter().map(|question| question.frame.question()) {
            let texts = store.quotable_texts(form.id().as_str(), question, MOST_QUOTES).await?;
            quotable.insert(question.to_owned(), texts);
        }
        let sign_offs = store.sign_offs(form.id().as_str()).await?;
        Ok(Self { questions, quotable, quoted: QuotedTexts::load(store, site, form).await?, sign_offs })
    }

    /// The figures of the themes, in the order of the form.
    pub(super) fn figures(&self, form: &Form) -> Vec<QuestionFigures> {
        self.questions.iter().map(|question| question.figures(form)).collect()
    }

    /// A question with its figures in the document.
    pub(super) fn question<'s>(
        &'s self,
        document: &'s ResultsDocument,
        control: &str,
    ) -> Option<(&'s CodedQuestion, &'s QuestionThemes)> {
        let question = self.questions.iter().find(|question| question.frame.question() == control)?;
        Some((question, document.themes_of(control)?))
    }

    /// A question of which a sample is coded, with its estimates in the document.
    pub(super) fn sampled<'s>(
        &'s self,
        document: &'s ResultsDocument,
        control: &str,
    ) -> Option<(&'s CodedQuestion, &'s QuestionEstimates)> {
        let question = self.questions.iter().find(|question| question.frame.question() == control)?;
        Some((question, document.estimates_of(control)?))
    }
}

impl QuotedTexts {
    /// Reads the texts that the documents of a form quote, in any language.
    pub(super) async fn load(store: &dyn Store, site: &Site, form: &Form) -> Result<Self, SynthesisError> {
        let mut texts = BTreeMap::new();
        for source in site.locales().iter().filter_map(|locale| locale.synthesis(form)) {
            let Ok(document) = SynthesisDocument::parse(&source.text) else { continue };
            for placed in document.directives {
                let Directive::Quote(response_id, control) = placed.directive else { continue };
                let key = TextKey { response_id, control };
                if let Some(text) = store.published_text(form.id().as_str(), &key).await? {
                    texts.insert((key.response_id, key.control), text);
                }
            }
        }
        Ok(Self(texts))
    }

    pub(super) fn get(&self, response_id: &str, control: &str) -> Option<&ReviewedText> {
        self.0.get(&(response_id.to_owned(), control.to_owned()))
    }
}

impl PublishedTexts for QuotedTexts {
    fn is_published(&self, response_id: &str, control: &str) -> bool {
        self.get(response_id, control).is_some()
    }
}
