//! The documents that hold figures of themes: `results.json`, with the figures of the closed questions, and `themes.json`.

use super::estimate::QuestionEstimates;
use super::question::QuestionThemes;
use questionnaire::FormId;
use questionnaire::results::Results;
use questionnaire::suppression::THRESHOLD;
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
    /// The estimates of those of which a probability sample is coded.
    #[serde(default)]
    pub estimates: Vec<QuestionEstimates>,
}

/// The figures of the themes of a question: of all its texts, or of a sample of them.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionFigures {
    /// All texts are coded.
    All(QuestionThemes),
    /// A probability sample is coded.
    Sample(QuestionEstimates),
}

/// Parts questions by what is known of them.
fn parted(figures: Vec<QuestionFigures>) -> (Vec<QuestionThemes>, Vec<QuestionEstimates>) {
    let (mut themes, mut estimates) = (Vec::new(), Vec::new());
    for question in figures {
        match question {
            QuestionFigures::All(question) => themes.push(question),
            QuestionFigures::Sample(question) => estimates.push(question),
        }
    }
    (themes, estimates)
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
    /// The themes of each question whose texts are all coded, in the order of the form.
    pub questions: Vec<QuestionThemes>,
    /// The estimates of the others.
    #[serde(default)]
    pub estimates: Vec<QuestionEstimates>,
}

impl ThemesDocument {
    /// Puts the figures of the themes of a form together.
    pub fn new(form: FormId, groups: Vec<String>, breakdown: Option<String>, figures: Vec<QuestionFigures>) -> Self {
        let (questions, estimates) = parted(figures);
        Self { form, threshold: THRESHOLD, groups, breakdown, questions, estimates }
    }
}

impl ResultsDocument {
    /// Puts the figures of a form together.
    pub fn new(results: Results, figures: Vec<QuestionFigures>) -> Self {
        let (themes, estimates) = parted(figures);
        Self { results, themes, estimates }
    }

    /// Returns the estimates of a control of which a sample is coded.
    pub fn estimates_of(&self, control: &str) -> Option<&QuestionEstimates> {
        self.estimates.iter().find(|estimates| estimates.question == control)
    }

    /// Returns the themes of a control.
    pub fn themes_of(&self, control: &str) -> Option<&QuestionThemes> {
        self.themes.iter().find(|themes| themes.question == control)
    }
}
