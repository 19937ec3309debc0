//! The columns of exported and published rows. They depend on the form alone, not on the answers.

use crate::answers::{Answers, PublicAnswers};
use crate::form::{Form, Question};
use crate::ids::{OptionCode, QuestionId};
use crate::kinds::Answer;
use crate::kinds::{CellSource, ColumnPart, other_control};

/// One column: its name, and the part of an answer that fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    name: String,
    question: QuestionId,
    part: CellSource,
}

/// The columns that may be published, in questionnaire order.
pub fn public_columns(form: &Form) -> Vec<Column> {
    form.questions().filter(|question| !question.is_private()).flat_map(columns_of_question).collect()
}

/// All columns including private ones, in questionnaire order, for the operator alone.
pub fn all_columns(form: &Form) -> Vec<Column> {
    form.questions().flat_map(columns_of_question).collect()
}

pub(crate) fn columns_of_question(question: &Question) -> Vec<Column> {
    let column = |ColumnPart { suffix, source }| Column {
        name: column_name(question.id(), &suffix),
        question: question.id().clone(),
        part: source,
    };
    question.kind().columns().into_iter().map(column).collect()
}

/// The name of a question's column with this suffix.
pub(crate) fn column_name(question: &QuestionId, suffix: &str) -> String {
    format!("q{question}{suffix}").replace('-', "_")
}

/// The name of the column of a control.
pub fn control_column(control: &str) -> String {
    format!("q{control}").replace('-', "_")
}

impl Column {
    /// The column's name: `q1a`, `q2c_other`, `q6a_cyber_hygiene`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The control whose free text fills this column; `None` if the cells hold only codes and numbers.
    pub fn text_control(&self) -> Option<String> {
        match self.part {
            CellSource::Text => Some(self.question.to_string()),
            CellSource::Other => Some(other_control(self.question.as_str())),
            CellSource::Whole | CellSource::Chosen(_) => None,
        }
    }

    /// The question whose answer fills this column.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    /// The option whose choice this column records as `1` or `0`.
    pub fn option(&self) -> Option<&OptionCode> {
        if let CellSource::Chosen(code) = &self.part { Some(code) } else { None }
    }

    /// The part of an answer that fills the column.
    pub(crate) fn source(&self) -> &CellSource {
        &self.part
    }

    /// The cell of a response that may be published; empty without an answer.
    pub fn public_cell(&self, answers: &PublicAnswers) -> String {
        self.cell(answers.get(self.question.as_str()))
    }

    /// The cell of a response, public or private.
    pub fn cell_including_private(&self, answers: &Answers) -> String {
        self.cell(answers.get(self.question.as_str()))
    }

    fn cell(&self, answer: Option<&Answer>) -> String {
        self.part.cell(answer)
    }
}
