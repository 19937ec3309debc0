//! How far the first codings of the texts that were coded twice agree, without the intervals, which take long to compute.

use crate::coding::agreement::{CodedUnits, Reliability, alpha, masi_distance, nominal_alpha};
use crate::coding::code::{Code, CodeSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The least alpha with which a theme is counted, unless the form asks for another one.
pub const LEAST_ALPHA: f64 = 0.667;

/// The agreement of coders on a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgreementFigures {
    /// The number of texts that two coders coded without knowing of each other.
    pub units: usize,
    /// The number of these coders.
    pub coders: usize,
    /// Alpha over the whole sets of codes, with MASI.
    pub alpha: Option<f64>,
}

/// The texts that were coded twice.
pub(super) struct DoubleCoded<'u> {
    units: Vec<Vec<&'u CodeSet>>,
    coders: usize,
}

impl<'u> DoubleCoded<'u> {
    /// Takes the texts that several coded; `None` if there is none.
    pub(super) fn from_units(units: &'u CodedUnits) -> Option<Self> {
        let doubled = || units.values().filter(|unit| unit.len() > 1);
        let coders: BTreeSet<&String> = doubled().flat_map(|unit| unit.keys()).collect();
        let sets: Vec<Vec<&CodeSet>> = doubled().map(|unit| unit.values().collect()).collect();
        (!sets.is_empty()).then_some(Self { units: sets, coders: coders.len() })
    }

    pub(super) fn figures(&self) -> AgreementFigures {
        let masi = |one: &&CodeSet, other: &&CodeSet| masi_distance(one, other);
        AgreementFigures { units: self.units.len(), coders: self.coders, alpha: alpha(&self.units, masi).map(rounded) }
    }

    /// The alpha of a code, and what follows from it.
    pub(super) fn code(&self, code: &Code, least: f64) -> (Option<f64>, Reliability) {
        let given = |unit: &Vec<&CodeSet>| unit.iter().map(|set| set.codes().contains(code)).collect();
        let units: Vec<Vec<bool>> = self.units.iter().map(given).collect();
        let texts = units.iter().filter(|unit| unit.contains(&true)).count();
        let alpha = nominal_alpha::<bool, _>(&units);
        (alpha.map(rounded), Reliability::from_alpha(alpha, texts, least))
    }
}

/// A figure with three decimals, as people compare it.
pub(super) fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
