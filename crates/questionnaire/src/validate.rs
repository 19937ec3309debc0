//! The validator: turns raw answers into typed answers and all errors. It never fails and produces no text in any language.
//! Each kind of question checks its own answers.

use crate::answers::{Answers, PrivateAnswers, PublicAnswers};
use crate::condition::is_asked;
use crate::form::{Form, Question, Section};
use crate::kinds::Answer;
use crate::kinds::AnswerCheck;
use crate::kinds::{ErrorCode, FieldError};
use crate::raw::RawAnswers;

/// Validates a whole response. Answers to questions that are not asked are dropped. Errors are in questionnaire order,
/// those of unknown names last. Invalid answers are left out of the result.
pub fn validate(form: &Form, raw: &RawAnswers) -> (Answers, Vec<FieldError>) {
    let mut validator = Validator::default();
    for section in form.sections() {
        validator.section(form, section, raw);
    }
    let given = raw.iter().filter(|(_, answer)| !answer.is_blank());
    for (name, _) in given.filter(|(name, _)| form.question_for_control(name).is_none()) {
        validator.push_error(name, ErrorCode::UnknownQuestion);
    }
    (validator.answers, validator.errors)
}

/// The errors of one section's questions, as [`validate`] would report them.
pub fn validate_section(form: &Form, section: &Section, raw: &RawAnswers) -> Vec<FieldError> {
    let mut validator = Validator::default();
    validator.section(form, section, raw);
    validator.errors
}

impl PublicAnswers {
    /// Restores answers from `raw`, as [`Self::to_raw`] wrote them. Answers that this version of the form does not accept
    /// are dropped.
    pub fn from_stored(form: &Form, raw: &RawAnswers) -> Self {
        validate(form, raw).0.public
    }
}

impl PrivateAnswers {
    /// Restores answers from `raw`, as [`Self::to_raw`] wrote them. Answers that this version of the form does not accept
    /// are dropped.
    pub fn from_stored(form: &Form, raw: &RawAnswers) -> Self {
        validate(form, raw).0.private
    }
}

#[derive(Default)]
struct Validator {
    answers: Answers,
    errors: Vec<FieldError>,
}

impl Validator {
    fn section(&mut self, form: &Form, section: &Section, raw: &RawAnswers) {
        for question in section.questions().iter().filter(|question| is_asked(form, question, raw)) {
            let answer = self.question(question, raw);
            let Some(answer) = answer else { continue };
            let part = if question.is_private() { &mut self.answers.private.0 } else { &mut self.answers.public.0 };
            part.push((question.id().clone(), answer));
        }
    }

    fn push_error(&mut self, control: &str, code: ErrorCode) {
        self.errors.push(FieldError { question: control.to_owned(), code });
    }

    fn question(&mut self, question: &Question, raw: &RawAnswers) -> Option<Answer> {
        let id = question.id().as_str();
        let given = raw.values_of(id);
        if given.is_empty() {
            if question.is_required() {
                self.push_error(id, ErrorCode::Required);
            }
            return None;
        }
        question.kind().accept(&mut AnswerCheck::new(id, &given, raw, &mut self.errors))
    }
}
