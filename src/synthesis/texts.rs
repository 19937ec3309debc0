//! The texts that coders code, and their codings.

use super::groups::group_of_response;
use super::{SynthesisError, SynthesisService};
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::store::{Coding, CodingOutcome, CodingSuggestion, NewReservation, TextKey, TextToCode};
use crate::workspace::{Act, Action, Object, Signature};

/// How far the coding of a question is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionCoding {
    /// The control.
    pub control: String,
    /// The number of texts to code.
    pub texts: u64,
    /// The number of those that somebody has coded.
    pub coded: u64,
}

/// What a coder enters about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCoding {
    /// The codes.
    pub codes: CodeSet,
    /// Whether the coder wants to discuss the text.
    pub is_doubtful: bool,
    /// Whether the text is worth quoting.
    pub is_quotable: bool,
    /// A note; may be empty.
    pub memo: String,
    /// What was suggested for the text.
    pub suggestion: Option<CodingSuggestion>,
}

impl SynthesisService {
    /// Returns how far the coding of each question is, in the order of the form; of the drawn texts alone, where a part is coded.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn progress(&self) -> Result<Vec<QuestionCoding>, SynthesisError> {
        let mut counts = self.store.coding_counts(self.form_id()).await?;
        for sample in self.store.probability_samples(self.form_id()).await? {
            let drawn = self.store.sampled_counts(self.form_id(), sample.number).await?;
            for count in counts.iter_mut().filter(|count| count.control == sample.control) {
                count.texts = drawn.iter().map(|drawn| drawn.texts).sum();
                count.coded = drawn.iter().filter(|drawn| !drawn.codes.is_empty()).map(|drawn| drawn.texts).sum();
            }
        }
        let question = |control: String| {
            let count = counts.iter().find(|count| count.control == control);
            let (texts, coded) = count.map_or((0, 0), |count| (count.texts, count.coded));
            QuestionCoding { control, texts, coded }
        };
        Ok(self.controls().into_iter().map(question).collect())
    }

    /// Reserves the next text that nobody has coded, after the response `after`; begins again at the first one after the last.
    ///
    /// # Errors
    /// When the control has no texts, or the store fails.
    pub async fn next_text(
        &self,
        control: &str,
        after: &str,
        reservation: &NewReservation,
    ) -> Result<Option<TextToCode>, SynthesisError> {
        self.check_control(control)?;
        let next = self.store.next_text_to_code(self.form_id(), control, None, after, reservation).await?;
        if next.is_some() || after.is_empty() {
            return Ok(next);
        }
        Ok(self.store.next_text_to_code(self.form_id(), control, None, "", reservation).await?)
    }

    /// Returns a published text with the coder's entries about it; `None` if it is not published.
    ///
    /// # Errors
    /// When the control has no texts, or the store fails.
    pub async fn text_to_code(&self, text: &TextKey, coder: &str) -> Result<Option<TextToCode>, SynthesisError> {
        self.check_control(&text.control)?;
        Ok(self.store.text_to_code(self.form_id(), text, coder).await?)
    }

    /// Records a coding of the text that the coder saw, with themes of the frame.
    ///
    /// # Errors
    /// When a theme is not in use, the text or the coder's codings changed meanwhile, or the store fails.
    pub async fn record_coding(
        &self,
        text: &TextToCode,
        frame: &CodingFrame,
        new: NewCoding,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        if !frame.accepts(&new.codes) {
            return Err(SynthesisError::ThemeNotInUse);
        }
        let NewCoding { codes, is_doubtful, is_quotable, memo, suggestion } = new;
        let coding = Coding {
            codes: Some(codes.to_string()),
            is_doubtful,
            is_quotable,
            memo,
            suggestion,
            ..taken_back(text, frame, who, at)
        };
        let act = self.act(Action::CodeText, text, frame, who, at).with("codes", codes);
        self.record(text, coding, act).await
    }

    /// Takes back the coder's last coding of the text.
    ///
    /// # Errors
    /// When there is none, the text or the coder's codings changed meanwhile, or the store fails.
    pub async fn undo_coding(
        &self,
        text: &TextToCode,
        frame: &CodingFrame,
        who: &Signature,
        at: i64,
    ) -> Result<(), SynthesisError> {
        let act = self.act(Action::UndoCoding, text, frame, who, at);
        self.record(text, taken_back(text, frame, who, at), act).await
    }

    fn act(&self, action: Action, text: &TextToCode, frame: &CodingFrame, who: &Signature, at: i64) -> Act {
        let act = Act::new(who.actor.clone(), action, Object::free_text(&text.response_id), at);
        act.on_form(self.form_id()).with("control", &text.control).with("version", frame.version())
    }

    async fn record(&self, text: &TextToCode, coding: Coding, act: Act) -> Result<(), SynthesisError> {
        let Some(respondent) = group_of_response(&self.form, self.store.as_ref(), &text.response_id).await? else {
            return Err(SynthesisError::TextChanged);
        };
        match self.store.record_coding(self.form_id(), coding, text.newest(), &respondent, act).await? {
            CodingOutcome::Recorded => Ok(()),
            CodingOutcome::Assigned => Err(SynthesisError::Assigned),
            CodingOutcome::TextChanged => Err(SynthesisError::TextChanged),
            CodingOutcome::Overtaken => Err(SynthesisError::CodingOvertaken),
        }
    }
}

/// An entry that takes the coder's last coding back.
fn taken_back(text: &TextToCode, frame: &CodingFrame, who: &Signature, at: i64) -> Coding {
    Coding {
        response_id: text.response_id.clone(),
        control: text.control.clone(),
        text_digest: text.digest(),
        frame_version: frame.version(),
        codes: None,
        is_doubtful: false,
        is_quotable: false,
        memo: String::new(),
        suggestion: None,
        coder: who.actor.to_string(),
        by: who.name.clone(),
        at,
    }
}
