//! Responses to send.

use questionnaire::{Form, RawAnswer, RawAnswers, synthetic};
use std::sync::LazyLock;

/// A private answer that can be recognised wherever it leaks.
pub(crate) const ORGANISATION: &str = "Fondation Canari Indigo";
pub(crate) const EMAIL: &str = "canari.indigo@voliere.example";

static CONSULTATION: LazyLock<Form> = LazyLock::new(|| {
    Form::parse_form(include_str!("../../../forms/consultation.toml")).expect("forms/consultation.toml is a form")
});

/// The form that ships.
pub(crate) fn consultation() -> &'static Form {
    &CONSULTATION
}

/// Answers by control name.
pub(crate) fn answers(given: &[(&str, &str)]) -> RawAnswers {
    let mut answers = RawAnswers::default();
    for (name, value) in given {
        answers.push((*name).to_owned(), (*value).to_owned());
    }
    answers
}

/// Only the required answers.
pub(crate) fn required() -> RawAnswers {
    answers(&[("7a", ORGANISATION), ("7b", EMAIL), ("7c", "yes"), ("7d", "civil-society")])
}

/// The required answers with these added.
pub(crate) fn required_and(given: &[(&str, &str)]) -> RawAnswers {
    let mut all = required();
    for (name, value) in given {
        all.push((*name).to_owned(), (*value).to_owned());
    }
    all
}

/// A valid synthetic response from a seed.
pub(crate) fn sampled(seed: u64) -> RawAnswers {
    synthetic::synthetic_response(&CONSULTATION, seed)
}

/// The longest valid response: five hundred emoji in every text, and all possible choices.
pub(crate) fn longest() -> RawAnswers {
    let emoji = "🦀".repeat(500);
    let mut all = required();
    for text in ["1a", "1b", "1d", "2b", "2c-other", "3b", "3c", "3e", "4a", "4c", "4d", "4e", "5b", "5c", "5d", "6c"] {
        all.set(text, RawAnswer::One(emoji.clone()));
    }
    for yes in ["1c", "4b", "5a"] {
        all.set(yes, RawAnswer::One("yes".into()));
    }
    all.set("2c", RawAnswer::One("other".into()));
    all.set("6b", RawAnswer::Many(PRINCIPLES.map(str::to_owned).to_vec()));
    all
}

/// The nine principles, in the order of the questionnaire.
pub(crate) const PRINCIPLES: [&str; 9] = [
    "protect-individuals-and-infrastructure",
    "protect-the-internet",
    "defend-electoral-processes",
    "defend-intellectual-property",
    "non-proliferation",
    "lifecycle-security",
    "cyber-hygiene",
    "no-private-hack-back",
    "international-norms",
];

/// The names and values that a form with these answers sends.
pub(crate) fn pairs(answers: &RawAnswers) -> Vec<(String, String)> {
    let values = |(name, answer): (&str, &RawAnswer)| {
        answer.values().iter().map(|value| (name.to_owned(), value.clone())).collect::<Vec<_>>()
    };
    answers.iter().flat_map(values).collect()
}

/// A submission id as the client creates it.
pub(crate) fn fresh_id() -> String {
    uuid::Uuid::now_v7().to_string()
}
