//! The address of a response: the answer to the form's first private question that asks for an address of e-mail.

#![deny(clippy::wildcard_enum_match_arm)]

use questionnaire::{Form, Kind, Question, RawAnswers};

/// Returns whether a form asks for an address to which letters can go.
pub fn has_address(form: &Form) -> bool {
    question(form).is_some()
}

/// Returns the address in the answers to a form, if one was given.
pub fn letter_address(form: &Form, answers: &RawAnswers) -> Option<String> {
    let control = question(form)?.controls().next()?;
    let given = answers.get(&control)?.values().first()?.trim().to_owned();
    Some(given).filter(|address| !address.is_empty())
}

/// An address that may be published belongs to an organisation, and not to who sent the response.
fn question(form: &Form) -> Option<&Question> {
    form.questions().find(|question| question.is_private() && matches!(question.kind(), Kind::Email(_)))
}
