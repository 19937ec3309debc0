//! How the texts were coded, and how far coders agree, with intervals: `method.json`.

use super::agreement::rounded;
use super::estimate::SampledStratum;
use crate::coding::agreement::{AgreementReport, CodedUnits, Interval, ThemeAgreement, agreement_report};
use questionnaire::FormId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the texts of a form were coded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MethodDocument {
    /// The form's id.
    pub form: FormId,
    /// The questions whose texts are coded, in the order of the form.
    pub questions: Vec<QuestionMethod>,
}

/// How the texts of a question were coded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionMethod {
    /// The control.
    pub question: String,
    /// The version of the coding frame.
    pub frame_version: u32,
    /// The number of published texts.
    pub texts: u64,
    /// The sample that is coded in place of all; `None` where all are to be coded.
    #[serde(default)]
    pub sample: Option<SampleMethod>,
    /// The number of texts whose codes count, of the sample if there is one.
    pub coded: u64,
    /// The number of texts on which coders differ, which do not count until somebody settles them.
    pub to_settle: u64,
    /// The number of people who coded them.
    pub coders: u64,
    /// The agreement of the coders; `None` if no text was coded twice.
    pub reliability: Option<ReliabilityMethod>,
}

/// How texts were drawn that are coded in place of all: each stratum weighs by its population.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleMethod {
    /// Draws the same texts again, of the same texts.
    pub seed: String,
    /// What texts were drawn among, ordered by name.
    pub strata: Vec<StratumMethod>,
}

/// One kind of respondent in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StratumMethod {
    /// The kind and the language with a point between them; `other` for those of few texts.
    pub stratum: String,
    /// The number of its published texts at the draw.
    pub population: u64,
    /// The number of texts that were drawn.
    pub drawn: u64,
    /// The number of those whose codes count.
    pub coded: u64,
}

/// The agreement of coders on the texts of `reliability.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReliabilityMethod {
    /// Draws the samples of the intervals.
    pub seed: String,
    /// The least alpha with which a theme is counted.
    pub least_alpha: f64,
    /// The number of texts.
    pub units: usize,
    /// The number of coders.
    pub coders: usize,
    /// Alpha over the whole sets of codes, with MASI.
    pub alpha: Option<f64>,
    /// Its interval of 95 %.
    pub interval: Option<[f64; 2]>,
    /// The agreement on each code.
    pub themes: Vec<ThemeReliability>,
}

/// The agreement of coders on a code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThemeReliability {
    /// The theme's id, or a reserved code.
    pub theme: String,
    /// The number of texts to which at least one coder gave it.
    pub texts: usize,
    /// The share of equal judgements.
    pub agreement: Option<f64>,
    /// The share of agreement where at least one gives it.
    pub positive_agreement: Option<f64>,
    /// Nominal alpha.
    pub alpha: Option<f64>,
    /// Its interval of 95 %.
    pub interval: Option<[f64; 2]>,
    /// What follows from it.
    pub reliability: String,
}

impl SampleMethod {
    /// Tells how a sample was drawn and how far it is coded.
    pub fn from_strata(seed: &str, strata: &BTreeMap<String, SampledStratum>) -> Self {
        let stratum = |(stratum, own): (&String, &SampledStratum)| StratumMethod {
            stratum: stratum.clone(),
            population: own.population,
            drawn: own.drawn,
            coded: own.counts.texts(),
        };
        Self { seed: seed.to_owned(), strata: strata.iter().map(stratum).collect() }
    }
}

impl ReliabilityMethod {
    /// Computes the agreement of a question from the rows of its double sample; `None` if no text was coded twice.
    pub fn from_units(units: &CodedUnits, seed: &str, least_alpha: f64) -> Option<Self> {
        let AgreementReport { units, coders, alpha, interval, themes, .. } = agreement_report(units, seed, least_alpha);
        (units > 0).then(|| Self {
            seed: seed.to_owned(),
            least_alpha,
            units,
            coders,
            alpha: alpha.map(rounded),
            interval: interval.map(ends),
            themes: themes.iter().map(theme_reliability).collect(),
        })
    }
}

fn theme_reliability(theme: &ThemeAgreement) -> ThemeReliability {
    ThemeReliability {
        theme: theme.code.to_string(),
        texts: theme.texts,
        agreement: theme.agreement.map(rounded),
        positive_agreement: theme.positive_agreement.map(rounded),
        alpha: theme.alpha.map(rounded),
        interval: theme.interval.map(ends),
        reliability: theme.reliability.name().to_owned(),
    }
}

fn ends(interval: Interval) -> [f64; 2] {
    [rounded(interval.low), rounded(interval.high)]
}
