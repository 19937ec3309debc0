//! Synthetic answers whose free texts are sentences with known themes, in the language of the response.

use crate::coding::synthetic_texts::synthetic_text;
use questionnaire::{Form, RawAnswer, RawAnswers, synthetic};

/// A valid synthetic response. Its closed answers depend on the form and the seed alone; its published texts of several lines are about
/// themes, where there are texts in its language.
pub(super) fn synthetic_answers(form: &Form, locale: &str, seed: u64) -> RawAnswers {
    let mut answers = synthetic::synthetic_response(form, seed);
    for question in form.questions().filter(|question| !question.is_private()) {
        for control in question.controls() {
            let Some(limit) = question.text_limit(&control).filter(|_| question.is_multi_line(&control)) else {
                continue;
            };
            if answers.first(&control).is_empty() {
                continue;
            }
            let made = synthetic_text(locale, &control, seed).map(|made| made.text);
            if let Some(text) = made.filter(|text| text.chars().count() <= limit) {
                answers.set(&control, RawAnswer::One(text));
            }
        }
    }
    answers
}

/// A valid synthetic response that answers one control by a text about known themes. It answers the others with such texts only where
/// the form requires it.
pub(super) fn answers_about(form: &Form, control: &str, locale: &str, seed: u64) -> RawAnswers {
    let mut answers = synthetic_answers(form, locale, seed);
    for question in form.questions().filter(|question| !question.is_private() && !question.is_required()) {
        for other in question.controls().filter(|other| question.is_multi_line(other)) {
            answers.remove(&other);
        }
    }
    if let Some(made) = synthetic_text(locale, control, seed) {
        answers.set(control, RawAnswer::One(made.text));
    }
    answers
}
