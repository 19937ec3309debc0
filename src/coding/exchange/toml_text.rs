//! Coding frames as TOML, as a person edits them.

use super::{ExchangeError, QuestionThemes};
use crate::coding::frame::{Theme, Wording};
use serde::{Deserialize, Serialize};

/// A file of frames.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FramesFile {
    #[serde(default)]
    questions: Vec<QuestionTable>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionTable {
    id: String,
    #[serde(default)]
    themes: Vec<Theme>,
}

/// Writes frames as TOML.
///
/// # Errors
/// When TOML cannot hold them.
pub fn toml_text_of_frames(frames: &[QuestionThemes]) -> Result<String, ExchangeError> {
    let table = |frame: &QuestionThemes| QuestionTable { id: frame.question.clone(), themes: frame.themes.clone() };
    Ok(toml::to_string_pretty(&FramesFile { questions: frames.iter().map(table).collect() })?)
}

/// Reads frames from TOML.
///
/// # Errors
/// The first error, with its line.
pub fn frames_from_toml(text: &str) -> Result<Vec<QuestionThemes>, ExchangeError> {
    let file: FramesFile = toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
        ExchangeError::Toml { line, message: error.message().replace('\n', " ") }
    })?;
    let questions = file.questions.into_iter();
    Ok(questions
        .map(|table| QuestionThemes { question: table.id, themes: table.themes.into_iter().map(tidied).collect() })
        .collect())
}

/// A theme whose texts have no spaces around them.
pub(super) fn tidied(theme: Theme) -> Theme {
    let wording = theme.wording.into_iter().map(|(tag, wording): (String, Wording)| (tag, wording.tidied())).collect();
    Theme { wording, ..theme }
}
