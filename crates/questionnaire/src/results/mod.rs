//! The results of a form as they are published: on the results page and in `results.json`. They can be computed again from
//! the published rows.

mod compute;

use crate::ids::{FormId, OptionCode, QuestionId};
use crate::kinds::{ClosedQuestionKind, Codes};
use crate::results_schema::{ClosedQuestion, ResultsSchema};
use crate::suppression::{Count, THRESHOLD};
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
