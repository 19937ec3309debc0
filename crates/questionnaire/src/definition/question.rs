//! What a form's file says of a question, but for its kind.

use super::error::DefinitionError;
use super::find;
use super::location::{LocatedError, Location};
use crate::column::columns_of_question;
use crate::form::{Condition, Kind, Lines, OptionList, Question, Section, Visibility};
use crate::ids::QuestionId;
use crate::json::Json;
use serde::{Deserialize, Serialize};

/// A `[[sections.questions]]` table as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct QuestionDefinition {
    id: String,
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "super::is_false")]
    required: bool,
    #[serde(default, skip_serializing_if = "super::is_false")]
    private: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked_when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    autocomplete: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) options: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) min: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) other_max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) labelled: Option<Vec<u8>>,
}

impl QuestionDefinition {
    pub(super) fn from_json(json: &Json) -> Option<Self> {
        let number = |name| json.get_u32(name).map(|number| number as usize);
        let points = |list: &Json| {
            let point = |item: &Json| if let Json::Number(point) = item { u8::try_from(*point).ok() } else { None };
            list.as_array().iter().map(point).collect::<Option<Vec<_>>>()
        };
        Some(Self {
            id: json.get_str("id")?,
            kind: json.get_str("kind")?,
            // Left out where it is false.
            required: json.get("required").is_some(),
            private: json.get("private").is_some(),
            asked_when: json.get_str("asked-when"),
            autocomplete: json.get_str("autocomplete"),
            reference: json.get_str("reference"),
            options: json.get_str("options"),
            min: number("min"),
            max: number("max"),
            other_max: number("other-max"),
            labelled: json.get("labelled").and_then(points),
        })
    }

    /// How a question is written.
    pub(super) fn from_question(question: &Question) -> Self {
        let mut written = Self {
            id: question.id.to_string(),
            required: question.required,
            private: question.is_private(),
            asked_when: question
                .condition
                .as_ref()
                .map(|condition| format!("{} = {}", condition.question, condition.is)),
            autocomplete: question.autocomplete.clone(),
            reference: question.reference.clone(),
            ..Self::default()
        };
        let kind = match &question.kind {
            Kind::Text(text) => {
                written.max = Some(text.max);
                if text.lines == Lines::SingleLine { "line" } else { "text" }
            }
            Kind::Email { max } => {
                written.max = Some(*max);
                "email"
            }
            Kind::Url { max } => {
                written.max = Some(*max);
                "url"
            }
            Kind::Country => "country",
            Kind::Acknowledgement => "acknowledgement",
            Kind::SingleChoice(choice) => {
                written.options = Some(choice.options.name.clone());
                written.other_max = choice.other_max;
                "choice"
            }
            Kind::MultipleChoice(several) => {
                written.options = Some(several.options.name.clone());
                (written.min, written.max) = (Some(several.min), Some(several.max));
                "several"
            }
            Kind::Scale(scale) => {
                (written.min, written.max) = (Some(scale.first.into()), Some(scale.last.into()));
                written.labelled = Some(scale.labelled.clone());
                "scale"
            }
        };
        written.kind = kind.to_owned();
        written
    }

    /// The question, given the lists of options and every section read so far.
    pub(super) fn parse(&self, lists: &[OptionList], before: &[Section]) -> Result<Question, DefinitionError<'_>> {
        let id = QuestionId::parse(&self.id).ok_or(DefinitionError::BadName("question id", &self.id))?;
        Ok(Question {
            kind: self.kind(lists)?,
            condition: self.condition(before)?,
            id,
            required: self.required,
            visibility: if self.private { Visibility::Private } else { Visibility::Public },
            autocomplete: self.autocomplete.clone(),
            reference: self.reference.clone(),
        })
    }

    /// A private answer is kept, and read again, apart from all others: it cannot depend on one of them.
    fn condition(&self, before: &[Section]) -> Result<Option<Condition>, DefinitionError<'_>> {
        let condition = self.asked_when.as_deref().map(|text| condition(text, before)).transpose()?;
        match condition {
            Some(condition) if self.private => Err(DefinitionError::PrivateCondition(condition.question)),
            condition => Ok(condition),
        }
    }
}

/// Refuses a question that would have a control or a published column named like one before it.
pub(super) fn check_unique_names(sections: &[Section]) -> Result<(), LocatedError> {
    let mut before: Vec<&Question> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        for (rank, question) in section.questions.iter().enumerate() {
            if let Some(message) = find_name_clash(question, &before) {
                return Err(LocatedError { place: Location::Question(number, rank), message });
            }
            before.push(question);
        }
    }
    Ok(())
}

fn find_name_clash(question: &Question, before: &[&Question]) -> Option<String> {
    let columns = |question| columns_of_question(question).into_iter().map(|column| column.name().to_owned());
    before.iter().find_map(|earlier| {
        if let Some(name) = question.controls().find(|own| earlier.controls().any(|taken| taken == *own)) {
            return Some(format!("two controls would be called {name:?}: rename this question"));
        }
        let name = columns(question).find(|own| columns(earlier).any(|taken| taken == *own))?;
        Some(format!("two columns of the published data would be called {name:?}: rename this question"))
    })
}

/// Reads `1c = yes`: a condition on a single choice that comes before.
fn condition<'a>(text: &'a str, before: &[Section]) -> Result<Condition, DefinitionError<'a>> {
    let (question, option) = text.split_once('=').ok_or(DefinitionError::NoCondition(text))?;
    let (question, option) = (question.trim(), option.trim());
    let earlier = find(question, before).ok_or(DefinitionError::ConditionOnNothing(question))?;
    let Kind::SingleChoice(choice) = &earlier.kind else { return Err(DefinitionError::ConditionOnNoChoice(question)) };
    match choice.options.find(option) {
        Some(code) => Ok(Condition { question: earlier.id.clone(), is: code.clone() }),
        None => Err(DefinitionError::ConditionOnNoOption(option, question, choice.options.name.clone())),
    }
}
