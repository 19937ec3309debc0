//! The `[[sections]]` tables of a form's file.

use super::location::{Location, at_location};
use super::question;
use crate::form::Section;
use crate::ids::SectionId;
use crate::json::Json;
use crate::kinds::OptionList;
use crate::written::{DefinitionError, QuestionFields};
use serde::{Deserialize, Serialize};

/// A `[[sections]]` table as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SectionDefinition {
    id: String,
    questions: Vec<QuestionFields>,
}

impl SectionDefinition {
    pub(super) fn from_json(json: &Json) -> Option<Self> {
        let questions = json.get("questions")?.as_array().iter().map(QuestionFields::from_json);
        Some(Self { id: json.get_str("id")?, questions: questions.collect::<Option<_>>()? })
    }

    pub(super) fn from_section(section: &Section) -> Self {
        let questions = section.questions.iter().map(question::question_fields).collect();
        Self { id: section.id.to_string(), questions }
    }

    /// The section's id; no earlier section may have the same one.
    fn id(&self, before: &[Section]) -> Result<SectionId, DefinitionError<'_>> {
        let id = SectionId::parse(&self.id).ok_or(DefinitionError::BadName("section id", &self.id))?;
        if before.iter().any(|section| section.id == id) {
            return Err(DefinitionError::SectionTwice(&self.id));
        }
        Ok(id)
    }
}

/// Reads the sections, given the option lists.
pub(super) fn parse<'a>(
    written: &'a [SectionDefinition],
    lists: &[OptionList],
) -> Result<Vec<Section>, (Location, DefinitionError<'a>)> {
    if written.is_empty() {
        return Err((Location::Form, DefinitionError::NoSection));
    }
    let mut sections: Vec<Section> = Vec::new();
    for (number, written) in written.iter().enumerate() {
        let id = written.id(&sections).map_err(at_location(Location::Section(number)))?;
        if written.questions.is_empty() {
            return Err((Location::Section(number), DefinitionError::NoQuestion(id)));
        }
        sections.push(Section { id, questions: Vec::new() });
        for (rank, asked) in written.questions.iter().enumerate() {
            let parsed =
                question::parse(asked, lists, &sections).map_err(at_location(Location::Question(number, rank)))?;
            sections[number].questions.push(parsed);
        }
    }
    Ok(sections)
}
