//! The number of a question, shown before its label. It is the same in every language and keeps its own text direction.

use leptos::prelude::*;
use questionnaire::Question;

/// The number with a following space; `None` if the question has no number.
pub fn number(question: &Question) -> Option<impl IntoView + use<>> {
    let number = question.number()?.to_owned();
    Some(view! { <bdi class="question-number" translate="no">{number}</bdi>" " })
}
