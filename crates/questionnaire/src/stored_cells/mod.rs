//! The cells of a response, read straight from its stored answers.
//!
//! What is stored was valid when it was stored, and nearly always still is: then its cells are parts of the stored text, and no answer
//! has to be built. This module decides only that, by [`Kind::accepts_unchanged`](crate::Kind::accepts_unchanged). Whatever it does
//! not take as it is, it leaves to the validator: an answer that the form no longer accepts, a text that is not normalised, a name that
//! occurs twice.

mod given;

use crate::column::Column;
use crate::form::{Form, Question, Visibility};
use crate::ids::OptionCode;
use crate::kinds::CellSource;
use given::{AnswersVisitor, Given, Values};
use serde::Deserializer;
use std::borrow::Cow;

/// A cell: a part of the stored text where it stands there as it is.
pub type Cell<'d> = Cow<'d, str>;

/// Reads the cells of stored answers of one visibility.
pub struct StoredCells<'f> {
    questions: Vec<StoredQuestion<'f>>,
    /// The names of all controls, sorted, each with its place.
    controls: Vec<(String, Place)>,
    /// The columns of all questions, in their order.
    columns: Vec<&'f CellSource>,
}

/// A question, and what its cells depend on.
struct StoredQuestion<'f> {
    question: &'f Question,
    /// The place of the question that this one depends on, and the option that has to be chosen there.
    condition: Option<(usize, &'f OptionCode)>,
    /// Its columns, by their places; none if its visibility is the other one.
    columns: Vec<usize>,
}

/// What a control belongs to.
#[derive(Clone, Copy)]
enum Place {
    /// The own control of the question with this place.
    Own(usize),
    /// The free text of the option `other` of that question.
    Other(usize),
    /// A control of a question of the other visibility.
    Elsewhere,
}

impl<'f> StoredCells<'f> {
    /// Prepares reading answers of this visibility into these columns of the form; the other columns stay as they are.
    pub fn new(form: &'f Form, visibility: Visibility, columns: &'f [Column]) -> Self {
        let all: Vec<&Question> = form.questions().collect();
        let place = |id: &str| all.iter().position(|question| question.id().as_str() == id);
        let is_here = |question: &Question| question.is_private() == (visibility == Visibility::Private);
        let of_question = |question: &Question| {
            let belongs = |(_, column): &(usize, &Column)| is_here(question) && column.question() == question.id();
            columns.iter().enumerate().filter(belongs).map(|(at, _)| at).collect()
        };
        let stored = |question: &&'f Question| StoredQuestion {
            question,
            condition: question.condition().and_then(|(earlier, option)| Some((place(earlier.as_str())?, option))),
            columns: of_question(question),
        };
        let mut controls = Vec::new();
        for (at, question) in all.iter().enumerate() {
            let places = if is_here(question) { [Place::Own(at), Place::Other(at)] } else { [Place::Elsewhere; 2] };
            controls.extend(question.controls().zip(places));
        }
        controls.sort_by(|(one, _), (other, _)| one.cmp(other));
        let questions = all.iter().map(stored).collect();
        Self { questions, controls, columns: columns.iter().map(Column::source).collect() }
    }

    /// The cells of a response without answers: `0` in the column of an option, else nothing.
    pub fn empty_cells<'d>(&self) -> impl Iterator<Item = Cell<'d>> {
        self.columns.iter().map(|source| empty_cell(source))
    }

    /// Reads the answers into the cells of their columns, which have to be empty. Returns false if the document is damaged, or the
    /// validator would not leave the answers as they are; the cells are then of no use.
    pub fn read<'d>(&self, document: impl Deserializer<'d>, cells: &mut [Cell<'d>]) -> bool {
        let read =
            document.deserialize_map(AnswersVisitor { controls: &self.controls, questions: self.questions.len() });
        let Ok(Some(mut given)) = read else { return false };
        if !self.are_accepted(&given) {
            return false;
        }
        let asked: Vec<bool> = (0..self.questions.len()).map(|at| self.is_asked(at, &given)).collect();
        for (at, question) in self.questions.iter().enumerate().filter(|(at, _)| asked[*at]) {
            let Given { own: Some(own), other } = &mut given[at] else { continue };
            for column in &question.columns {
                cells[*column] = match self.columns[*column] {
                    CellSource::Chosen(code) if own.as_slice().iter().any(|value| value == code.as_str()) => "1".into(),
                    CellSource::Chosen(_) => continue,
                    CellSource::Whole | CellSource::Text => own.take_only(),
                    CellSource::Other => other.take().unwrap_or_default(),
                };
            }
        }
        true
    }

    fn are_accepted(&self, given: &[Given<'_>]) -> bool {
        self.questions.iter().zip(given).all(|(question, Given { own, other })| match own {
            None => other.is_none(),
            Some(own) => question.question.kind().accepts_unchanged(own.as_slice(), other.as_deref()),
        })
    }

    /// Whether the question is asked, given these answers; as [`crate::is_asked`].
    fn is_asked(&self, at: usize, given: &[Given<'_>]) -> bool {
        let Some((earlier, option)) = self.questions[at].condition else { return true };
        let values = given[earlier].own.as_ref().map_or(&[][..], Values::as_slice);
        matches!(values, [value] if value == option.as_str()) && self.is_asked(earlier, given)
    }
}

fn empty_cell<'d>(source: &CellSource) -> Cell<'d> {
    match source {
        CellSource::Chosen(_) => "0".into(),
        CellSource::Whole | CellSource::Text | CellSource::Other => "".into(),
    }
}
