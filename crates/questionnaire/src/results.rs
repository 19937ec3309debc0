//! The results of a form as they are published: on the results page and in `results.json`. They can be computed again from
//! the published rows.

use crate::form::Form;
use crate::ids::{FormId, OptionCode, QuestionId};
use crate::kinds::{ClosedQuestionKind, Codes};
use crate::results_schema::{ClosedQuestion, ResultsSchema};
use crate::suppression::{self, Count, Crosstab, THRESHOLD};
use crate::tally::{Measure, Quarter, Tally};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Counts by the code of a group.
pub type ByGroup = BTreeMap<OptionCode, Count>;

/// All published counts of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The form's id.
    pub form: FormId,
    /// The form's version.
    pub form_version: u32,
    /// The smallest count by group that is published. With fewer responses than this, the results hold only the number of
    /// responses.
    pub threshold: u64,
    /// The number of responses.
    pub responses: u64,
    /// Responses by locale, in the order of the tags.
    pub by_locale: Vec<CategoryCount>,
    /// Responses by day, in order, without days that had none.
    pub by_day: Vec<DayCount>,
    /// The groups of respondents, if the form's results are broken down.
    pub breakdown: Option<Breakdown>,
    /// The other closed questions, in questionnaire order.
    pub questions: Vec<QuestionResults>,
}

/// The number of respondents in one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryCount {
    /// The locale's tag or the option's code.
    pub code: String,
    /// The number of respondents.
    pub count: Count,
}

/// The number of responses on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// The day, `2020-02-03`, in the time zone in which the results were computed.
    pub day: String,
    /// The number of responses.
    pub count: u64,
}

/// The respondents by their answer to the breakdown question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The id of the breakdown question.
    pub question: QuestionId,
    /// Its options, in the order of the form.
    pub groups: Vec<CategoryCount>,
}

/// The counts of one closed question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionResults {
    /// The question's id.
    pub question: QuestionId,
    /// How its options relate.
    pub kind: ClosedQuestionKind,
    /// How many respondents answered the question: the base of each percentage.
    pub respondents: Count,
    /// How many respondents of each group answered the question.
    pub respondents_by_group: ByGroup,
    /// The options, or the points of the scale, in the order of the form. Of countries and months only those that were
    /// chosen are listed, and none if there are too few answers; the most frequent country comes first.
    pub options: Vec<OptionCount>,
    /// The mean of a scale's points, rounded to one decimal.
    pub mean: Option<f64>,
}

