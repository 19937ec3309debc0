//! The number of a question, before its words: the same in every language, and in its own direction in each.

use leptos::prelude::*;
use questionnaire::Question;

/// The number and the space after it; nothing where the question has none.
pub fn number(question: &Question) -> Option<impl IntoView + use<>> {
    let number = question.number()?.to_owned();
    Some(view! { <bdi class="question-number" translate="no">{number}</bdi>" " })
}
