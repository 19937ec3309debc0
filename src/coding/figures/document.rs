//! The documents that hold figures of themes: `results.json`, with the figures of the closed questions, and `themes.json`.

use super::question::QuestionThemes;
use questionnaire::FormId;
use questionnaire::results::Results;
use serde::{Deserialize, Serialize};

/// All published figures of a form: `results.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultsDocument {
    /// The figures of the closed questions.
    #[serde(flatten)]
    pub results: Results,
    /// The themes of the questions whose texts are coded, in the order of the form.
    #[serde(default)]
    pub themes: Vec<QuestionThemes>,
}

/// The figures of themes alone: `themes.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemesDocument {
    /// The form's id.
    pub form: FormId,
    /// The smallest count that is published.
    pub threshold: u64,
    /// The groups of respondents; empty if the form has none.
    pub groups: Vec<String>,
    /// The question that puts respondents into groups; `None` if there is none.
    pub breakdown: Option<String>,
    /// The themes of each question, in the order of the form.
    pub questions: Vec<QuestionThemes>,
}

impl ResultsDocument {
    /// Returns the themes of a control.
    pub fn themes_of(&self, control: &str) -> Option<&QuestionThemes> {
        self.themes.iter().find(|themes| themes.question == control)
    }
}
