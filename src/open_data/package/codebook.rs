//! The codebook: a table that gives the meaning of every column and every code in one locale, with one row for each.

use crate::export::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::i18n::key;
use crate::review::redaction::MARKER;
use crate::site::FormMessages;
use questionnaire::column::{self, Column};
use questionnaire::{Form, Question};
use std::fs::File;
use std::io::{BufWriter, Write};

/// The columns of the codebook: the published column, its question, a value of its cells (empty on the row of the column
/// itself), and the meaning.
pub(super) const COLUMNS: [&str; 4] = ["column", "question", "value", "meaning"];

/// Returns the name of the codebook's file for a locale.
pub(super) fn name(wording: &FormMessages) -> String {
    format!("codebook-{}.csv", wording.locale())
}

pub(super) fn write_codebook(form: &Form, wording: &FormMessages, file: File) -> Result<(), WriteError> {
    let mut out = BufWriter::new(file);
    let mut rows = RowWriter::new(ExportFormat::Csv, &COLUMNS, &mut out)?;
    let mut row = |column: &str, question: &str, value: &str, meaning: String| {
        rows.row(&COLUMNS, &[column, question, value, meaning.as_str()])
    };
    row("response_id", "", "", wording.message(key::OPEN_DATA_RESPONSE_ID))?;
    row("locale", "", "", wording.message(key::OPEN_DATA_LOCALE))?;
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

/// Returns the label of a column: the question, with the option if each option has its own column.
pub(super) fn sentence(column: &Column, question: &Question, wording: &FormMessages) -> String {
    let asked = wording.question(question);
    if column.text_control().is_some_and(|control| control != question.id().as_str()) {
        return wording.message_with(key::OPEN_DATA_OTHER, &[("question", &asked)]);
    }
    let option = column.option().filter(|_| question.kind().multiple_choice().is_some());
    match option.and_then(|code| wording.option(question, code)) {
        Some(option) => wording.message_with(key::OPEN_DATA_OPTION, &[("question", &asked), ("option", &option)]),
        None => asked,
    }
}

/// Returns the possible values of a column's cells with their meanings, if they can be listed.
fn values(column: &Column, question: &Question, wording: &FormMessages) -> Vec<(String, String)> {
    if column.text_control().is_some() {
        return vec![(MARKER.to_owned(), wording.message(key::OPEN_DATA_MARKER))];
    }
    if column.option().is_some() {
        return vec![
            ("1".to_owned(), wording.message(key::OPEN_DATA_CHOSEN)),
            ("0".to_owned(), wording.message(key::OPEN_DATA_NOT_CHOSEN)),
        ];
    }
    let codes = question.kind().codes();
    codes.iter().filter_map(|code| Some((code.to_string(), wording.option(question, code)?))).collect()
}
