//! What every column and every code means, in one language, as a table: a row per column and per code.

use crate::export::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::i18n::key;
use crate::review::redaction::MARKER;
use crate::site::FormMessages;
use questionnaire::column::{self, Column};
use questionnaire::{Form, Kind, Question, countries};
use std::fs::File;
use std::io::{BufWriter, Write};

/// The columns of the codebook: the published column, its question, a value that its cells can have (empty on the row
/// of the column itself), and what they mean.
pub(super) const COLUMNS: [&str; 4] = ["column", "question", "value", "meaning"];

/// The codebook's file in that language.
pub(super) fn name(wording: &FormMessages) -> String {
    format!("codebook-{}.csv", wording.locale())
}

pub(super) fn write_codebook(form: &Form, wording: &FormMessages, file: File) -> Result<(), WriteError> {
    let mut out = BufWriter::new(file);
    let mut rows = RowWriter::new(ExportFormat::Csv, &COLUMNS, &mut out)?;
    let mut row = |column: &str, question: &str, value: &str, meaning: String| {
        rows.row(&COLUMNS, &[column, question, value, meaning.as_str()])
    };
    row("response_id", "", "", wording.say(key::OPEN_DATA_RESPONSE_ID))?;
    row("locale", "", "", wording.say(key::OPEN_DATA_LOCALE))?;
    for column in column::public_columns(form) {
        let Some(question) = form.question(column.question().as_str()) else { continue };
        row(column.name(), question.id().as_str(), "", sentence(&column, question, wording))?;
        for (value, meaning) in values(&column, question, wording) {
            row(column.name(), question.id().as_str(), &value, meaning)?;
        }
    }
    rows.finish()?;
    Ok(out.flush()?)
}

/// What a column holds: the question, with the option where there is a column per option.
pub(super) fn sentence(column: &Column, question: &Question, wording: &FormMessages) -> String {
    let asked = wording.question(question);
    match (question.kind(), column.option()) {
        (Kind::MultipleChoice(several), Some(code)) => {
            let option = wording.option(&several.options, code);
            wording.say_with(key::OPEN_DATA_OPTION, &[("question", &asked), ("option", &option)])
        }
        (Kind::SingleChoice(_), _) if column.text_control().is_some() => {
            wording.say_with(key::OPEN_DATA_OTHER, &[("question", &asked)])
        }
        _ => asked,
    }
}

fn values(column: &Column, question: &Question, wording: &FormMessages) -> Vec<(String, String)> {
    if column.text_control().is_some() {
        return vec![(MARKER.to_owned(), wording.say(key::OPEN_DATA_MARKER))];
    }
    match question.kind() {
        Kind::SingleChoice(choice) => choice
            .options
            .codes()
            .iter()
            .map(|code| (code.to_string(), wording.option(&choice.options, code)))
            .collect(),
        Kind::Country => countries().map(|code| (code.to_string(), wording.country(code.as_str()))).collect(),
        Kind::MultipleChoice(_) | Kind::Acknowledgement => vec![
            ("1".to_owned(), wording.say(key::OPEN_DATA_CHOSEN)),
            ("0".to_owned(), wording.say(key::OPEN_DATA_NOT_CHOSEN)),
        ],
        Kind::Scale(scale) => (scale.first..=scale.last)
            .filter_map(|point| Some((point.to_string(), wording.point(question, point)?)))
            .collect(),
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => Vec::new(),
    }
}
