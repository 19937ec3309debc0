//! Samples of the components with the HTML that the server renders. The unit tests of the server compare its views with this
//! HTML, and the unit tests of the client what it writes into a page, so the two cannot differ.

use super::{ChangeControl, HtmlWriter, write_answer_summary, write_error_summary};
use crate::i18n::{Catalogue, key};
use questionnaire::{ErrorCode, FieldError, Form, Json, RawAnswer, RawAnswers};

/// A component and its input.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sample {
    /// The error summary without an error.
    NoErrors,
    /// The error summary.
    Errors,
    /// The answers to check.
    Answers(ChangeControl),
}

/// Every sample with its HTML.
pub(crate) fn all() -> [(Sample, &'static str); 5] {
    [
        (Sample::NoErrors, include_str!("samples/no_errors.html")),
        (Sample::Errors, include_str!("samples/errors.html")),
        (Sample::Answers(ChangeControl::Link), include_str!("samples/answers_with_links.html")),
        (Sample::Answers(ChangeControl::Button), include_str!("samples/answers_with_buttons.html")),
        (Sample::Answers(ChangeControl::Nothing), include_str!("samples/answers.html")),
    ]
}

/// Writes a sample.
pub(crate) fn write_sample(sample: Sample, html: &mut impl HtmlWriter) {
    let (form, catalogue) = (form(), catalogue());
    match sample {
        Sample::NoErrors => write_error_summary(html, &catalogue, &form, &[]),
        Sample::Errors => write_error_summary(html, &catalogue, &form, &errors()),
        Sample::Answers(by) => write_answer_summary(html, &catalogue, &form, &answers(), by),
    }
}

/// A question with a number and one without, one that is private, and one that is not asked.
fn form() -> Form {
    let json = r#"{"id": "sample", "version": 1, "options": {"yes-no": ["yes", "no"]}, "sections": [
        {"id": "1", "questions": [
            {"id": "1a", "kind": "text", "max": 80}, {"id": "1b", "kind": "choice", "options": "yes-no"},
            {"id": "1c", "kind": "line", "max": 80, "asked-when": "1b = no"}
        ]},
        {"id": "contact", "questions": [{"id": "name", "kind": "line", "max": 80, "private": 1}]}
    ]}"#;
    Form::from_json(&serde_json::from_str::<Json>(json).expect("JSON")).expect("a form")
}

/// English messages, one of them with characters that HTML escapes, and fallbacks in French.
fn catalogue() -> Catalogue {
    let own = [
        ("section-1", "Views"),
        ("q-1a", "What do you think of “<b>” & “\u{a0}”?"),
        ("q-1a.short", "your view"),
        ("q-1b.short", "your choice"),
        ("options-yes-no.yes", "Yes"),
        ("q-name", "Your name"),
        ("q-name.short", "your name"),
        (key::ERROR_HEADING.name(), "There is a problem"),
        (key::ERROR_REQUIRED.name(), "Answer this question"),
        (key::ERROR_UNKNOWN_QUESTION.name(), "There is no question \u{1}name\u{3}"),
        (key::CHECK_PRIVATE.name(), "not published"),
        (key::ANSWER_NONE.name(), "no answer"),
    ];
    let borrowed = [
        ("section-contact", "Vous joindre"),
        ("q-1b", "Votre choix"),
        (key::CHANGE.name(), "Modifier"),
        (key::ERROR_TOO_LONG.name(), "Raccourcissez"),
    ];
    let owned = |(key, pattern): (&str, &str)| (key.to_owned(), pattern.to_owned());
    let mut catalogue = Catalogue::new("en", own.map(owned));
    catalogue.add_fallback(&Catalogue::new("fr", borrowed.map(owned)));
    catalogue
}

fn errors() -> [FieldError; 4] {
    let error = |question: &str, code| FieldError { question: question.to_owned(), code };
    [
        error("1a", ErrorCode::TooLong { max: 80, actual: 81 }),
        error("1b", ErrorCode::Required),
        error("name", ErrorCode::Required),
        error("<i>", ErrorCode::UnknownQuestion),
    ]
}

fn answers() -> RawAnswers {
    let mut answers = RawAnswers::default();
    answers.set("1a", RawAnswer::One("Two lines:\n<script>\"&amp;\"</script>".to_owned()));
    answers.set("1b", RawAnswer::One("yes".to_owned()));
    answers
}