/// The number of respondents who chose an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionCount {
    /// The option's code, or the point.
    pub code: OptionCode,
    /// The number of respondents who chose the option.
    pub count: Count,
    /// The counts by group. All are suppressed for a country or month that is not among the most frequent.
    pub by_group: ByGroup,
}

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
        outline: &ResultsSchema,
        tally: &Tally,
        by_day: Vec<DayCount>,
    ) -> Self {
        let responses = tally.responses();
        let few = responses < THRESHOLD;
        let breakdown = outline.breakdown.as_ref().map(|closed| Breakdown {
            question: closed.id.clone(),
            groups: shares(
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
        let questions = outline.questions.iter().map(|question| of_question(question, outline.groups(), tally));
        Self {
            form,
            form_version,
            threshold: THRESHOLD,
            responses,
            by_locale: if few { Vec::new() } else { shares(locales) },
            by_day: if few { Vec::new() } else { by_day },
            breakdown,
            questions: questions.collect(),
        }
    }

    /// The schema of these results.
    pub fn schema(&self) -> ResultsSchema {
        let closed = |question: &QuestionResults| ClosedQuestion {
            id: question.question.clone(),
            kind: question.kind,
            codes: question.kind.codes_behind(question.options.iter().map(|option| option.code.clone())),
        };
        let breakdown = self.breakdown.as_ref().map(|breakdown| ClosedQuestion {
            id: breakdown.question.clone(),
            kind: ClosedQuestionKind::Choice,
            codes: Codes::Listed(breakdown.groups.iter().filter_map(|group| OptionCode::parse(&group.code)).collect()),
        });
        ResultsSchema { breakdown, questions: self.questions.iter().map(closed).collect() }
    }

    /// Whether there are too few responses to publish more than their number.
    pub fn is_below_threshold(&self) -> bool {
        self.responses < THRESHOLD
    }
}

impl QuestionResults {
    /// The number of respondents, which no option's count exceeds; `None` if it is suppressed.
    pub fn respondent_count(&self) -> Option<u64> {
        self.respondents.count()
    }

    /// The options that can have counts by group, in order: all, or the most frequent.
    pub fn options_by_group(&self) -> Vec<&OptionCount> {
        let Some(top) = self.kind.top_by_group() else { return self.options.iter().collect() };
        let mut ranked: Vec<_> =
            self.options.iter().map(|option| (Reverse(option.count.count()), &option.code)).collect();
        ranked.sort();
        let is_top =
            |option: &&OptionCount| ranked[..ranked.len().min(top)].iter().any(|(_, code)| **code == option.code);
        self.options.iter().filter(is_top).collect()
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

fn shares(counted: impl Iterator<Item = (String, u64)>) -> Vec<CategoryCount> {
    let (codes, counts): (Vec<_>, Vec<_>) = counted.unzip();
    codes
        .into_iter()
        .zip(suppression::suppress_marginal(&counts))
        .map(|(code, count)| CategoryCount { code, count })
        .collect()
}

fn of_question(question: &ClosedQuestion, groups: &[OptionCode], tally: &Tally) -> QuestionResults {
    let codes = published_codes(question, tally);
    let overall = tally.column(&question.id, &codes, None);
    let columns: Vec<_> = groups.iter().map(|group| tally.column(&question.id, &codes, Some(group))).collect();
    let crossed = crossed(question.kind, codes.len(), &columns);
    let few = overall[0] < THRESHOLD;
    let figure = |count| if few { Count::Suppressed } else { Count::Published(count) };
    let by_group = |figures: &[Count]| groups.iter().cloned().zip(figures.iter().copied()).collect();
    let options = codes.iter().zip(&overall[1..]).zip(&crossed.rows);
    let mut options: Vec<_> = options
        .map(|((code, count), row)| OptionCount { code: code.clone(), count: figure(*count), by_group: by_group(row) })
        .collect();
    if question.kind.is_in_order_of_codes() {
        options.sort_by(|one, other| one.code.cmp(&other.code));
    }
    QuestionResults {
        question: question.id.clone(),
        kind: question.kind,
        respondents: figure(overall[0]),
        respondents_by_group: by_group(&crossed.bases),
        options,
        mean: if question.kind.has_mean() && !few { mean(&codes, &overall[1..]) } else { None },
    }
}

/// The counts of respondents and codes by group, with suppression. Each column holds the counts of one group: its
/// respondents, then each code.
///
/// Only the most frequent countries and months have counts by group. The sum of all others can be computed from these, so
/// it is protected like a published count.
fn crossed(kind: ClosedQuestionKind, codes: usize, columns: &[Vec<u64>]) -> Crosstab {
    let told = kind.top_by_group().map_or(codes, |top| codes.min(top));
    let row = |at: usize| columns.iter().map(|column| column[at]).collect::<Vec<_>>();
    let mut rows: Vec<_> = (1..=told).map(row).collect();
    if told < codes {
        rows.push(columns.iter().map(|column| column[told + 1..].iter().sum()).collect());
    }
    let Some(mut crossed) = suppression::suppress_crosstab(&row(0), &rows) else {
        return Crosstab::suppressed(columns.len(), codes);
    };
    crossed.rows.truncate(told);
    crossed.rows.resize(codes, vec![Count::Suppressed; columns.len()]);
    crossed
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
