//! The shape of published rows: columns come from the form alone, whatever was answered.

use crate::answers::{Answer, Answers, PublicAnswers};
use crate::form::{Form, Kind, Question};
use crate::ids::{OptionCode, QuestionId};

/// One column: its name, and the part of an answer that fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    name: String,
    question: QuestionId,
    part: CellSource,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum CellSource {
    /// The answer itself: a code, a point.
    Whole,
    /// The answer itself: a text.
    Text,
    /// The free text beside `other`.
    Other,
    /// Whether an option was chosen, among several or as the only one.
    Chosen(OptionCode),
}

/// The columns anybody may read, in questionnaire order.
pub fn public_columns(form: &Form) -> Vec<Column> {
    form.questions().filter(|question| !question.is_private()).flat_map(columns_of_question).collect()
}

/// Every column, private ones included, in questionnaire order: for the operator alone.
pub fn all_columns(form: &Form) -> Vec<Column> {
    form.questions().flat_map(columns_of_question).collect()
}

pub(crate) fn columns_of_question(question: &Question) -> Vec<Column> {
    let column = |suffix: &str, part| Column {
        name: format!("q{}{suffix}", question.id()).replace('-', "_"),
        question: question.id().clone(),
        part,
    };
    match question.kind() {
        Kind::MultipleChoice(several) => several
            .options
            .codes()
            .iter()
            .map(|code| column(&format!("_{code}"), CellSource::Chosen(code.clone())))
            .collect(),
        Kind::SingleChoice(choice) if choice.other_max.is_some() => {
            vec![column("", CellSource::Whole), column("_other", CellSource::Other)]
        }
        Kind::Acknowledgement => {
            OptionCode::parse(OptionCode::YES).map(|yes| column("", CellSource::Chosen(yes))).into_iter().collect()
        }
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => vec![column("", CellSource::Text)],
        Kind::SingleChoice(_) | Kind::Country | Kind::Scale(_) => vec![column("", CellSource::Whole)],
    }
}

impl Column {
    /// The column's name: `q1a`, `q2c_other`, `q6a_cyber_hygiene`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The control whose free text fills this column; `None` where the cells hold codes and numbers alone.
    pub fn text_control(&self) -> Option<String> {
        match self.part {
            CellSource::Text => Some(self.question.to_string()),
            CellSource::Other => Some(format!("{}-{}", self.question, OptionCode::OTHER)),
            CellSource::Whole | CellSource::Chosen(_) => None,
        }
    }

    /// The question whose answer fills this column.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    /// The option whose choice this column tells, among several or as the only one.
    pub fn option(&self) -> Option<&OptionCode> {
        if let CellSource::Chosen(code) = &self.part { Some(code) } else { None }
    }

    /// The cell of a response that may be published; empty where nothing was answered.
    pub fn public_cell(&self, answers: &PublicAnswers) -> String {
        self.cell(answers.get(self.question.as_str()))
    }

    /// The cell of a whole response.
    pub fn cell_including_private(&self, answers: &Answers) -> String {
        self.cell(answers.get(self.question.as_str()))
    }

    fn cell(&self, answer: Option<&Answer>) -> String {
        match (answer, &self.part) {
            (Some(Answer::Several(codes)), CellSource::Chosen(code)) => u8::from(codes.contains(code)).to_string(),
            (Some(Answer::Choice(chosen, _)), CellSource::Chosen(code)) => u8::from(chosen == code).to_string(),
            // No answer means that none was chosen.
            (_, CellSource::Chosen(_)) => "0".to_owned(),
            (Some(Answer::Choice(_, Some(text))), CellSource::Other) | (Some(Answer::Text(text)), CellSource::Text) => {
                text.clone()
            }
            (Some(Answer::Choice(code, _)), CellSource::Whole) => code.to_string(),
            (Some(Answer::Scale(point)), CellSource::Whole) => point.to_string(),
            _ => String::new(),
        }
    }
}
