//! The figures of a synthesis document as data: for each directive its place, what it asks for and what the published results give. This
//! module does not know who answers for the document.

use super::{Directive, FigureRef, Placed, SampleFigure, Scope, SynthesisDocument, figure, sample_figure};
use crate::coding::figures::{Estimate, ResultsDocument};
use questionnaire::OptionCode;
use questionnaire::suppression::Count;
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentFigures {
    /// The language of the document.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its figures, in the order of the document.
    pub figures: Vec<StatedFigure>,
}

/// A figure where a document states it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatedFigure {
    /// The line of the directive, from 1.
    pub line: usize,
    /// The directive, with single spaces.
    pub directive: String,
    /// What people wrote in place of the figure.
    pub written: Option<String>,
    /// What the published results give; `None` where they give nothing.
    pub value: Option<FigureValue>,
}

/// The value of a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureValue {
    /// A number of respondents.
    Count(u64),
    /// A number of respondents and the number that corresponds to 100 %.
    Share {
        /// The number.
        count: u64,
        /// The number that corresponds to 100 %.
        base: u64,
    },
    /// A share that a sample tells, with its interval.
    Estimate(Estimate),
    /// The share of each theme that a sample tells, or of one theme in each group.
    Estimates(BTreeMap<String, Option<Estimate>>),
    /// The number of respondents of each group, and of those who correspond to 100 % in it.
    Groups(BTreeMap<String, Part>),
    /// The number of respondents of each option or theme.
    Codes(BTreeMap<String, Part>),
    /// The response whose text is quoted.
    Text {
        /// The response.
        response: String,
        /// The control in which the text was written.
        question: String,
    },
}

/// A part of respondents; `null` is a number that is not published.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// The number.
    pub count: Count,
    /// The number that corresponds to 100 %.
    pub base: Count,
}

impl DocumentFigures {
    /// Takes the figures of a document from published results.
    pub fn from_results(language: &str, document: &SynthesisDocument, results: &ResultsDocument) -> Self {
        let stated = |placed: &Placed| StatedFigure {
            line: placed.line,
            directive: placed.directive.to_string(),
            written: placed.written.clone(),
            value: value(&placed.directive, results),
        };
        Self {
            language: language.to_owned(),
            title: document.title.clone(),
            figures: document.directives.iter().map(stated).collect(),
        }
    }
}

fn value(directive: &Directive, results: &ResultsDocument) -> Option<FigureValue> {
    match sample_figure(results, directive).ok()? {
        Some(SampleFigure::One(estimate)) => return Some(FigureValue::Estimate(estimate)),
        Some(SampleFigure::ByGroup(shares)) => {
            let named = shares.iter().map(|(group, share)| (group.to_string(), *share));
            return Some(FigureValue::Estimates(named.collect()));
        }
        None => {}
    }
    match directive {
        Directive::Count(reference, Scope::By(_)) | Directive::Share(reference, Scope::By(_)) => {
            groups(results, reference)
        }
        Directive::Count(reference, scope) => {
            Some(FigureValue::Count(figure(results, reference).ok()?.count_and_base(scope).ok()?.0))
        }
        Directive::Share(reference, scope) => {
            let (count, base) = figure(results, reference).ok()?.count_and_base(scope).ok()?;
            Some(FigureValue::Share { count, base })
        }
        Directive::Chart(question) => {
            let closed = results.results.questions.iter().find(|closed| closed.question.as_str() == question)?;
            let part = |count| Part { count, base: closed.respondents };
            Some(FigureValue::Codes(
                closed.options.iter().map(|option| (option.code.to_string(), part(option.count))).collect(),
            ))
        }
        Directive::Themes(control, most) => {
            if let Some(estimates) = results.estimates_of(control) {
                let shown = estimates.themes.iter().take(most.unwrap_or(usize::MAX));
                return Some(FigureValue::Estimates(
                    shown.map(|theme| (theme.theme.clone(), theme.estimate)).collect(),
                ));
            }
            let themes = results.themes_of(control)?;
            let part = |count| Part { count, base: themes.respondents };
            let shown = themes.themes.iter().take(most.unwrap_or(usize::MAX));
            Some(FigureValue::Codes(shown.map(|theme| (theme.theme.clone(), part(theme.count))).collect()))
        }
        Directive::Quote(response, question) => {
            Some(FigureValue::Text { response: response.clone(), question: question.clone() })
        }
    }
}

fn groups(results: &ResultsDocument, reference: &FigureRef) -> Option<FigureValue> {
    let figure = figure(results, reference).ok()?;
    let part = |(group, count): (&OptionCode, &Count)| {
        let base = figure.base_by_group.get(group).copied().unwrap_or(Count::Suppressed);
        (group.to_string(), Part { count: *count, base })
    };
    Some(FigureValue::Groups(figure.by_group.iter().map(part).collect()))
}
