//! The validator: turns raw answers into typed answers and all errors. It never fails and produces no text in any language.
//! Each kind of question checks its own answers.

use crate::answers::Answers;
use crate::condition::is_asked;
use crate::form::{Form, Question, Section};
use crate::kinds::Answer;
use crate::kinds::Judge;
use crate::kinds::{ErrorCode, FieldError};
use crate::raw::RawAnswers;

/// Validates a whole response. Answers to questions that are not asked are dropped. Errors are in questionnaire order,
/// those of unknown names last. Invalid answers are left out of the result.
pub fn validate(form: &Form, raw: &RawAnswers) -> (Answers, Vec<FieldError>) {
    let mut judged = Validator::default();
    for section in form.sections() {
        judged.section(form, section, raw);
    }
    let given = raw.iter().filter(|(_, answer)| !answer.is_blank());
    for (name, _) in given.filter(|(name, _)| form.question_for_control(name).is_none()) {
        judged.push_error(name, ErrorCode::UnknownQuestion);
    }
    (judged.answers, judged.errors)
}

/// The errors of one section's questions, as [`validate`] would report them.
pub fn validate_section(form: &Form, section: &Section, raw: &RawAnswers) -> Vec<FieldError> {
    let mut judged = Validator::default();
    judged.section(form, section, raw);
    judged.errors
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
        question.kind().accept(&mut Judge::new(id, &given, raw, &mut self.errors))
    }
}
