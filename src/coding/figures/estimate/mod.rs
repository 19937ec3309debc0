//! The themes of a question of which a probability sample is coded: shares of all texts with their intervals, and never a number of
//! respondents. The types are others than those of a question whose texts are all coded, so that nothing shows the one as the other.

mod question;
mod share;

pub use question::{SampledStratum, question_estimates};

use super::agreement::AgreementFigures;
use questionnaire::OptionCode;
use questionnaire::results::ByGroup;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Shares by the code of a group; `None` where one is suppressed.
pub type EstimatesByGroup = BTreeMap<OptionCode, Option<Estimate>>;

/// The estimates of the themes of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionEstimates {
    /// The control in which the texts were written.
    pub question: String,
    /// The version of the coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The number of people who coded the sample.
    pub coders: u64,
    /// The sample.
    pub sample: SampleFigures,
    /// The codes, the most frequent first, those without a theme last. Empty while a stratum has no coded text, or there are fewer than
    /// five.
    pub themes: Vec<ThemeEstimate>,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub agreement: Option<AgreementFigures>,
}

/// A sample in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleFigures {
    /// Draws the same texts again.
    pub seed: String,
    /// The number of texts among which it was drawn.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
    /// The number of those whose codes count.
    pub coded: u64,
    /// How many of these are from each group of respondents.
    #[serde(default)]
    pub coded_by_group: ByGroup,
}

/// The estimate of a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemeEstimate {
    /// The theme's id, or a reserved code.
    pub theme: String,
    /// The share of the texts; `None` where too few texts of the sample have it.
    pub estimate: Option<Estimate>,
    /// The shares of the texts of each group.
    #[serde(default)]
    pub by_group: EstimatesByGroup,
    /// Krippendorff's alpha of the theme, if texts were coded twice.
    pub alpha: Option<f64>,
    /// What follows from it.
    pub reliability: Option<String>,
}

/// A share of all texts as a sample tells it. It cannot be made from a number of respondents, nor one from it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The share, from 0 to 1, with four decimals.
    pub share: f64,
    /// The ends of the interval of 95 %; both are the share where all texts are coded.
    pub interval: [f64; 2],
}

impl QuestionEstimates {
    /// Returns the estimate of a theme or reserved code.
    pub fn theme(&self, name: &str) -> Option<&ThemeEstimate> {
        self.themes.iter().find(|theme| theme.theme == name)
    }
}
