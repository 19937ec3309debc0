//! Questions and codes in the words of a sheet's language.

use super::super::coding::reserved_key;
use super::super::permitted::Permitted;
use crate::coding::frame::CodingFrame;
use crate::coding::{Code, CodeSet};
use crate::i18n::Catalogue;
use crate::i18n::form_keys::question_key;
use crate::store::{Coding, StoreError};
use crate::synthesis::{SynthesisError, coding_frames};
use crate::workspace::permit::SeePrivateAnswers;
use questionnaire::Form;

/// The words of a form's questions and codes.
pub(super) struct SheetWords<'f> {
    form: &'f Form,
    catalogue: Catalogue,
    tag: String,
    frames: Vec<CodingFrame>,
}

impl<'f> SheetWords<'f> {
    /// The words in the language of `permitted`, with those of the codes in `codings`.
    pub(super) async fn load(
        permitted: &Permitted<SeePrivateAnswers>,
        form: &'f Form,
        codings: &[(i64, Coding)],
    ) -> Result<Self, StoreError> {
        let readable = |error: SynthesisError| match error {
            SynthesisError::Store(error) => error,
            _ => StoreError::Damaged("the themes of a question"),
        };
        let frames = match codings.is_empty() {
            true => Vec::new(),
            false => coding_frames(form, permitted.store()).await.map_err(readable)?,
        };
        let locale = permitted.locale();
        Ok(Self { form, catalogue: locale.form_catalogue(form), tag: locale.tag().to_owned(), frames })
    }

    /// The question of a control; the control itself if the form no longer has it.
    pub(super) fn question(&self, control: &str) -> String {
        let question = self.form.questions().find(|question| question.has_control(control));
        question.map_or_else(
            || control.to_owned(),
            |question| format!("{control} {}", self.catalogue.message_by_key(&question_key(question))),
        )
    }

    /// The labels of codes; the codes themselves where nobody knows them.
    pub(super) fn codes(&self, control: &str, codes: &str) -> String {
        let Ok(set) = codes.parse::<CodeSet>() else { return codes.to_owned() };
        let frame = self.frames.iter().find(|frame| frame.question() == control);
        let label = |code: &Code| match code {
            Code::Theme(id) => {
                let theme = frame.and_then(|frame| frame.theme(id));
                theme.map_or(id.as_str(), |theme| theme.label(&self.tag)).to_owned()
            }
            Code::Reserved(code) => self.catalogue.message(reserved_key(*code).0),
        };
        set.codes().iter().map(label).collect::<Vec<_>>().join(", ")
    }
}
