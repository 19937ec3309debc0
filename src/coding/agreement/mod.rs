//! The agreement between coders who coded the same texts without knowing of each other.
//!
//! All figures come from one list: which coder gave which codes to which text. The order of coders and texts changes nothing.

mod alpha;
mod counted;
mod interval;
mod kappa;
mod masi;
mod positive;
mod report;
#[cfg(test)]
mod tests;

pub use alpha::{alpha, nominal_alpha};
pub use counted::{CodeAgreement, CountedUnits};
pub use interval::{Interval, bootstrap_interval};
pub use kappa::cohen_kappa;
pub use masi::masi_distance;
pub use positive::{PairCounts, pair_counts};
pub use report::{AgreementReport, PairAgreement, RELIABLE, Reliability, ThemeAgreement, agreement_report};

use super::code::CodeSet;
use std::collections::BTreeMap;

/// The codings of one text, by coder.
pub type CodedUnit = BTreeMap<String, CodeSet>;

/// The texts that were coded, by any key that tells them apart.
pub type CodedUnits = BTreeMap<String, CodedUnit>;
