//! The definition of a form, in TOML for authors and in JSON for the client, and the rules that make it a [`Form`].

mod community;
mod form_serde;
mod location;
mod open_data;
mod options;
mod question;
mod results;
mod section;
mod settings_error;
mod window;

pub use location::{LocatedError, Location};

use crate::form::{Form, Question, Section, TwoPersonAct};
use crate::ids::FormId;
use crate::json::Json;
use crate::kinds::OptionList;
use crate::sorted_map::SortedMap;
use crate::written::{DefinitionError, is_false};
use community::CommunityDefinition;
use location::at_location;
use open_data::OpenDataDefinition;
use results::ResultsDefinition;
use section::SectionDefinition;
use serde::{Deserialize, Serialize};
use settings_error::SettingsError;
use window::WindowDefinition;

/// A form as written, not yet verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    id: String,
    version: u32,
    #[serde(default, skip_serializing_if = "is_false")]
    main: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    two_persons: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<WindowDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open_data: Option<OpenDataDefinition>,
    #[serde(default)]
    options: SortedMap<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    results: Option<ResultsDefinition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    community: Option<CommunityDefinition>,
    sections: Vec<SectionDefinition>,
}

impl Definition {
    /// Reads the JSON that serde writes, without the form's settings.
    fn from_json(json: &Json) -> Option<Self> {
        let codes = |list: &Json| list.as_array().iter().map(|code| code.as_str().map(str::to_owned)).collect();
        Some(Self {
            id: json.get_str("id")?,
            version: json.get_u32("version")?,
            options: json.get("options")?.try_map_values(codes)?,
            sections: json
                .get("sections")?
                .as_array()
                .iter()
                .map(SectionDefinition::from_json)
                .collect::<Option<_>>()?,
            main: false,
            two_persons: Vec::new(),
            window: None,
            open_data: None,
            results: None,
            community: None,
        })
    }

    /// Builds the form's questions, without its settings.
    fn build_questions(&self) -> Result<Form, (Location, DefinitionError<'_>)> {
        let id = FormId::parse(&self.id).ok_or((Location::Form, DefinitionError::BadName("form id", &self.id)))?;
        let mut lists = Vec::new();
        for (index, (name, codes)) in self.options.iter().enumerate() {
            lists.push(options::parse_option_list(name, codes).map_err(at_location(Location::Options(index)))?);
        }
        let sections = section::parse(&self.sections, &lists)?;
        Ok(Form::new(id, self.version, lists, sections))
    }
}

impl Form {
    /// Reads [`Form::questions_only`] from the JSON that serde writes; `None` if the JSON is not a form. The names of
    /// questions and controls are not checked for clashes again, because the server verified them when it read the
    /// definition.
    pub fn from_json(json: &Json) -> Option<Self> {
        Definition::from_json(json)?.build_questions().ok()
    }
}

impl TryFrom<Definition> for Form {
    type Error = LocatedError;

    /// The form, or the first error in its definition.
    fn try_from(definition: Definition) -> Result<Self, LocatedError> {
        let mut form = definition.build_questions()?;
        let sections = &form.sections;
        question::check_unique_names(sections)?;
        let open_data = definition.open_data.map(|open_data| open_data.parse(sections)).transpose();
        let results = definition.results.map(|results| results.parse(sections)).transpose();
        let community = definition.community.map(|community| community.parse(sections)).transpose();
        let window = definition.window.map(|window| window.parse()).transpose();
        form.open_data = open_data.map_err(at_location(Location::Form))?;
        form.results = results.map_err(at_location(Location::Results))?.unwrap_or_default();
        form.community = community.map_err(at_location(Location::Community))?;
        form.window = window.map_err(at_location(Location::Window))?.unwrap_or_default();
        let two_persons = definition.two_persons.iter().map(two_person_act).collect::<Result<_, _>>();
        form.two_persons = two_persons.map_err(at_location(Location::Form))?;
        form.main = definition.main;
        Ok(form)
    }
}

fn two_person_act(name: &String) -> Result<TwoPersonAct, SettingsError> {
    let known = TwoPersonAct::ALL.into_iter().find(|act| act.name() == name);
    known.ok_or_else(|| {
        SettingsError::UnknownTwoPersonAct(name.clone(), TwoPersonAct::ALL.map(TwoPersonAct::name).into())
    })
}

/// The question with that id.
fn find<'a>(id: &str, sections: &'a [Section]) -> Option<&'a Question> {
    sections.iter().flat_map(|section| &section.questions).find(|question| question.id.as_str() == id)
}

/// Whether every response answers the question.
fn is_always_answered(question: &Question) -> bool {
    question.required && question.condition.is_none()
}

impl From<Form> for Definition {
    fn from(form: Form) -> Self {
        let codes = |list: &OptionList| list.codes.iter().map(ToString::to_string).collect();
        Self {
            open_data: form.open_data.as_ref().map(OpenDataDefinition::from_open_data),
            sections: form.sections.iter().map(SectionDefinition::from_section).collect(),
            options: form.lists.iter().map(|list| (list.name.clone(), codes(list))).collect(),
            results: ResultsDefinition::from_rules(&form.results),
            community: form.community.as_ref().map(CommunityDefinition::from_community),
            id: form.id.to_string(),
            version: form.version,
            main: form.main,
            two_persons: form.two_persons.iter().map(|act| act.name().to_owned()).collect(),
            window: WindowDefinition::from_window(&form.window),
        }
    }
}
