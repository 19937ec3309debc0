//! Exports: the responses streamed as CSV, JSON or newline-delimited JSON, in constant memory.

use super::rows::{BYTE_ORDER_MARK, Format, RowWriter, WriteError};
use crate::server::store::{PrivateRow, PublicRow, Store, StoreError};
use questionnaire::column::{self, Column};
use questionnaire::{Answers, Form, PrivateAnswers, PublicAnswers, RawAnswers};
use std::collections::HashMap;
use std::io::Write;

/// As many responses as are held in memory at once.
const PAGE: u32 = 500;

/// Why an export stopped.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The output failed.
    #[error("the export could not be written: {0}")]
    Output(#[from] WriteError),
    /// A stored response is not what this program wrote.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
}

impl ExportError {
    /// Whether the reader of the output went away, which is nobody's fault.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.is_broken_pipe())
    }
}

/// How responses are exported.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How rows are written.
    pub format: Format,
    /// Whether the private columns are, too.
    pub private: bool,
    /// Whether a CSV begins with a byte order mark.
    pub byte_order_mark: bool,
}

/// Writes every response of a form; the private columns only where they are asked for. Tells how many more rows were
/// written, page by page.
///
/// # Errors
/// When the store or the output fails.
pub async fn export(
    form: &Form,
    store: &dyn Store,
    Options { format, private, byte_order_mark }: Options,
    out: &mut impl Write,
    written: impl Fn(u64),
) -> Result<(), ExportError> {
    let columns = if private { column::all(form) } else { column::public(form) };
    let names: Vec<&str> = ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect();
    if byte_order_mark && format == Format::Csv {
        out.write_all(BYTE_ORDER_MARK.as_bytes()).map_err(WriteError::from)?;
    }
    let mut writer = RowWriter::new(format, &names, out)?;
    let mut after = String::new();
    loop {
        let rows = store.public_rows(form.id().as_str(), &after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        let cells: Vec<Vec<String>> = if private {
            let kept = store.private_rows(form.id().as_str(), &after, &last.response_id).await?;
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
        written(rows.len() as u64);
    }
    Ok(writer.finish()?)
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
