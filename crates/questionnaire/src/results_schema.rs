//! The part of a form that results are made of: its closed public questions, and the one they are broken down by.

use crate::country::countries;
use crate::form::{Form, Kind};
use crate::ids::{OptionCode, QuestionId};
use crate::tally::{CounterKey, Measure};
use serde::{Deserialize, Serialize};

/// What the results of a form are made of, drawn from the form or from published results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsSchema {
    /// The question by whose options respondents are grouped. It is asked of everybody and always answered.
    pub breakdown: Option<ClosedQuestion>,
    /// The other closed questions, in questionnaire order.
    pub questions: Vec<ClosedQuestion>,
}

/// A closed question, reduced to what can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedQuestion {
    /// The question's id.
    pub id: QuestionId,
    /// How its options relate.
    pub kind: ClosedQuestionKind,
    /// What can be chosen, in the order of the form; the points of a scale, lowest first.
    pub codes: Vec<OptionCode>,
}

/// How the options of a closed question relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedQuestionKind {
    /// One is chosen.
    Choice,
    /// Several may be chosen: their counts add up to more than the respondents.
    Several,
    /// A country is chosen, of all there are.
    Country,
    /// A statement is ticked or not.
    Acknowledgement,
    /// One point of a scale is chosen; the codes are its whole numbers.
    Scale,
}

impl ResultsSchema {
    /// The outline of a form.
    pub fn from_form(form: &Form) -> Self {
        let breakdown = form.breakdown().map(|(question, choice)| ClosedQuestion {
            id: question.id().clone(),
            kind: ClosedQuestionKind::Choice,
            codes: choice.options.codes().to_vec(),
        });
        let is_other = |id: &QuestionId| breakdown.as_ref().is_none_or(|breakdown| breakdown.id != *id);
        let public = form.questions().filter(|question| !question.is_private() && is_other(question.id()));
        let closed = |question: &crate::form::Question| {
            let (kind, codes) = codes(question.kind())?;
            Some(ClosedQuestion { id: question.id().clone(), kind, codes })
        };
        Self { questions: public.filter_map(closed).collect(), breakdown }
    }

    /// The groups of respondents; none where nothing is broken down.
    pub fn groups(&self) -> &[OptionCode] {
        self.breakdown.as_ref().map_or(&[], |breakdown| &breakdown.codes)
    }

    /// Whether responses can add to that counter.
    pub(crate) fn includes(&self, cell: &CounterKey) -> bool {
        let question = |id: &QuestionId| self.questions.iter().find(|question| question.id == *id);
        let (asked, crossed) = match &cell.fact {
            Measure::Response => (true, true),
            Measure::Locale(_) | Measure::Quarter(_) => (true, false),
            Measure::Answered(id) => (question(id).is_some(), true),
            Measure::Chosen(id, code) => (question(id).is_some_and(|question| question.codes.contains(code)), true),
        };
        asked && cell.group.as_ref().is_none_or(|group| crossed && self.groups().contains(group))
    }
}

/// What there is to choose where something is acknowledged.
fn acknowledged() -> Vec<OptionCode> {
    OptionCode::parse(OptionCode::YES).into_iter().collect()
}

/// What a closed question offers; nothing of an open one.
fn codes(kind: &Kind) -> Option<(ClosedQuestionKind, Vec<OptionCode>)> {
    match kind {
        Kind::SingleChoice(choice) => Some((ClosedQuestionKind::Choice, choice.options.codes().to_vec())),
        Kind::MultipleChoice(several) => Some((ClosedQuestionKind::Several, several.options.codes().to_vec())),
        Kind::Scale(scale) => {
            let point = |point: u8| OptionCode::parse(&point.to_string());
            Some((ClosedQuestionKind::Scale, (scale.first..=scale.last).filter_map(point).collect()))
        }
        Kind::Country => Some((ClosedQuestionKind::Country, countries().collect())),
        Kind::Acknowledgement => Some((ClosedQuestionKind::Acknowledgement, acknowledged())),
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => None,
    }
}
