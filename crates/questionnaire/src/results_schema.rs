//! The part of a form that its results depend on: its closed public questions and its breakdown question.

use crate::column::column_name;
use crate::form::{Form, Question};
use crate::ids::{OptionCode, QuestionId};
use crate::kinds::{ClosedQuestionKind, Codes};
use crate::tally::{CounterKey, Measure, Tally};

/// The closed questions of a form's results, taken from the form or from published results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsSchema {
    /// The breakdown question, which every respondent is asked and answers.
    pub breakdown: Option<ClosedQuestion>,
    /// The other closed questions, in questionnaire order.
    pub questions: Vec<ClosedQuestion>,
}

/// A closed question, reduced to what the results need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedQuestion {
    /// The question's id.
    pub id: QuestionId,
    /// How its options relate.
    pub kind: ClosedQuestionKind,
    /// The codes that can be counted.
    pub codes: Codes,
}

impl ClosedQuestion {
    /// The names of its columns in published rows.
    pub fn columns(&self) -> Vec<String> {
        let suffixes = if self.kind.takes_several_options() {
            self.codes.listed().iter().map(|code| format!("_{code}")).collect()
        } else {
            vec![String::new()]
        };
        suffixes.iter().map(|suffix| column_name(&self.id, suffix)).collect()
    }

    /// The codes that a published row counts, read from the cells of those columns.
    pub fn chosen<'r>(&self, cells: impl Iterator<Item = &'r str>) -> Vec<OptionCode> {
        self.kind.counted_in_cells(&self.codes, cells)
    }
}

impl ResultsSchema {
    /// The schema of a form's results.
    pub fn from_form(form: &Form) -> Self {
        let breakdown = form.breakdown().map(|(question, choice)| ClosedQuestion {
            id: question.id().clone(),
            kind: ClosedQuestionKind::Choice,
            codes: Codes::Listed(choice.options.codes().to_vec()),
        });
        let is_other = |id: &QuestionId| breakdown.as_ref().is_none_or(|breakdown| breakdown.id != *id);
        let public = form.questions().filter(|question| !question.is_private() && is_other(question.id()));
        let closed = |question: &Question| {
            let (kind, codes) = question.kind().closed()?;
            Some(ClosedQuestion { id: question.id().clone(), kind, codes })
        };
        Self { questions: public.filter_map(closed).collect(), breakdown }
    }

    /// The groups of respondents; empty without a breakdown question.
    pub fn groups(&self) -> &[OptionCode] {
        self.breakdown.as_ref().map_or(&[], |breakdown| breakdown.codes.listed())
    }

    /// The keys of counters that no response adds to: removed options, and keys of other versions.
    pub fn stale_keys<'t>(&self, tally: &'t Tally) -> Vec<&'t str> {
        let is_stale = |key: &&str| !CounterKey::parse(key).is_some_and(|counter| self.includes(&counter));
        tally.stored_keys().filter(is_stale).collect()
    }

    /// Whether responses can add to this counter.
    fn includes(&self, cell: &CounterKey) -> bool {
        let question = |id: &QuestionId| self.questions.iter().find(|question| question.id == *id);
        let (asked, crossed) = match &cell.fact {
            Measure::Response => (true, true),
            Measure::Locale(_) | Measure::Quarter(_) => (true, false),
            Measure::Answered(id) => (question(id).is_some(), true),
            Measure::Chosen(id, code) => (question(id).is_some_and(|question| question.codes.include(code)), true),
        };
        asked && cell.group.as_ref().is_none_or(|group| crossed && self.groups().contains(group))
    }
}
