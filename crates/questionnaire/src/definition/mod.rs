//! A form as it is written down, in TOML by an author and in JSON for programs, and the rules that make it a [`Form`].

mod community;
mod fault;
mod inconsistency;
mod kind;
mod open_data;
mod options;
mod question;
mod results;
mod section;
mod window;

pub use inconsistency::{Inconsistency, Place};

use crate::form::{Form, OptionList, Question, Section};
use crate::json::Json;
use crate::name::FormId;
use community::CommunityDefinition;
use fault::Fault;
use inconsistency::at;
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
    /// Reads what serde writes of a definition but for its terms.
    fn from_json(json: &Json) -> Option<Self> {
        let codes = |list: &Json| list.items().iter().map(|code| code.text().map(str::to_owned)).collect();
        Some(Self {
            id: json.text_of("id")?,
            version: json.number_of("version")?,
            options: json.get("options")?.by_name(codes)?,
            sections: json.get("sections")?.items().iter().map(SectionDefinition::from_json).collect::<Option<_>>()?,
            main: false,
            window: None,
            open_data: None,
            results: None,
            community: None,
        })
    }

    /// What the form asks, without its terms.
    fn asks(&self) -> Result<Form, (Place, Fault<'_>)> {
        let id = FormId::parse(&self.id).ok_or((Place::Form, Fault::BadName("form id", &self.id)))?;
        let mut lists = Vec::new();
        for (index, (name, codes)) in self.options.iter().enumerate() {
            lists.push(options::parse(name, codes).map_err(at(Place::Options(index)))?);
        }
        let sections = section::parse(&self.sections, &lists)?;
        Ok(Form::new(id, self.version, lists, sections))
    }
}

impl Form {
    /// Reads from JSON what a form asks, as serde writes [`Form::without_terms`]; `None` when that is no form. That its
    /// questions have names of their own was verified when it was defined, and is not again.
    pub fn from_json(json: &Json) -> Option<Self> {
        Definition::from_json(json)?.asks().ok()
    }
}

impl TryFrom<Definition> for Form {
    type Error = Inconsistency;

    /// The form so defined, or the first thing wrong with it.
    fn try_from(definition: Definition) -> Result<Self, Inconsistency> {
        let mut form = definition.asks()?;
        let sections = &form.sections;
        question::refuse_clashes(sections)?;
        let open_data = definition.open_data.map(|open_data| open_data.parse(sections)).transpose();
        let results = definition.results.map(|results| results.parse(sections)).transpose();
        let community = definition.community.map(|community| community.parse(sections)).transpose();
        let window = definition.window.map(|window| window.parse()).transpose();
        form.open_data = open_data.map_err(at(Place::Form))?;
        form.results = results.map_err(at(Place::Results))?.unwrap_or_default();
        form.community = community.map_err(at(Place::Community))?;
        form.window = window.map_err(at(Place::Window))?.unwrap_or_default();
        form.main = definition.main;
        Ok(form)
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
