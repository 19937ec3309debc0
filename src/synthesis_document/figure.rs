//! The figure that a directive stands for, taken from published results alone.

use super::{Directive, FigureRef, Scope};
use crate::coding::figures::{Estimate, EstimatesByGroup, QuestionThemes, ResultsDocument};
use questionnaire::OptionCode;
use questionnaire::results::{ByGroup, QuestionResults, Results};
use questionnaire::suppression::Count;

/// A figure with the number that corresponds to 100 %, in all and by group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The count.
    pub count: Count,
    /// The base.
    pub base: Count,
    /// The counts by group.
    pub by_group: ByGroup,
    /// The bases by group.
    pub base_by_group: ByGroup,
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FigureProblem {
    /// No figures of such a question.
    #[error("there are no figures of {0}")]
    Question(String),
    /// No figure of such an option or theme.
    #[error("{0} has no option or theme {1} that is counted")]
    Code(String, String),
    /// The results are not broken down so.
    #[error("the results are not broken down by {0}")]
    Breakdown(String),
    /// No such group.
    #[error("there is no group {0}")]
    Group(String),
    /// The figure is not published.
    #[error("this figure is not published: it is under the threshold, or would tell one that is")]
    Suppressed,
    /// Of a sample, shares are estimated and nothing is counted.
    #[error("a sample of {0} is coded: only shares of themes are known, `share {0} THEME`")]
    Sampled(String),
    /// The text is not published.
    #[error("{0} has no published text for {1}: it is withheld, changed or withdrawn")]
    Text(String, String),
    /// What was written by hand is another number.
    #[error("`{written}` is written, and the figure is {figure}")]
    Written {
        /// What was written.
        written: String,
        /// The figure.
        figure: String,
    },
}

/// Returns the figure of a reference.
///
/// # Errors
/// When there is none.
pub fn figure(document: &ResultsDocument, reference: &FigureRef) -> Result<Figure, FigureProblem> {
    let results = &document.results;
    let FigureRef { question, code } = reference;
    if question == FigureRef::RESPONSES {
        return match code {
            None => Ok(all_responses(results)),
            Some(code) => Err(FigureProblem::Code(question.clone(), code.clone())),
        };
    }
    if let Some(closed) = results.questions.iter().find(|closed| closed.question.as_str() == question) {
        return closed_figure(results, closed, code.as_deref());
    }
    if let Some(breakdown) = results.breakdown.as_ref().filter(|breakdown| breakdown.question.as_str() == question) {
        let base = Count::Published(results.responses);
        let count = match code {
            None => base,
            Some(code) => {
                let group = breakdown.groups.iter().find(|group| group.code == *code);
                group.ok_or_else(|| FigureProblem::Code(question.clone(), code.clone()))?.count
            }
        };
        return Ok(Figure { count, base, by_group: ByGroup::new(), base_by_group: ByGroup::new() });
    }
    if document.estimates_of(question).is_some() {
        return Err(FigureProblem::Sampled(question.clone()));
    }
    let themes = document.themes_of(question).ok_or_else(|| FigureProblem::Question(question.clone()))?;
    theme_figure(themes, code.as_deref())
}

/// What a sample tells of a theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SampleFigure<'r> {
    /// The share of all texts, or of those of one group.
    One(Estimate),
    /// The share in each group.
    ByGroup(&'r EstimatesByGroup),
}

/// Returns what a directive asks of a sample, if one of the question is coded.
///
/// # Errors
/// When there is no such theme or group, too few texts of the sample have it, or something else than a share is asked for.
pub fn sample_figure<'r>(
    document: &'r ResultsDocument,
    directive: &Directive,
) -> Result<Option<SampleFigure<'r>>, FigureProblem> {
    let (Directive::Count(reference, _) | Directive::Share(reference, _)) = directive else { return Ok(None) };
    let FigureRef { question, code } = reference;
    let Some(estimates) = document.estimates_of(question) else { return Ok(None) };
    let (Directive::Share(_, scope), Some(code)) = (directive, code) else {
        return Err(FigureProblem::Sampled(question.clone()));
    };
    let theme = estimates.theme(code).ok_or_else(|| FigureProblem::Code(question.clone(), code.clone()))?;
    let of_all = theme.estimate.ok_or(FigureProblem::Suppressed)?;
    Ok(Some(match scope {
        Scope::All => SampleFigure::One(of_all),
        Scope::By(_) => SampleFigure::ByGroup(&theme.by_group),
        Scope::In(group) => {
            let of_group = OptionCode::parse(group).and_then(|code| theme.by_group.get(&code));
            let of_group = of_group.ok_or_else(|| FigureProblem::Group(group.clone()))?;
            SampleFigure::One(of_group.ok_or(FigureProblem::Suppressed)?)
        }
    }))
}

/// All responses, by the group of their respondents.
fn all_responses(results: &Results) -> Figure {
    let base = Count::Published(results.responses);
    let groups = results.breakdown.iter().flat_map(|breakdown| &breakdown.groups);
    let by_group: ByGroup = groups.filter_map(|group| Some((OptionCode::parse(&group.code)?, group.count))).collect();
    Figure { count: base, base, base_by_group: by_group.clone(), by_group }
}

fn closed_figure(results: &Results, closed: &QuestionResults, code: Option<&str>) -> Result<Figure, FigureProblem> {
    let Some(code) = code else {
        let all = all_responses(results);
        return Ok(Figure { count: closed.respondents, by_group: closed.respondents_by_group.clone(), ..all });
    };
    let option = closed.options.iter().find(|option| option.code.as_str() == code);
    let option = option.ok_or_else(|| FigureProblem::Code(closed.question.to_string(), code.to_owned()))?;
    Ok(Figure {
        count: option.count,
        base: closed.respondents,
        by_group: option.by_group.clone(),
        base_by_group: closed.respondents_by_group.clone(),
    })
}

fn theme_figure(themes: &QuestionThemes, code: Option<&str>) -> Result<Figure, FigureProblem> {
    let (base, base_by_group) = (themes.respondents, themes.respondents_by_group.clone());
    match code {
        None => Ok(Figure { count: base, base, by_group: base_by_group.clone(), base_by_group }),
        Some(code) => {
            let theme = themes.theme(code);
            let theme = theme.ok_or_else(|| FigureProblem::Code(themes.question.clone(), code.to_owned()))?;
            Ok(Figure { count: theme.count, base, by_group: theme.by_group.clone(), base_by_group })
        }
    }
}

impl Figure {
    /// Returns the count and the base of one group, or of all.
    ///
    /// # Errors
    /// When there is no such group, or one of the two is suppressed.
    pub fn count_and_base(&self, scope: &Scope) -> Result<(u64, u64), FigureProblem> {
        let (count, base) = match scope {
            Scope::All | Scope::By(_) => (self.count, self.base),
            Scope::In(group) => {
                let code = OptionCode::parse(group);
                let of = |counts: &ByGroup| code.as_ref().and_then(|code| counts.get(code)).copied();
                let count = of(&self.by_group).ok_or_else(|| FigureProblem::Group(group.clone()))?;
                (count, of(&self.base_by_group).unwrap_or(Count::Suppressed))
            }
        };
        count.count().zip(base.count()).ok_or(FigureProblem::Suppressed)
    }
}
