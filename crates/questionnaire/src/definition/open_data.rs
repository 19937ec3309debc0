//! The `[open-data]` table of a form's file.

use super::find;
use super::settings_error::SettingsError;
use crate::form::{OpenData, Section};
use crate::written::is_false;
use serde::{Deserialize, Serialize};

/// The `[open-data]` table as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct OpenDataDefinition {
    #[serde(default)]
    rare: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contributor: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    second_reader: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    rereading: bool,
}

impl OpenDataDefinition {
    pub(super) fn from_open_data(open_data: &OpenData) -> Self {
        Self {
            rare: open_data.rare.iter().map(ToString::to_string).collect(),
            homepage: open_data.homepage.clone(),
            contributor: open_data.contributor.clone(),
            second_reader: open_data.second_reader,
            rereading: open_data.rereading,
        }
    }

    /// The form's settings for open data, checked against its questions.
    pub(super) fn parse(&self, sections: &[Section]) -> Result<OpenData, SettingsError> {
        let question = |id: &String| match find(id, sections) {
            Some(known) if !known.is_private() && known.kind.properties().is_one_of_few => Ok(known.id.clone()),
            Some(_) => Err(SettingsError::UnfitRareQuestion(id.clone())),
            None => Err(SettingsError::UnknownRareQuestion(id.clone())),
        };
        Ok(OpenData {
            rare: self.rare.iter().map(question).collect::<Result<_, _>>()?,
            homepage: self.homepage.clone(),
            contributor: self.contributor.clone(),
            second_reader: self.second_reader,
            rereading: self.rereading,
        })
    }
}
