//! Determines which questions are asked, given the answers so far.

use crate::form::{Form, Question};
use crate::raw::RawAnswers;

/// Whether `question` is asked. A question without a condition is always asked; another one is asked while the question
/// that it depends on is asked and has the required option as its answer.
pub fn is_asked(form: &Form, question: &Question, raw: &RawAnswers) -> bool {
    let Some((earlier, option)) = question.condition() else { return true };
    raw.values_of(earlier.as_str()) == [option.as_str()]
        && form.question(earlier.as_str()).is_some_and(|earlier| is_asked(form, earlier, raw))
}
