//! The `[[sections.questions]]` tables of a form's file: reads them to questions, and writes them back.

use super::find;
use super::location::{LocatedError, Location, at_location};
use super::settings_error::SettingsError;
use crate::column::columns_of_question;
use crate::form::{Condition, Question, Section, Visibility};
use crate::ids::QuestionId;
use crate::kinds::{OptionList, read_kind};
use crate::written::{DefinitionError, QuestionFields};

/// The question's fields as a form's file has them.
pub(super) fn question_fields(question: &Question) -> QuestionFields {
    let condition = |condition: &Condition| format!("{} = {}", condition.question, condition.is);
    let mut written = QuestionFields {
        id: question.id.to_string(),
        required: question.required,
        private: question.is_private(),
        asked_when: question.condition.as_ref().map(condition),
        autocomplete: question.autocomplete.clone(),
        reference: question.reference.clone(),
        ..QuestionFields::default()
    };
    question.kind.write_fields(&mut written);
    written
}

/// Reads a question, given the option lists and all sections read so far.
pub(super) fn parse<'w>(
    written: &'w QuestionFields,
    lists: &[OptionList],
    before: &[Section],
) -> Result<Question, DefinitionError<'w>> {
    let id = QuestionId::parse(&written.id).ok_or(DefinitionError::BadName("question id", &written.id))?;
    Ok(Question {
        kind: read_kind(written, lists)?,
        condition: condition(written, before)?,
        id,
        required: written.required,
        visibility: if written.private { Visibility::Private } else { Visibility::Public },
        autocomplete: written.autocomplete.clone(),
        reference: written.reference.clone(),
    })
}

/// Reads the condition and refuses a private question that depends on a public one: private answers are stored and read
/// separately from public ones.
fn condition<'w>(written: &'w QuestionFields, before: &[Section]) -> Result<Option<Condition>, DefinitionError<'w>> {
    let condition = written.asked_when.as_deref().map(|text| parse_condition(text, before)).transpose()?;
    match condition {
        Some(condition) if written.private => Err(DefinitionError::PrivateCondition(condition.question)),
        condition => Ok(condition),
    }
}

/// Refuses a question whose control or published column has the same name as one of an earlier question.
pub(super) fn check_unique_names(sections: &[Section]) -> Result<(), LocatedError> {
    let mut before: Vec<&Question> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        for (rank, question) in section.questions.iter().enumerate() {
            check_names(question, &before).map_err(at_location(Location::Question(number, rank)))?;
            before.push(question);
        }
    }
    Ok(())
}

/// Refuses a question that has the name of a control or a column of an earlier one.
fn check_names(question: &Question, before: &[&Question]) -> Result<(), SettingsError> {
    let columns = |question| columns_of_question(question).into_iter().map(|column| column.name().to_owned());
    for earlier in before {
        if let Some(name) = question.controls().find(|own| earlier.controls().any(|taken| taken == *own)) {
            return Err(SettingsError::ControlTwice(name));
        }
        if let Some(name) = columns(question).find(|own| columns(earlier).any(|taken| taken == *own)) {
            return Err(SettingsError::ColumnTwice(name));
        }
    }
    Ok(())
}

/// Reads `1c = yes`: a condition on an earlier single choice.
fn parse_condition<'a>(text: &'a str, before: &[Section]) -> Result<Condition, DefinitionError<'a>> {
    let (question, option) = text.split_once('=').ok_or(DefinitionError::NoCondition(text))?;
    let (question, option) = (question.trim(), option.trim());
    let earlier = find(question, before).ok_or(DefinitionError::ConditionOnNothing(question))?;
    let choice = earlier.kind.single_choice().ok_or(DefinitionError::ConditionOnNoChoice(question))?;
    match choice.options.find(option) {
        Some(code) => Ok(Condition { question: earlier.id.clone(), is: code.clone() }),
        None => Err(DefinitionError::ConditionOnNoOption(option, question, choice.options.name.clone())),
    }
}
