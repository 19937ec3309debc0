//! How far the first codings of the texts that were coded twice agree, without the intervals, which take long to compute.

use crate::coding::agreement::CountedUnits;
use serde::{Deserialize, Serialize};

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

impl AgreementFigures {
    /// Returns the figures of texts that were coded twice; `None` if there is none.
    pub(super) fn from_counted(units: &CountedUnits) -> Option<Self> {
        let figures = || Self { units: units.texts(), coders: units.coders(), alpha: units.alpha().map(rounded) };
        (units.texts() > 0).then(figures)
    }
}

/// A figure with three decimals, as people compare it.
pub(super) fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
