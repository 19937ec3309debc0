//! The figures of a package, each by its place.

use super::{Figure, FigurePlace};
use crate::coding::figures::{Estimate, QuestionEstimates, QuestionThemes, ResultsDocument};
use crate::open_data::package::RESULTS;
use crate::open_data::package_files::{PackageFiles, from_value};
use crate::open_data::read_error::PackageReadError;
use questionnaire::suppression::Count;
use std::collections::BTreeMap;
use std::path::Path;

/// Every figure of a package; none if it has no results.
pub(super) fn figures(folder: &Path) -> Result<BTreeMap<FigurePlace, Figure>, PackageReadError> {
    let files = PackageFiles(folder);
    if !files.has(RESULTS) {
        return Ok(BTreeMap::new());
    }
    let ResultsDocument { results, themes, estimates } = from_value(RESULTS, files.json(RESULTS)?)?;
    let mut all = BTreeMap::from([(FigurePlace::Responses, Figure::Number(results.responses))]);
    for locale in &results.by_locale {
        all.insert(FigurePlace::Locale(locale.code.clone()), figure(locale.count));
    }
    if let Some(breakdown) = &results.breakdown {
        for group in &breakdown.groups {
            let place = FigurePlace::Option(0, breakdown.question.to_string(), group.code.clone(), None);
            all.insert(place, figure(group.count));
        }
    }
    for (number, question) in results.questions.iter().enumerate() {
        let (number, id) = (number + 1, question.question.to_string());
        all.insert(FigurePlace::Respondents(number, id.clone(), None), figure(question.respondents));
        for (group, count) in &question.respondents_by_group {
            all.insert(FigurePlace::Respondents(number, id.clone(), Some(group.to_string())), figure(*count));
        }
        for option in &question.options {
            let place = |group| FigurePlace::Option(number, id.clone(), option.code.to_string(), group);
            all.insert(place(None), figure(option.count));
            for (group, count) in &option.by_group {
                all.insert(place(Some(group.to_string())), figure(*count));
            }
        }
    }
    for (number, question) in themes.iter().enumerate() {
        all.extend(theme_figures(number + 1, question));
    }
    for (number, question) in estimates.iter().enumerate() {
        all.extend(estimate_figures(number + 1, question));
    }
    Ok(all)
}

/// The figures of the themes of a control.
fn theme_figures(number: usize, themes: &QuestionThemes) -> BTreeMap<FigurePlace, Figure> {
    let control = || themes.question.clone();
    let mut all = BTreeMap::from([(FigurePlace::Coded(number, control(), None), figure(themes.respondents))]);
    for (group, count) in &themes.respondents_by_group {
        all.insert(FigurePlace::Coded(number, control(), Some(group.to_string())), figure(*count));
    }
    for theme in &themes.themes {
        let place = |group| FigurePlace::Theme(number, control(), theme.theme.clone(), group);
        all.insert(place(None), figure(theme.count));
        for (group, count) in &theme.by_group {
            all.insert(place(Some(group.to_string())), figure(*count));
        }
    }
    all
}

/// The shares of the themes of a control of which a sample is coded.
fn estimate_figures(number: usize, question: &QuestionEstimates) -> BTreeMap<FigurePlace, Figure> {
    let mut all = BTreeMap::new();
    for theme in &question.themes {
        let place = |group| FigurePlace::Estimate(number, question.question.clone(), theme.theme.clone(), group);
        all.insert(place(None), share(theme.estimate));
        for (group, estimate) in &theme.by_group {
            all.insert(place(Some(group.to_string())), share(*estimate));
        }
    }
    all
}

/// A share has four decimals.
fn share(estimate: Option<Estimate>) -> Figure {
    estimate.map_or(Figure::Suppressed, |estimate| Figure::Share((estimate.share * 10_000.0).round() as u64))
}

fn figure(count: Count) -> Figure {
    count.count().map_or(Figure::Suppressed, Figure::Number)
}
