//! Coding frames as rows: one row for each theme in each language. This module knows no CSV; who writes the file disarms formulas.

use super::toml_text::tidied;
use super::{ExchangeError, QuestionThemes, RowProblem};
use crate::coding::code::ThemeId;
use crate::coding::frame::{Theme, ThemeState, Wording};
use std::collections::BTreeMap;

/// The names of the columns.
pub const FRAME_COLUMNS: [&str; 11] = [
    "question",
    "theme",
    "parent",
    "heading",
    "state",
    "examples",
    "language",
    "label",
    "definition",
    "include",
    "exclude",
];

/// The cells of a row by the names of their columns.
pub type NamedCells = BTreeMap<String, String>;

/// Returns the rows of frames.
pub fn frame_rows(frames: &[QuestionThemes]) -> Vec<[String; 11]> {
    let mut rows = Vec::new();
    for QuestionThemes { question, themes } in frames {
        for theme in themes {
            let [parent, heading, state, examples] = theme_cells(theme);
            for (tag, wording) in &theme.wording {
                let Wording { label, definition, include, exclude } = wording.clone();
                rows.push([
                    question.clone(),
                    theme.id.to_string(),
                    parent.clone(),
                    heading.clone(),
                    state.clone(),
                    examples.clone(),
                    tag.clone(),
                    label,
                    definition,
                    include,
                    exclude,
                ]);
            }
        }
    }
    rows
}

/// Reads frames from rows, each with its cells by the name of the column.
///
/// # Errors
/// The first row that is wrong.
pub fn frames_from_rows(rows: &[NamedCells]) -> Result<Vec<QuestionThemes>, ExchangeError> {
    let mut frames: Vec<QuestionThemes> = Vec::new();
    for (row, cells) in (1..).zip(rows) {
        add_row(&mut frames, cells).map_err(|problem| ExchangeError::Row { row, problem })?;
    }
    for frame in &mut frames {
        frame.themes = std::mem::take(&mut frame.themes).into_iter().map(tidied).collect();
    }
    Ok(frames)
}

fn add_row(frames: &mut Vec<QuestionThemes>, cells: &NamedCells) -> Result<(), RowProblem> {
    let cell = |name: &'static str| cells.get(name).map(String::as_str).ok_or(RowProblem::NoColumn(name));
    let optional = |name: &str| cells.get(name).cloned().unwrap_or_default();
    let question = cell("question")?.trim();
    let id: ThemeId = cell("theme")?.trim().parse()?;
    let parent = optional("parent").trim().to_owned();
    let theme = Theme {
        id,
        parent: if parent.is_empty() { None } else { Some(parent.parse()?) },
        heading: match optional("heading").as_str() {
            "" | "false" => false,
            "true" => true,
            other => return Err(RowProblem::Value { column: "heading", value: other.to_owned() }),
        },
        examples: optional("examples").split_whitespace().map(str::to_owned).collect(),
        state: state_of_cell(&optional("state"))?,
        wording: BTreeMap::new(),
    };
    let wording = Wording {
        label: cell("label")?.to_owned(),
        definition: optional("definition"),
        include: optional("include"),
        exclude: optional("exclude"),
    };
    let at = frames.iter().position(|frame| frame.question == question).unwrap_or_else(|| {
        frames.push(QuestionThemes { question: question.to_owned(), themes: Vec::new() });
        frames.len() - 1
    });
    let themes = &mut frames[at].themes;
    let at = themes.iter().position(|known| known.id == theme.id).unwrap_or_else(|| {
        themes.push(theme.clone());
        themes.len() - 1
    });
    let known = &mut themes[at];
    let columns = ["parent", "heading", "state", "examples"];
    let differing = columns.into_iter().zip(theme_cells(known).into_iter().zip(theme_cells(&theme)));
    if let Some((column, _)) = differing.into_iter().find(|(_, (known, new))| known != new) {
        return Err(RowProblem::Differs(column));
    }
    match known.wording.insert(cell("language")?.trim().to_owned(), wording) {
        None => Ok(()),
        Some(_) => Err(RowProblem::SameLanguage),
    }
}

/// The cells of a theme that do not depend on the language: parent, heading, state, examples.
fn theme_cells(theme: &Theme) -> [String; 4] {
    let parent = theme.parent.as_ref().map(ToString::to_string).unwrap_or_default();
    let heading = if theme.heading { "true" } else { "" };
    [parent, heading.to_owned(), state_cell(&theme.state), theme.examples.join(" ")]
}

fn state_cell(state: &ThemeState) -> String {
    match state {
        ThemeState::InUse => String::new(),
        ThemeState::Retired => "retired".to_owned(),
        ThemeState::MergedInto(into) => format!("merged-into {into}"),
        ThemeState::SplitInto(into) => {
            let into: Vec<&str> = into.iter().map(ThemeId::as_str).collect();
            format!("split-into {}", into.join(" "))
        }
    }
}

fn state_of_cell(cell: &str) -> Result<ThemeState, RowProblem> {
    let mut words = cell.split_whitespace();
    let wrong = || RowProblem::Value { column: "state", value: cell.to_owned() };
    let state = match words.next() {
        None | Some("in-use") => ThemeState::InUse,
        Some("retired") => ThemeState::Retired,
        Some("merged-into") => ThemeState::MergedInto(words.next().ok_or_else(wrong)?.parse()?),
        Some("split-into") => ThemeState::SplitInto(words.by_ref().map(str::parse).collect::<Result<_, _>>()?),
        Some(_) => return Err(wrong()),
    };
    if words.next().is_some() { Err(wrong()) } else { Ok(state) }
}
