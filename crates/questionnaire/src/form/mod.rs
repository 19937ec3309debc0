//! A form: sections of questions. Only [`crate::Definition`] creates one, so a form never has two equal ids, a condition on
//! a question that does not exist, or a minimum over its maximum.

mod community;
mod question;
mod settings;

pub use community::Community;
pub(crate) use question::Condition;
pub use question::{Question, Visibility};
pub(crate) use settings::ResultsRules;
pub use settings::{OpenData, ResultsPolicy, TwoPersonAct, WindowSource};

use crate::ids::{FormId, SectionId};
use crate::kinds::{OptionList, SingleChoice};

/// The least agreement where a form asks for none, in thousandths: the alpha from which Krippendorff draws tentative conclusions.
const LEAST_AGREEMENT: u16 = 667;

/// A questionnaire, consistent by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub(crate) two_persons: Vec<TwoPersonAct>,
}

/// A titled group of questions: one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub(crate) id: SectionId,
    pub(crate) questions: Vec<Question>,
}

impl Form {
    /// Creates a form with default settings.
    pub(crate) fn new(id: FormId, version: u32, lists: Vec<OptionList>, sections: Vec<Section>) -> Self {
        let (window, results) = (WindowSource::default(), ResultsRules::default());
        let two_persons = Vec::new();
        Self {
            id,
            version,
            lists,
            sections,
            window,
            results,
            main: false,
            open_data: None,
            community: None,
            two_persons,
        }
    }

    /// The form without its settings for the window, results and open data. The client needs nothing else to fill it in.
    #[must_use]
    pub fn questions_only(&self) -> Self {
        Self::new(self.id.clone(), self.version, self.lists.clone(), self.sections.clone())
    }

    /// The form's id, the last part of its address.
    pub fn id(&self) -> &FormId {
        &self.id
    }

    /// The version, which the author raises whenever stored answers could change their meaning.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whether this is the main form: the one that is used if the site has several and none is named.
    pub fn is_main(&self) -> bool {
        self.main
    }

    /// The submission window that the form's file specifies.
    pub fn window(&self) -> &WindowSource {
        &self.window
    }

    /// The form's settings for open data; `None` if its responses are not published as such.
    pub fn open_data(&self) -> Option<&OpenData> {
        self.open_data.as_ref()
    }

    /// Whether the form leaves this act to two persons.
    pub fn needs_two_persons(&self, act: TwoPersonAct) -> bool {
        self.two_persons.contains(&act)
    }

    /// The questions that a supporter entry is made of; `None` if the form has no supporter list.
    pub fn supporter_settings(&self) -> Option<&Community> {
        self.community.as_ref()
    }

    /// The sections in order; never empty.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// All option lists, by name.
    pub fn lists(&self) -> &[OptionList] {
        &self.lists
    }

    /// When the form's results may be seen.
    pub fn results_policy(&self) -> ResultsPolicy {
        self.results.policy
    }

    /// The breakdown question: a single choice that every response answers.
    pub fn breakdown(&self) -> Option<(&Question, &SingleChoice)> {
        let question = self.question(self.results.breakdown.as_ref()?.as_str())?;
        Some((question, question.kind.single_choice()?))
    }

    /// The alpha of coders below which a theme of free texts is not counted.
    pub fn least_agreement(&self) -> f64 {
        f64::from(self.results.agreement.unwrap_or(LEAST_AGREEMENT)) / 1000.0
    }

    /// Every question in questionnaire order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// Whether any question asks for a country.
    pub fn asks_for_a_country(&self) -> bool {
        self.questions().any(|question| question.kind.is_country())
    }

    /// The question with that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id.as_str() == id)
    }

    /// The question that a control belongs to: `2c` for both `2c` and `2c-other`.
    pub fn question_for_control(&self, name: &str) -> Option<&Question> {
        self.questions().find(|question| question.has_control(name))
    }
}

impl Section {
    /// The section's id, which is its hash location within the page.
    pub fn id(&self) -> &SectionId {
        &self.id
    }

    /// The questions in order; never empty.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}
