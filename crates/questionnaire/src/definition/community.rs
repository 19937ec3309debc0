//! The `[community]` table of a form's file.

use super::settings_error::SettingsError;
use super::{find, is_always_answered};
use crate::form::{Community, Question, Section};
use crate::ids::{OptionCode, QuestionId};
use crate::kinds::TypedText;
use serde::{Deserialize, Serialize};

/// The `[community]` table as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CommunityDefinition {
    name: String,
    kind: String,
    country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    statement: Option<String>,
    consent: String,
}

impl CommunityDefinition {
    pub(super) fn from_community(community: &Community) -> Self {
        Self {
            name: community.name.to_string(),
            kind: community.kind.to_string(),
            country: community.country.to_string(),
            website: community.website.as_ref().map(ToString::to_string),
            statement: community.statement.as_ref().map(ToString::to_string),
            consent: community.consent.to_string(),
        }
    }

    pub(super) fn parse(&self, sections: &[Section]) -> Result<Community, SettingsError> {
        let named = |role, id: &String, fits, wanted| question(role, id, sections, fits, wanted);
        let optional = |role, id: &Option<String>, fits: fn(&Question) -> bool| {
            id.as_ref().map(|id| named(role, id, fits, "kind text, line or url")).transpose()
        };
        Ok(Community {
            name: named("name", &self.name, is_name, "kind text or line, required and always asked")?,
            kind: named("kind", &self.kind, is_kind, "kind choice, required and always asked")?,
            country: named("country", &self.country, is_country, "kind country or choice, required and always asked")?,
            website: optional("website", &self.website, is_website)?,
            statement: optional("statement", &self.statement, is_text)?,
            consent: named(
                "consent",
                &self.consent,
                is_consent,
                "kind acknowledgement, or a choice that offers the option yes",
            )?,
        })
    }
}

/// The public question that fills this part of a supporter entry.
fn question(
    role: &'static str,
    id: &str,
    sections: &[Section],
    fits: fn(&Question) -> bool,
    wanted: &'static str,
) -> Result<QuestionId, SettingsError> {
    match find(id, sections) {
        Some(known) if !known.is_private() && fits(known) => Ok(known.id.clone()),
        Some(_) => Err(SettingsError::UnfitCommunityQuestion(role, id.to_owned(), wanted)),
        None => Err(SettingsError::UnknownQuestion(role, id.to_owned())),
    }
}

fn is_name(question: &Question) -> bool {
    is_text(question) && is_always_answered(question)
}

fn is_kind(question: &Question) -> bool {
    question.kind.single_choice().is_some() && is_always_answered(question)
}

fn is_country(question: &Question) -> bool {
    (question.kind.single_choice().is_some() || question.kind.is_country()) && is_always_answered(question)
}

fn is_website(question: &Question) -> bool {
    is_text(question) || question.kind.typed_text() == Some(TypedText::WebAddress)
}

fn is_text(question: &Question) -> bool {
    question.kind.typed_text() == Some(TypedText::Words)
}

/// Whether the question's answer can be the single value `yes`.
fn is_consent(question: &Question) -> bool {
    !question.kind.properties().takes_several_values
        && question
            .kind
            .closed()
            .is_some_and(|(_, codes)| codes.listed().iter().any(|code| code.as_str() == OptionCode::YES))
}
