//! The synthesis document: a text by people in which directives stand for published figures, charts and texts.
//!
//! A directive stands between `{{` and `}}`. Its figure is always computed from [`ResultsDocument`], so whoever has the published
//! files gets the same document. docs/synthesis.md describes the directives.
//!
//! [`ResultsDocument`]: crate::coding::figures::ResultsDocument

mod check;
mod directive;
mod draft;
mod figure;
mod form_check;
mod markdown;
mod sign_off;
mod stated_figures;
mod synthesis_figures;
#[cfg(test)]
mod tests;
mod written;

pub use check::{PublishedTexts, check_figures};
pub use directive::{Directive, FigureRef, Placed, Scope};
pub use draft::{Quote, draft};
pub use figure::{FigureProblem, SampleFigure, figure, sample_figure};
pub use form_check::check_form;
pub use markdown::{Inline, Part, SynthesisDocument};
pub use sign_off::{SignOffFacts, SignOffState, Signed};
pub use stated_figures::DocumentFigures;
pub use synthesis_figures::{SignOffs, SynthesisFigures};

/// Something wrong in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentProblem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, for people.
    pub message: String,
}
