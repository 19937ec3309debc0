//! Exports: the responses streamed as CSV, JSON or newline-delimited JSON, in constant memory.

use crate::server::store::{PrivateRow, PublicRow, Store, StoreError};
use clap::ValueEnum;
use questionnaire::column::{self, Column};
use questionnaire::{Answers, Form, PrivateAnswers, PublicAnswers, RawAnswers};
use std::collections::HashMap;
use std::io::{self, Write};

/// As many responses as are held in memory at once.
const PAGE: u32 = 500;

/// How an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// RFC 4180, with formulas disarmed
    Csv,
    /// One array of objects
    Json,
    /// One object a line
    Ndjson,
}

/// Why an export stopped.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The output failed.
    #[error("the export could not be written: {0}")]
    Output(#[from] io::Error),
    /// The output failed.
    #[error("the export could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// A stored response is not what this program wrote.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
}

impl ExportError {
    /// Whether the reader of the output went away, which is nobody's fault.
    pub fn is_broken_pipe(&self) -> bool {
        let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        match self {
            Self::Output(error) => broken(error),
            Self::Csv(error) => matches!(error.kind(), csv::ErrorKind::Io(error) if broken(error)),
            _ => false,
        }
    }
}

/// Writes every response of a form; the private columns only where they are asked for.
///
/// # Errors
/// When the store or the output fails.
pub async fn export(
    form: &Form,
    store: &dyn Store,
    format: Format,
    private: bool,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let columns = if private { column::all(form) } else { column::public(form) };
    let names: Vec<&str> = ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect();
    let mut writer = RowWriter::new(format, &names, out)?;
    let mut after = String::new();
    loop {
        let rows = store.public_rows(form.id().as_str(), &after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        let cells: Vec<Vec<String>> = if private {
            let kept = store.private_rows(form.id().as_str(), &after, PAGE).await?;
            whole_rows(form, &columns, &rows, &kept)?
        } else {
            rows.iter().map(|row| public_row(form, &columns, row)).collect::<Result<_, _>>()?
        };
        after.clone_from(&last.response_id);
        for (row, cells) in rows.iter().zip(cells) {
            let values: Vec<&str> = [row.response_id.as_str(), row.locale.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str))
                .collect();
            writer.row(&names, &values)?;
        }
    }
    writer.finish()
}

fn recall(id: &str, document: &str) -> Result<RawAnswers, ExportError> {
    serde_json::from_str(document).map_err(|_| ExportError::Damaged(id.to_owned()))
}

fn public_row(form: &Form, columns: &[Column], row: &PublicRow) -> Result<Vec<String>, ExportError> {
    let answers = PublicAnswers::recall(form, &recall(&row.response_id, &row.document)?);
    Ok(columns.iter().map(|column| column.public_cell(&answers)).collect())
}

/// Rows with their private cells; those whose private answers were purged have none.
fn whole_rows(
    form: &Form,
    columns: &[Column],
    rows: &[PublicRow],
    kept: &[PrivateRow],
) -> Result<Vec<Vec<String>>, ExportError> {
    let kept: HashMap<&str, &PrivateRow> = kept.iter().map(|row| (row.response_id.as_str(), row)).collect();
    let whole = |row: &PublicRow| {
        let public = PublicAnswers::recall(form, &recall(&row.response_id, &row.document)?);
        let private = match kept.get(row.response_id.as_str()) {
            Some(private) => PrivateAnswers::recall(form, &recall(&row.response_id, private.document.reveal())?),
            None => PrivateAnswers::default(),
        };
        let answers = Answers { public, private };
        Ok(columns.iter().map(|column| column.any_cell(&answers)).collect())
    };
    rows.iter().map(whole).collect()
}

/// Writes rows in one of the formats.
enum RowWriter<'w, W: Write> {
    Csv(Box<csv::Writer<&'w mut W>>),
    Json { out: &'w mut W, lines: bool, first: bool },
}

impl<'w, W: Write> RowWriter<'w, W> {
    fn new(format: Format, names: &[&str], out: &'w mut W) -> Result<Self, ExportError> {
        match format {
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
                writer.write_record(names)?;
                Ok(Self::Csv(Box::new(writer)))
            }
            Format::Json => {
                out.write_all(b"[")?;
                Ok(Self::Json { out, lines: false, first: true })
            }
            Format::Ndjson => Ok(Self::Json { out, lines: true, first: true }),
        }
    }

    fn row(&mut self, names: &[&str], values: &[&str]) -> Result<(), ExportError> {
        match self {
            Self::Csv(writer) => writer.write_record(values.iter().map(|value| disarmed(value).into_owned()))?,
            Self::Json { out, lines, first } => {
                if !*lines {
                    out.write_all(if *first { b"\n" } else { b",\n" })?;
                }
                *first = false;
                write_object(*out, names, values)?;
                if *lines {
                    out.write_all(b"\n")?;
                }
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<(), ExportError> {
        match self {
            Self::Csv(mut writer) => writer.flush()?,
            Self::Json { out, lines: false, .. } => out.write_all(b"\n]\n")?,
            Self::Json { .. } => {}
        }
        Ok(())
    }
}

/// One object whose members stand in the order of the columns.
fn write_object(out: &mut impl Write, names: &[&str], values: &[&str]) -> io::Result<()> {
    out.write_all(b"{")?;
    for (index, (name, value)) in names.iter().zip(values).enumerate() {
        if index > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut *out, name)?;
        out.write_all(b":")?;
        serde_json::to_writer(&mut *out, value)?;
    }
    out.write_all(b"}")
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection).
fn disarmed(value: &str) -> std::borrow::Cow<'_, str> {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}").into() } else { value.into() }
}

#[cfg(test)]
mod tests {
    use super::disarmed;

    #[test]
    fn formulas_are_disarmed_and_the_rest_is_left_alone() {
        for formula in ["=1+1", "+33", "-1", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(disarmed(formula), format!("'{formula}"));
        }
        for text in ["", "a=b", "1-2", "'x", " =1"] {
            assert_eq!(disarmed(text), text);
        }
    }
}
