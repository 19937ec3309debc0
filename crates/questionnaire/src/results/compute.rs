//! Computes results from counters, and suppresses the counts that could reveal the answer of a respondent.

use super::{Breakdown, CategoryCount, DayCount, OptionCount, QuestionResults, Results};
use crate::form::Form;
use crate::ids::{FormId, OptionCode};
use crate::kinds::ClosedQuestionKind;
use crate::results_schema::{ClosedQuestion, ResultsSchema};
use crate::suppression::{self, Count, Crosstab, THRESHOLD};
use crate::tally::{Measure, Quarter, Tally};
use std::collections::BTreeMap;

impl Results {
    /// Computes the results of a form from its counters. `day` converts a quarter of an hour to its day, `2020-02-03`, in
    /// the time zone of the results.
    pub fn compute(form: &Form, tally: &Tally, day: impl Fn(Quarter) -> String) -> Self {
        Self::from_schema(form.id().clone(), form.version(), &ResultsSchema::from_form(form), tally, by_day(tally, day))
    }

    /// Computes the results of the same form from another tally. The days are copied from these results, because published
    /// rows, which the tally comes from, do not have them.
    pub fn recompute(&self, tally: &Tally) -> Self {
        Self::from_schema(self.form.clone(), self.form_version, &self.schema(), tally, self.by_day.clone())
    }

    fn from_schema(
        form: FormId,
        form_version: u32,
        schema: &ResultsSchema,
        tally: &Tally,
        by_day: Vec<DayCount>,
    ) -> Self {
        let responses = tally.responses();
        let few = responses < THRESHOLD;
        let breakdown = schema.breakdown.as_ref().map(|closed| Breakdown {
            question: closed.id.clone(),
            groups: category_counts(
                closed
                    .codes
                    .listed()
                    .iter()
                    .map(|code| (code.to_string(), tally.get(&Measure::Response.within(code.clone())))),
            ),
        });
        let locales = overall(tally).filter_map(|(fact, count)| match fact {
            Measure::Locale(tag) => Some((tag, count)),
            _ => None,
        });
        let questions = schema.questions.iter().map(|question| question_results(question, schema.groups(), tally));
        Self {
            form,
            form_version,
            threshold: THRESHOLD,
            responses,
            by_locale: if few { Vec::new() } else { category_counts(locales) },
            by_day: if few { Vec::new() } else { by_day },
            breakdown,
            questions: questions.collect(),
        }
    }
}

/// The counters of all respondents together, with their counts.
fn overall(tally: &Tally) -> impl Iterator<Item = (Measure, u64)> {
    let overall = tally.current_counters().filter(|(cell, count)| cell.group.is_none() && *count > 0);
    overall.map(|(cell, count)| (cell.fact, count))
}

/// The number of responses of each day, in order, without days that had none.
fn by_day(tally: &Tally, day: impl Fn(Quarter) -> String) -> Vec<DayCount> {
    let mut days = BTreeMap::new();
    for (fact, count) in overall(tally) {
        if let Measure::Quarter(quarter) = fact {
            *days.entry(day(quarter)).or_default() += count;
        }
    }
    days.into_iter().map(|(day, count)| DayCount { day, count }).collect()
}

fn category_counts(counted: impl Iterator<Item = (String, u64)>) -> Vec<CategoryCount> {
    let (codes, counts): (Vec<_>, Vec<_>) = counted.unzip();
    codes
        .into_iter()
        .zip(suppression::suppress_marginal(&counts))
        .map(|(code, count)| CategoryCount { code, count })
        .collect()
}

fn question_results(question: &ClosedQuestion, groups: &[OptionCode], tally: &Tally) -> QuestionResults {
    let codes = published_codes(question, tally);
    let overall = tally.column(&question.id, &codes, None);
    let columns: Vec<_> = groups.iter().map(|group| tally.column(&question.id, &codes, Some(group))).collect();
    let crosstab = count_by_group(question.kind, codes.len(), &columns);
    let few = overall[0] < THRESHOLD;
    let published = |count| if few { Count::Suppressed } else { Count::Published(count) };
    let by_group = |counts: &[Count]| groups.iter().cloned().zip(counts.iter().copied()).collect();
    let options = codes.iter().zip(&overall[1..]).zip(&crosstab.rows);
    let mut options: Vec<_> = options
        .map(|((code, count), row)| OptionCount {
            code: code.clone(),
            count: published(*count),
            by_group: by_group(row),
        })
        .collect();
    if question.kind.is_in_order_of_codes() {
        options.sort_by(|one, other| one.code.cmp(&other.code));
    }
    QuestionResults {
        question: question.id.clone(),
        kind: question.kind,
        respondents: published(overall[0]),
        respondents_by_group: by_group(&crosstab.bases),
        options,
        mean: if question.kind.has_mean() && !few { mean(&codes, &overall[1..]) } else { None },
    }
}

/// The counts of respondents and codes by group, with suppression. Each column holds the counts of one group: its
/// respondents, then each code.
///
/// Only the most frequent countries and months have counts by group. The sum of all others can be computed from these, so
/// it is protected like a published count.
fn count_by_group(kind: ClosedQuestionKind, codes: usize, columns: &[Vec<u64>]) -> Crosstab {
    let top = kind.top_by_group().map_or(codes, |most| codes.min(most));
    let row = |at: usize| columns.iter().map(|column| column[at]).collect::<Vec<_>>();
    let mut rows: Vec<_> = (1..=top).map(row).collect();
    if top < codes {
        rows.push(columns.iter().map(|column| column[top + 1..].iter().sum()).collect());
    }
    let Some(mut crosstab) = suppression::suppress_crosstab(&row(0), &rows) else {
        return Crosstab::suppressed(columns.len(), codes);
    };
    crosstab.rows.truncate(top);
    crosstab.rows.resize(codes, vec![Count::Suppressed; columns.len()]);
    crosstab
}

/// The codes that are published, the most frequent first if the question counts countries or months. Of these only the
/// chosen ones are published, and none if the question has too few answers: the name of a country alone would then reveal
/// an answer.
fn published_codes(question: &ClosedQuestion, tally: &Tally) -> Vec<OptionCode> {
    if question.kind.top_by_group().is_none() {
        return question.codes.listed().to_vec();
    }
    if tally.get(&Measure::Answered(question.id.clone()).overall()) < THRESHOLD {
        return Vec::new();
    }
    let mut counted = tally.chosen(&question.id);
    counted.retain(|(code, _)| question.codes.include(code));
    counted.sort_by(|(one, ones), (other, others)| others.cmp(ones).then_with(|| one.cmp(other)));
    counted.into_iter().map(|(code, _)| code).collect()
}

/// The mean of the points, rounded to one decimal.
fn mean(points: &[OptionCode], counts: &[u64]) -> Option<f64> {
    let chosen: u64 = counts.iter().sum();
    let sum: u64 =
        points.iter().zip(counts).filter_map(|(point, count)| Some(point.as_str().parse::<u64>().ok()? * count)).sum();
    let mean = |sum: u64| (sum as f64 * 10.0 / chosen as f64).round() / 10.0;
    (chosen > 0).then(|| mean(sum))
}
