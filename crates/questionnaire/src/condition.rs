//! Which questions are asked, given what was answered so far.

use crate::form::{Form, Question};
use crate::raw::RawAnswers;

/// Whether `question` is asked: always, or while the choice it depends on is itself asked and holds the option named.
pub fn is_asked(form: &Form, question: &Question, raw: &RawAnswers) -> bool {
    let Some((earlier, option)) = question.condition() else { return true };
    raw.values_of(earlier.as_str()) == [option.as_str()]
        && form.question(earlier.as_str()).is_some_and(|earlier| is_asked(form, earlier, raw))
}
