//! A form as it is written down, in TOML by an author and in JSON for programs, and the rules that make it a [`Form`].

mod community;
mod inconsistency;
mod kind;
mod open_data;
mod options;
mod question;
mod results;
mod section;
mod window;

pub use inconsistency::{Inconsistency, Place};

use crate::form::{Form, FormWindow, OptionList, Question, ResultsRules, Section};
use crate::json::Json;
use crate::name::FormId;
use community::CommunityDefinition;
use inconsistency::{at, bad_name};
use open_data::OpenDataDefinition;
use results::ResultsDefinition;
use section::SectionDefinition;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use window::WindowDefinition;

/// A form as written: nothing about it has been verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    id: String,
    version: u32,
    #[serde(default, skip_serializing_if = "is_false")]
    main: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<WindowDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open_data: Option<OpenDataDefinition>,
    #[serde(default)]
    options: BTreeMap<String, Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    results: Option<ResultsDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    community: Option<CommunityDefinition>,
    sections: Vec<SectionDefinition>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Definition {
    /// Reads what serde writes of a definition; `None` when it is not one.
    pub fn from_json(json: &Json) -> Option<Self> {
        let codes = |list: &Json| list.items().iter().map(|code| code.text().map(str::to_owned)).collect();
        Some(Self {
            results: json.get("results").and_then(ResultsDefinition::from_json),
            community: json.get("community").and_then(CommunityDefinition::from_json),
            id: json.text_of("id")?,
            version: json.number_of("version")?,
            // Left out where it is false.
            main: json.get("main").is_some(),
            window: json.get("window").map(WindowDefinition::from_json),
            open_data: json.get("open-data").and_then(OpenDataDefinition::from_json),
            options: json.get("options")?.by_name(codes)?,
            sections: json.get("sections")?.items().iter().map(SectionDefinition::from_json).collect::<Option<_>>()?,
        })
    }
}

impl TryFrom<Definition> for Form {
    type Error = Inconsistency;

    /// The form so defined, or the first thing wrong with it.
    fn try_from(definition: Definition) -> Result<Self, Inconsistency> {
        let id = FormId::parse(&definition.id).ok_or_else(|| bad_name("form id", &definition.id));
        let id = id.map_err(at(Place::Form))?;
        let mut lists = Vec::new();
        for (index, (name, codes)) in definition.options.iter().enumerate() {
            lists.push(options::parse(name, codes).map_err(at(Place::Options(index)))?);
        }
        let sections = section::parse(&definition.sections, &lists)?;
        let open_data = definition.open_data.as_ref().map(|open_data| open_data.parse(&sections)).transpose();
        let open_data = open_data.map_err(at(Place::Form))?;
        let results = match &definition.results {
            Some(results) => results.parse(&sections).map_err(at(Place::Results))?,
            None => ResultsRules::default(),
        };
        let community = definition.community.as_ref().map(|community| community.parse(&sections)).transpose();
        let community = community.map_err(at(Place::Community))?;
        let window = match &definition.window {
            Some(window) => window.parse().map_err(at(Place::Window))?,
            None => FormWindow::default(),
        };
        let Definition { version, main, .. } = definition;
        Ok(Self { id, version, main, window, lists, sections, open_data, results, community })
    }
}

/// The question of that id.
fn find<'a>(id: &str, sections: &'a [Section]) -> Option<&'a Question> {
    sections.iter().flat_map(|section| &section.questions).find(|question| question.id.as_str() == id)
}

/// Whether every response has an answer to it.
fn is_always_answered(question: &Question) -> bool {
    question.required && question.condition.is_none()
}

impl From<Form> for Definition {
    fn from(form: Form) -> Self {
        let codes = |list: &OptionList| list.codes.iter().map(ToString::to_string).collect();
        Self {
            open_data: form.open_data.as_ref().map(OpenDataDefinition::of),
            sections: form.sections.iter().map(SectionDefinition::of).collect(),
            options: form.lists.iter().map(|list| (list.name.clone(), codes(list))).collect(),
            results: ResultsDefinition::of(&form.results),
            community: form.community.as_ref().map(CommunityDefinition::of),
            id: form.id.to_string(),
            version: form.version,
            main: form.main,
            window: WindowDefinition::of(&form.window),
        }
    }
}
