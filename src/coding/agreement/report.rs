//! All figures of agreement of one question, and how far each may be relied on.

use super::alpha::alpha_of_counts;
use super::{CodedUnits, Interval, alpha, bootstrap_interval, cohen_kappa, masi_distance, nominal_alpha, pair_counts};
use crate::coding::code::{Code, CodeSet};
use std::collections::BTreeSet;

/// From this alpha on, a theme is reliable.
pub const RELIABLE: f64 = 0.8;

/// A theme that fewer texts have cannot be judged.
const LEAST_TEXTS: usize = 10;

/// The agreement of coders on one question.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementReport {
    /// The number of texts that at least two coders coded.
    pub units: usize,
    /// The number of coders of these texts.
    pub coders: usize,
    /// Alpha over the whole sets of codes, with MASI.
    pub alpha: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The agreement on each code, sorted by code.
    pub themes: Vec<ThemeAgreement>,
    /// The agreement of each two coders who have texts in common.
    pub pairs: Vec<PairAgreement>,
}

/// The agreement on one code.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeAgreement {
    /// The code.
    pub code: Code,
    /// The number of texts to which at least one coder gave it.
    pub texts: usize,
    /// The share of pairs of codings that say the same.
    pub agreement: Option<f64>,
    /// The share of agreement where at least one gives it.
    pub positive_agreement: Option<f64>,
    /// Nominal alpha.
    pub alpha: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// What follows from it.
    pub reliability: Reliability,
}

/// The agreement of two coders.
#[derive(Clone, Debug, PartialEq)]
pub struct PairAgreement {
    /// The two coders, sorted.
    pub coders: [String; 2],
    /// The number of texts that both coded.
    pub texts: usize,
    /// Cohen's kappa of each code that either gave, sorted by code.
    pub kappas: Vec<(Code, Option<f64>)>,
}

/// How far a theme may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliability {
    /// Alpha is 0.8 or more.
    Reliable,
    /// Alpha is at least what the form asks for.
    Tentative,
    /// Alpha is below what the form asks for: the theme is not counted.
    Low,
    /// Too few texts have the theme.
    TooRare,
    /// All codings are the same.
    NotComputable,
}

impl Reliability {
    /// Judges an alpha of a code that so many texts have; `least` is the alpha that the form asks for.
    pub fn from_alpha(alpha: Option<f64>, texts: usize, least: f64) -> Self {
        match alpha {
            None => Self::NotComputable,
            Some(_) if texts < LEAST_TEXTS => Self::TooRare,
            Some(alpha) if alpha < least => Self::Low,
            Some(alpha) if alpha < RELIABLE => Self::Tentative,
            Some(_) => Self::Reliable,
        }
    }

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reliable => "reliable",
            Self::Tentative => "tentative",
            Self::Low => "low",
            Self::TooRare => "too-rare",
            Self::NotComputable => "not-computable",
        }
    }
}

/// Computes the figures of a question. `seed` draws the samples of the intervals; `least` is the alpha that the form asks for.
pub fn agreement_report(units: &CodedUnits, seed: &str, least: f64) -> AgreementReport {
    let doubled = || units.values().filter(|unit| unit.len() > 1);
    let coders: BTreeSet<&String> = doubled().flat_map(|unit| unit.keys()).collect();
    let codes: BTreeSet<&Code> = doubled().flat_map(|unit| unit.values()).flat_map(|set| set.codes()).collect();
    let sets: Vec<Vec<&CodeSet>> = doubled().map(|unit| unit.values().collect()).collect();
    let masi = |one: &&CodeSet, other: &&CodeSet| masi_distance(one, other);
    AgreementReport {
        units: sets.len(),
        coders: coders.len(),
        alpha: alpha(&sets, masi),
        interval: bootstrap_interval(seed, &sets, |sample| alpha(sample, masi)),
        themes: codes.into_iter().map(|code| theme_agreement(code, &sets, seed, least)).collect(),
        pairs: pair_agreements(units, &coders),
    }
}

fn theme_agreement(code: &Code, sets: &[Vec<&CodeSet>], seed: &str, least: f64) -> ThemeAgreement {
    let given = |unit: &Vec<&CodeSet>| unit.iter().map(|set| set.codes().contains(code)).collect();
    let units: Vec<Vec<bool>> = sets.iter().map(given).collect();
    let texts = units.iter().filter(|unit| unit.contains(&true)).count();
    let counted = |unit: &Vec<bool>| (unit.iter().filter(|given| **given).count(), unit.len(), 1);
    let numbers: Vec<(usize, usize, usize)> = units.iter().map(counted).collect();
    let (counts, alpha) = (pair_counts(&units), nominal_alpha::<bool, _>(&units));
    ThemeAgreement {
        code: code.clone(),
        texts,
        agreement: counts.agreement(),
        positive_agreement: counts.positive_agreement(),
        alpha,
        // A thousand samples of many texts: counts alone are a hundred times faster.
        interval: bootstrap_interval(&format!("{seed} {code}"), &numbers, |sample| {
            alpha_of_counts(sample.iter().map(|unit| **unit))
        }),
        reliability: Reliability::from_alpha(alpha, texts, least),
    }
}

fn pair_agreements(units: &CodedUnits, coders: &BTreeSet<&String>) -> Vec<PairAgreement> {
    let coders: Vec<&String> = coders.iter().copied().collect();
    let mut pairs = Vec::new();
    for (at, one) in coders.iter().enumerate() {
        for other in &coders[at + 1..] {
            let common: Vec<_> = units.values().filter_map(|unit| Some((unit.get(*one)?, unit.get(*other)?))).collect();
            let codes: BTreeSet<&Code> =
                common.iter().flat_map(|(one, other)| one.codes().union(other.codes())).collect();
            let kappa = |code: &Code| {
                let given: Vec<_> = common
                    .iter()
                    .map(|(one, other)| (one.codes().contains(code), other.codes().contains(code)))
                    .collect();
                cohen_kappa(&given)
            };
            let kappas = codes.into_iter().map(|code| (code.clone(), kappa(code))).collect();
            if !common.is_empty() {
                pairs.push(PairAgreement { coders: [(*one).clone(), (*other).clone()], texts: common.len(), kappas });
            }
        }
    }
    pairs
}
