//! Checks a document against published results: every figure is there and published, every quoted text too, and every number written
//! by hand is still the figure's.

use super::written::Written;
use super::{
    Directive, DocumentProblem, FigureProblem, FigureRef, Placed, SampleFigure, Scope, SynthesisDocument, figure,
    sample_figure,
};
use crate::coding::figures::{Estimate, ResultsDocument};

/// Tells which texts are published.
pub trait PublishedTexts {
    /// Returns whether the text of a response for a control is published, at least in part.
    fn is_published(&self, response_id: &str, control: &str) -> bool;
}

/// Returns what is wrong in a document for these results, by line.
pub fn check_figures(
    document: &SynthesisDocument,
    results: &ResultsDocument,
    texts: &dyn PublishedTexts,
) -> Vec<DocumentProblem> {
    let problem = |placed: &Placed| {
        let problem = check(placed, results, texts).err()?;
        Some(DocumentProblem { line: placed.line, message: problem.to_string() })
    };
    document.directives.iter().filter_map(problem).collect()
}

fn check(placed: &Placed, results: &ResultsDocument, texts: &dyn PublishedTexts) -> Result<(), FigureProblem> {
    match (sample_figure(results, &placed.directive)?, &placed.directive) {
        (Some(SampleFigure::One(estimate)), _) => return check_estimate(placed, estimate),
        (Some(SampleFigure::ByGroup(_)), Directive::Share(_, Scope::By(question))) => {
            return check_breakdown(results, question);
        }
        _ => {}
    }
    match &placed.directive {
        Directive::Count(reference, Scope::By(question)) | Directive::Share(reference, Scope::By(question)) => {
            check_breakdown(results, question)?;
            check_single(placed, results, reference, &Scope::All)
        }
        Directive::Count(reference, scope) | Directive::Share(reference, scope) => {
            check_single(placed, results, reference, scope)
        }
        Directive::Chart(question) => {
            let closed = results.results.questions.iter().find(|closed| closed.question.as_str() == question);
            match closed {
                None => Err(FigureProblem::Question(question.clone())),
                Some(closed) if closed.respondent_count().is_none() => Err(FigureProblem::Suppressed),
                Some(_) => Ok(()),
            }
        }
        Directive::Themes(control, _) => {
            if let Some(estimates) = results.estimates_of(control) {
                return if estimates.themes.is_empty() { Err(FigureProblem::Suppressed) } else { Ok(()) };
            }
            let themes = results.themes_of(control).ok_or_else(|| FigureProblem::Question(control.clone()))?;
            if themes.respondents.count().is_none() { Err(FigureProblem::Suppressed) } else { Ok(()) }
        }
        Directive::Quote(response_id, control) => {
            let missing = || FigureProblem::Text(response_id.clone(), control.clone());
            texts.is_published(response_id, control).then_some(()).ok_or_else(missing)
        }
    }
}

/// A share that was written by hand is compared with the estimate; the interval follows it on the page in any case.
fn check_estimate(placed: &Placed, estimate: Estimate) -> Result<(), FigureProblem> {
    let Some(written) = &placed.written else { return Ok(()) };
    // A share has four decimals.
    let parts = (estimate.share * 10_000.0).round() as u64;
    let agrees = Written::parse(written).is_some_and(|number| number.is_share(parts, 10_000));
    let figure = format!("{:.1} %", estimate.share * 100.0);
    if agrees { Ok(()) } else { Err(FigureProblem::Written { written: written.clone(), figure }) }
}

fn check_breakdown(results: &ResultsDocument, question: &str) -> Result<(), FigureProblem> {
    let is_breakdown = results.results.breakdown.as_ref().is_some_and(|known| known.question.as_str() == question);
    if is_breakdown { Ok(()) } else { Err(FigureProblem::Breakdown(question.to_owned())) }
}

fn check_single(
    placed: &Placed,
    results: &ResultsDocument,
    reference: &FigureRef,
    scope: &Scope,
) -> Result<(), FigureProblem> {
    let (count, base) = figure(results, reference)?.count_and_base(scope)?;
    let Some(written) = &placed.written else { return Ok(()) };
    let number = Written::parse(written);
    let (agrees, figure) = match &placed.directive {
        Directive::Share(..) => {
            let share = count as f64 * 100.0 / base.max(1) as f64;
            (number.is_some_and(|number| number.is_share(count, base)), format!("{share:.1} %"))
        }
        _ => (number.is_some_and(|number| number.is_count(count)), count.to_string()),
    };
    if agrees { Ok(()) } else { Err(FigureProblem::Written { written: written.clone(), figure }) }
}
