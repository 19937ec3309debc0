//! The figures of themes: how many respondents wrote of each, in all and by group, and how far the coders agree. Server, package and
//! verification compute them here, from the same numbers.
//!
//! Nobody can be recognised by a theme that few have, so codes of fewer than five responses count as `other`, in the figures and in
//! the rows that are published (docs/adr/0030).

mod agreement;
mod counts;
mod document;
mod estimate;
mod method;
mod question;
#[cfg(test)]
mod tests;

pub use agreement::{AgreementFigures, LEAST_ALPHA};
pub use counts::{CodedCounts, fold_rare};
pub use document::{QuestionFigures, ResultsDocument, ThemesDocument};
pub use estimate::{Estimate, EstimatesByGroup, QuestionEstimates, SampledStratum, ThemeEstimate, question_estimates};
pub use method::{MethodDocument, QuestionMethod, ReliabilityMethod, SampleMethod, StratumMethod, ThemeReliability};
pub use question::{QuestionFacts, QuestionThemes, ThemeCount, question_themes};
