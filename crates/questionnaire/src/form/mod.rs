//! A form: sections of questions, each of one kind. Its values come from [`crate::Definition`] alone, so that a form in
//! hand has no two equal ids, no condition on a question that does not exist, no minimum over its maximum.

mod question;
mod settings;

pub(crate) use question::Condition;
pub use question::{Question, Visibility};
pub(crate) use settings::ResultsRules;
pub use settings::{OpenData, ResultsPolicy, WindowSource};

use crate::community::Community;
use crate::definition::Definition;
use crate::ids::{FormId, SectionId};
use crate::kinds::{OptionList, SingleChoice};
use serde::{Deserialize, Serialize};

/// A questionnaire, consistent by construction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Definition", try_from = "Definition")]
pub struct Form {
    pub(crate) id: FormId,
    pub(crate) version: u32,
    pub(crate) main: bool,
    pub(crate) window: WindowSource,
    pub(crate) lists: Vec<OptionList>,
    pub(crate) results: ResultsRules,
    pub(crate) sections: Vec<Section>,
    pub(crate) open_data: Option<OpenData>,
    pub(crate) community: Option<Community>,
}

/// A titled group of questions: one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub(crate) id: SectionId,
    pub(crate) questions: Vec<Question>,
}

impl Form {
    /// A form on no terms.
    pub(crate) fn new(id: FormId, version: u32, lists: Vec<OptionList>, sections: Vec<Section>) -> Self {
        let (window, results) = (WindowSource::default(), ResultsRules::default());
        Self { id, version, lists, sections, window, results, main: false, open_data: None, community: None }
    }

    /// What the form asks, without the terms on which it takes responses and publishes them: all that filling it in needs.
    #[must_use]
    pub fn questions_only(&self) -> Self {
        Self::new(self.id.clone(), self.version, self.lists.clone(), self.sections.clone())
    }

    /// The form's id, the last part of its address.
    pub fn id(&self) -> &FormId {
        &self.id
    }

    /// Grows whenever stored answers could mean something else.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whether it is the one that is meant where the site has several and none is named.
    pub fn is_main(&self) -> bool {
        self.main
    }

    /// What its file says of the time during which it takes responses.
    pub fn window(&self) -> &WindowSource {
        &self.window
    }

    /// What the form says of its publication as open data; nothing where its responses are not published so.
    pub fn open_data(&self) -> Option<&OpenData> {
        self.open_data.as_ref()
    }

    /// The sections in order; never empty.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every list of options, by name.
    pub fn lists(&self) -> &[OptionList] {
        &self.lists
    }

    /// When its results may be seen.
    pub fn results_policy(&self) -> ResultsPolicy {
        self.results.policy
    }

    /// The question by whose options the results are broken down: a single choice that every response answers.
    pub fn breakdown(&self) -> Option<(&Question, &SingleChoice)> {
        let question = self.question(self.results.breakdown.as_ref()?.as_str())?;
        Some((question, question.kind.single_choice()?))
    }

    /// Every question in questionnaire order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// Whether some question asks for a country.
    pub fn asks_for_a_country(&self) -> bool {
        self.questions().any(|question| question.kind.is_country())
    }

    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id.as_str() == id)
    }

    /// The question that the control of that name belongs to: `2c` for `2c` and for `2c-other`.
    pub fn question_for_control(&self, name: &str) -> Option<&Question> {
        self.questions().find(|question| question.controls().any(|control| control == name))
    }
}

impl Section {
    /// The section's id, its address within the page.
    pub fn id(&self) -> &SectionId {
        &self.id
    }

    /// The questions in order; never empty.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}
