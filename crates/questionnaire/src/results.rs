//! The results of a form as they are published: the page shows them, `results.json` holds them, and whoever has the
//! published rows can compute them again.

use crate::form::Form;
use crate::ids::{FormId, OptionCode, QuestionId};
use crate::kinds::{ClosedQuestionKind, Codes};
use crate::results_schema::{ClosedQuestion, ResultsSchema};
use crate::suppression::{self, Count, Crosstab, THRESHOLD};
use crate::tally::{Measure, Quarter, Tally};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Figures by the code of a group.
pub type ByGroup = BTreeMap<OptionCode, Count>;

/// Every published figure of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The form.
    pub form: FormId,
    /// Its version.
    pub form_version: u32,
    /// No figure by group is smaller than this, and while there are fewer responses there is no figure but their number.
    pub threshold: u64,
    /// How many responses there are.
    pub responses: u64,
    /// Responses by language, in the order of the tags.
    pub by_locale: Vec<CategoryCount>,
    /// Responses by day, of the days on which there were any, in order.
    pub by_day: Vec<DayCount>,
    /// The groups of respondents, where the form's results are broken down.
    pub breakdown: Option<Breakdown>,
    /// The other closed questions, in questionnaire order.
    pub questions: Vec<QuestionResults>,
}

/// How many respondents there are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryCount {
    /// The language's tag, or the option's code.
    pub code: String,
    /// How many.
    pub count: Count,
}

/// The responses of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// The day, `2020-02-03`, in the time zone of whoever made the results.
    pub day: String,
    /// How many.
    pub count: u64,
}

/// The respondents by the option they chose of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The question.
    pub question: QuestionId,
    /// Its options, in the order of the form.
    pub groups: Vec<CategoryCount>,
}

/// The figures of one closed question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionResults {
    /// The question.
    pub question: QuestionId,
    /// How its options relate.
    pub kind: ClosedQuestionKind,
    /// How many answered it: the base of every share.
    pub respondents: Count,
    /// How many of each group answered it.
    pub respondents_by_group: ByGroup,
    /// Its options, or the points of its scale, in the order of the form. Of countries those that somebody chose, the most
    /// frequent first; none while there are too few answers.
    pub options: Vec<OptionCount>,
    /// The mean of a scale's points, to one decimal.
    pub mean: Option<f64>,
}

/// How many chose an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionCount {
    /// The option's code, or the point.
    pub code: OptionCode,
    /// How many respondents chose it.
    pub count: Count,
    /// How many of each group did; of a country that is not among the most frequent none is told.
    pub by_group: ByGroup,
}

impl Results {
    /// The results of a form, from what was counted of its responses. `day` says in which day a quarter of an hour lies, as
    /// `2020-02-03`, in the time zone that the days are to be those of.
    pub fn compute(form: &Form, tally: &Tally, day: impl Fn(Quarter) -> String) -> Self {
        Self::from_schema(form.id().clone(), form.version(), &ResultsSchema::from_form(form), tally, by_day(tally, day))
    }

    /// The results that these counts give for the same form as these results. The days stay as they are: published rows,
    /// from which these counts come, do not tell them.
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

    /// What these results are made of.
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

    /// Whether there are too few responses for any figure but their number.
    pub fn is_below_threshold(&self) -> bool {
        self.responses < THRESHOLD
    }
}

impl QuestionResults {
    /// The highest figure that an option may reach; nothing where it is not published.
    pub fn respondent_count(&self) -> Option<u64> {
        self.respondents.count()
    }

    /// The options whose figures may be told by group, in the order of all: every one, or the most frequent.
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

/// What was counted among everybody, as far as anything was.
fn overall(tally: &Tally) -> impl Iterator<Item = (Measure, u64)> {
    let overall = tally.current_counters().filter(|(cell, count)| cell.group.is_none() && *count > 0);
    overall.map(|(cell, count)| (cell.fact, count))
}

/// The responses of each day on which there were any, in order.
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

/// The figures of respondents and codes by group, from the counts of each group: the respondents, then each code.
///
/// Of countries the most frequent have some. All others together can be computed from these, so they are protected like a
/// figure that is published.
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

/// The codes that have a figure: of countries those that somebody chose, the most frequent first, and none while the
/// question has too few answers, since their names alone would tell some.
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

/// The mean of the points, to one decimal.
fn mean(points: &[OptionCode], counts: &[u64]) -> Option<f64> {
    let chosen: u64 = counts.iter().sum();
    let sum: u64 =
        points.iter().zip(counts).filter_map(|(point, count)| Some(point.as_str().parse::<u64>().ok()? * count)).sum();
    let mean = |sum: u64| (sum as f64 * 10.0 / chosen as f64).round() / 10.0;
    (chosen > 0).then(|| mean(sum))
}
