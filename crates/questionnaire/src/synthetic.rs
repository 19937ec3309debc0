//! Valid synthetic responses, reproducible from a seed, for tests, demonstrations and load.

use crate::condition::is_asked;
use crate::form::Form;
use crate::random::Random;
use crate::raw::{RawAnswer, RawAnswers};

/// A valid synthetic response to `form`. It answers all required questions and most optional ones.
pub fn synthetic_response(form: &Form, seed: u64) -> RawAnswers {
    let mut random = Random::from_seed(seed);
    let mut raw = RawAnswers::default();
    for question in form.questions() {
        let answered = question.is_required() || random.random_below(8) > 0;
        if answered && is_asked(form, question, &raw) {
            let answer = question.kind().synthetic_answer(&mut random);
            if let Some((text, control)) = answer.other.zip(question.other_control()) {
                raw.set(&control, RawAnswer::One(text));
            }
            raw.set(question.id().as_str(), answer.value);
        }
    }
    raw
}
