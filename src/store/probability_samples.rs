//! Probability samples: texts of a control that were drawn by chance and are coded in place of all. While one is in force, coders are given
//! its texts alone. A text that is not published any more leaves it.

use super::{DrawOutcome, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores probability samples and counts their texts.
#[async_trait]
pub trait ProbabilitySampleStore: Send + Sync + 'static {
    /// Puts a sample in force, unless the control has one. Texts that are not published any more are left out.
    async fn draw_probability_sample(&self, form: &str, sample: NewProbabilitySample, act: Act) -> Result<DrawOutcome>;

    /// Ends a sample, so that all texts are coded again. Returns whether it was in force.
    async fn end_probability_sample(&self, form: &str, sample: i64, by: &str, act: Act) -> Result<bool>;

    /// Returns the samples of a form that are in force, ordered by control, each with its strata.
    async fn probability_samples(&self, form: &str) -> Result<Vec<ProbabilitySample>>;

    /// Counts the texts of a sample by stratum, group of respondents and codes, ordered by these.
    async fn sampled_counts(&self, form: &str, sample: i64) -> Result<Vec<SampledCount>>;

    /// Returns the responses whose texts a sample holds, ordered, with their strata.
    async fn sampled_texts(&self, form: &str, sample: i64) -> Result<Vec<(String, String)>>;
}

/// A sample to put in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProbabilitySample {
    /// The control whose texts were drawn.
    pub control: String,
    /// The seed of the draw.
    pub seed: String,
    /// The name of who draws it.
    pub by: String,
    /// What texts were drawn among, with the responses that were drawn.
    pub strata: Vec<DrawnStratum>,
}

/// A stratum of a sample to put in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnStratum {
    /// The name.
    pub stratum: String,
    /// The number of its texts.
    pub population: u64,
    /// The responses whose texts were drawn.
    pub responses: Vec<String>,
}

/// A sample in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbabilitySample {
    /// Its number.
    pub number: i64,
    /// The control whose texts were drawn.
    pub control: String,
    /// The seed of the draw.
    pub seed: String,
    /// The name of who drew it.
    pub by: String,
    /// When it was drawn, in milliseconds since 1970.
    pub at: i64,
    /// Its strata, ordered by name.
    pub strata: Vec<SampleStratum>,
}

/// A stratum of a sample in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleStratum {
    /// The name.
    pub stratum: String,
    /// The number of its texts at the draw.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
}

/// Texts of a stratum of a sample that are from the same group and have the same codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampledCount {
    /// The stratum.
    pub stratum: String,
    /// The group of the respondents; empty where it is not known, as long as nobody has coded the texts.
    pub group: String,
    /// The codes as the store keeps them; empty where nobody has coded them.
    pub codes: String,
    /// The number of texts.
    pub texts: u64,
}
