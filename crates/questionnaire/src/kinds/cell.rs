//! The part of an answer that fills a column of published rows.

use super::Answer;
use crate::ids::OptionCode;

/// One of a question's columns: the end of its name, and the part of an answer that fills it.
pub(crate) struct ColumnPart {
    /// What follows the question's id in the column's name.
    pub(crate) suffix: String,
    /// What fills it.
    pub(crate) source: CellSource,
}

/// The part of an answer that fills a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CellSource {
    /// The answer itself: a code, a point.
    Whole,
    /// The answer itself: a text.
    Text,
    /// The free text beside `other`.
    Other,
    /// Whether an option was chosen, among several or as the only one.
    Chosen(OptionCode),
}

impl ColumnPart {
    /// The one column of a question.
    pub(crate) fn only(source: CellSource) -> Vec<Self> {
        vec![Self { suffix: String::new(), source }]
    }
}

impl CellSource {
    /// The cell of an answer; empty where nothing was answered, but no answer means that no option was chosen.
    pub(crate) fn cell(&self, answer: Option<&Answer>) -> String {
        match self {
            Self::Chosen(code) => u8::from(answer.is_some_and(|answer| answer.holds(code))).to_string(),
            Self::Whole | Self::Text => answer.map(Answer::value).unwrap_or_default(),
            Self::Other => answer.and_then(Answer::other_text).unwrap_or_default().to_owned(),
        }
    }
}
