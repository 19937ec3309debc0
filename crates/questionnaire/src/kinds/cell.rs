//! The part of an answer that fills a column of published rows.

use super::Answer;
use crate::ids::OptionCode;

/// One of a question's columns: the suffix of its name, and the part of an answer that fills it.
pub(crate) struct ColumnPart {
    /// The part of the column's name after the question's id.
    pub(crate) suffix: String,
    /// The part of the answer that fills the column.
    pub(crate) source: CellSource,
}

/// The part of an answer that fills a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CellSource {
    /// The whole answer, as a code or a point.
    Whole,
    /// The whole answer, as a text.
    Text,
    /// The free text of the option `other`.
    Other,
    /// `1` if that option was chosen, else `0`.
    Chosen(OptionCode),
}

impl ColumnPart {
    /// The only column of a question; its name has no suffix.
    pub(crate) fn only(source: CellSource) -> Vec<Self> {
        vec![Self { suffix: String::new(), source }]
    }
}

impl CellSource {
    /// The cell of an answer. Without an answer the cell is empty, except that an option's column then holds `0`.
    pub(crate) fn cell(&self, answer: Option<&Answer>) -> String {
        match self {
            Self::Chosen(code) => u8::from(answer.is_some_and(|answer| answer.holds(code))).to_string(),
            Self::Whole | Self::Text => answer.map(Answer::value).unwrap_or_default(),
            Self::Other => answer.and_then(Answer::other_text).unwrap_or_default().to_owned(),
        }
    }
}
