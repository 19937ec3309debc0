//! Coding frames as files: TOML, the rows of a CSV, and REFI-QDA `.qdc`, which programs for qualitative analysis read; with texts and codings, a
//! project of REFI-QDA, `.qdpx`.

mod frame_rows;
mod qdc;
mod qdpx;
mod slug;
#[cfg(test)]
mod tests;
mod toml_text;

pub use frame_rows::{FRAME_COLUMNS, NamedCells, frame_rows, frames_from_rows};
pub use qdc::{QdcContext, QdcWarning, qdc_text, qdc_warnings, themes_from_qdc};
pub use qdpx::{ProjectFile, ProjectText, project_files};
pub use toml_text::{frames_from_toml, toml_text_of_frames};

use super::code::CodeError;
use super::frame::{CodingFrame, FrameChange, FrameError, Theme, changes_towards};

/// The themes of one question, as a file has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionThemes {
    /// The control of the question.
    pub question: String,
    /// The themes, in the order of the file.
    pub themes: Vec<Theme>,
}

/// A file that is not a coding frame.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The text is not TOML, or not that of a frame.
    #[error("line {line}: {message}")]
    Toml {
        /// The line, from 1.
        line: usize,
        /// The cause.
        message: String,
    },
    /// A frame cannot be written as TOML.
    #[error(transparent)]
    TomlOutput(#[from] toml::ser::Error),
    /// A row of a CSV is wrong.
    #[error("row {row}: {problem}")]
    Row {
        /// The row, from 1, without the header.
        row: usize,
        /// The cause.
        problem: RowProblem,
    },
    /// The text is not XML.
    #[error("not XML: {0}")]
    Xml(#[from] quick_xml::Error),
    /// An attribute of the XML cannot be read.
    #[error("not XML: {0}")]
    Attribute(#[from] quick_xml::events::attributes::AttrError),
    /// The XML is no codebook of REFI-QDA.
    #[error("not a codebook of REFI-QDA: {0}")]
    NotQdc(&'static str),
    /// Two codes have one name, so that they cannot be told apart.
    #[error("several codes have the same name: {}", .0.join(", "))]
    SameNames(Vec<String>),
    /// Codes below codes below codes.
    #[error("the code {0:?} lies deeper than two levels")]
    TooDeep(String),
    /// An id that is none.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// Themes that make no frame.
    #[error("question {question}: {source}")]
    Frame {
        /// The question.
        question: String,
        /// The cause.
        source: FrameError,
    },
}

/// What is wrong with a row.
#[derive(Debug, thiserror::Error)]
pub enum RowProblem {
    /// A column is missing.
    #[error("there is no column `{0}`")]
    NoColumn(&'static str),
    /// An id that is none.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A cell with another value than those that it may have.
    #[error("`{column}` cannot be {value:?}")]
    Value {
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// The rows of one theme differ where they have to be equal.
    #[error("`{0}` differs from an earlier row of the same theme")]
    Differs(&'static str),
    /// Two rows of one theme in one language.
    #[error("the theme has this language already")]
    SameLanguage,
}

impl QuestionThemes {
    /// Returns the themes of a frame.
    pub fn from_frame(frame: &CodingFrame) -> Self {
        Self { question: frame.question().to_owned(), themes: frame.themes().to_vec() }
    }

    /// Returns the changes that give a frame these themes.
    ///
    /// # Errors
    /// When the result would not be a frame.
    pub fn changes_from(&self, frame: &CodingFrame) -> Result<Vec<FrameChange>, ExchangeError> {
        let failed = |source| ExchangeError::Frame { question: self.question.clone(), source };
        changes_towards(frame, &self.themes).map_err(failed)
    }

    /// Makes a frame of these themes alone.
    ///
    /// # Errors
    /// When they make no frame.
    pub fn frame(&self) -> Result<CodingFrame, ExchangeError> {
        let changes = self.changes_from(&CodingFrame::empty(&self.question))?;
        CodingFrame::from_changes(&self.question, &changes)
            .map_err(|source| ExchangeError::Frame { question: self.question.clone(), source })
    }
}
