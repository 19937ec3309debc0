//! What a form's file says of a question, but for its kind.

use super::fault::Fault;
use super::find;
use super::inconsistency::{Inconsistency, Place};
use crate::column::of_question;
use crate::form::{Condition, Kind, Lines, OptionList, Question, Section, Visibility};
use crate::json::Json;
use crate::name::QuestionId;
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
        let number = |name| json.number_of(name).map(|number| number as usize);
        let points = |list: &Json| {
            let point = |item: &Json| if let Json::Number(point) = item { u8::try_from(*point).ok() } else { None };
            list.items().iter().map(point).collect::<Option<Vec<_>>>()
        };
        Some(Self {
            id: json.text_of("id")?,
            kind: json.text_of("kind")?,
            // Left out where it is false.
            required: json.get("required").is_some(),
            private: json.get("private").is_some(),
            asked_when: json.text_of("asked-when"),
            autocomplete: json.text_of("autocomplete"),
            reference: json.text_of("reference"),
            options: json.text_of("options"),
            min: number("min"),
            max: number("max"),
            other_max: number("other-max"),
            labelled: json.get("labelled").and_then(points),
        })
    }

    /// How a question is written.
    pub(super) fn of(question: &Question) -> Self {
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
                if text.lines == Lines::One { "line" } else { "text" }
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
            Kind::Choice(choice) => {
                written.options = Some(choice.options.name.clone());
                written.other_max = choice.other_max;
                "choice"
            }
            Kind::Several(several) => {
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
    pub(super) fn parse(&self, lists: &[OptionList], before: &[Section]) -> Result<Question, Fault<'_>> {
        let id = QuestionId::parse(&self.id).ok_or(Fault::BadName("question id", &self.id))?;
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
    fn condition(&self, before: &[Section]) -> Result<Option<Condition>, Fault<'_>> {
        let condition = self.asked_when.as_deref().map(|text| condition(text, before)).transpose()?;
        match condition {
            Some(condition) if self.private => Err(Fault::PrivateCondition(condition.question)),
            condition => Ok(condition),
        }
    }
}

/// Refuses a question that would have a control or a published column named like one before it.
pub(super) fn refuse_clashes(sections: &[Section]) -> Result<(), Inconsistency> {
    let mut before: Vec<&Question> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        for (rank, question) in section.questions.iter().enumerate() {
            if let Some(message) = clash(question, &before) {
                return Err(Inconsistency { place: Place::Question(number, rank), message });
            }
            before.push(question);
        }
    }
    Ok(())
}

fn clash(question: &Question, before: &[&Question]) -> Option<String> {
    let columns = |question| of_question(question).into_iter().map(|column| column.name().to_owned());
    before.iter().find_map(|earlier| {
        if let Some(name) = question.controls().find(|own| earlier.controls().any(|taken| taken == *own)) {
            return Some(format!("two controls would be called {name:?}: rename this question"));
        }
        let name = columns(question).find(|own| columns(earlier).any(|taken| taken == *own))?;
        Some(format!("two columns of the published data would be called {name:?}: rename this question"))
    })
}

/// Reads `1c = yes`: a condition on a single choice that comes before.
fn condition<'a>(text: &'a str, before: &[Section]) -> Result<Condition, Fault<'a>> {
    let (question, option) = text.split_once('=').ok_or(Fault::NoCondition(text))?;
    let (question, option) = (question.trim(), option.trim());
    let earlier = find(question, before).ok_or(Fault::ConditionOnNothing(question))?;
    let Kind::Choice(choice) = &earlier.kind else { return Err(Fault::ConditionOnNoChoice(question)) };
    match choice.options.find(option) {
        Some(code) => Ok(Condition { question: earlier.id.clone(), is: code.clone() }),
        None => Err(Fault::ConditionOnNoOption(option, question, choice.options.name.clone())),
    }
}
