//! Exports: streams the responses as CSV, JSON or newline-delimited JSON, in constant memory.

pub mod audit;
pub(crate) mod formula;
pub mod row_writer;

use crate::store::{Page, PrivateRow, PublicRow, ResponseStore, StoreError, pages, storable};
use futures::TryStreamExt;
use questionnaire::column::{self, Column};
use questionnaire::{Answers, Form, PrivateAnswers, PublicAnswers, RawAnswers};
use row_writer::{BYTE_ORDER_MARK, ExportFormat, RowWriter, WriteError};
use std::collections::HashMap;
use std::io::Write;

/// The largest number of responses in memory at once.
const PAGE: u32 = 500;

/// Why an export failed or lacks a response.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The output could not be written.
    #[error("the export could not be written: {0}")]
    Output(#[from] WriteError),
    /// A stored response cannot be parsed.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
}

impl ExportError {
    /// Returns whether the reader of the output closed the pipe, as `head` does. That is not an error.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.is_broken_pipe())
    }
}

/// The options of an export.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The format of the rows.
    pub format: ExportFormat,
    /// True if the private columns are exported too.
    pub private: bool,
    /// True if a CSV begins with a byte order mark.
    pub byte_order_mark: bool,
}

/// Writes every response of a form, with the private columns only if the options ask for them. After each page, it reports the
/// number of further rows read and the ids of the damaged responses, which are missing from the output.
///
/// # Errors
/// When the store or the output fails.
pub async fn export(
    form: &Form,
    store: &dyn ResponseStore,
    Options { format, private, byte_order_mark }: Options,
    out: &mut impl Write,
    (read, mut damaged): (impl Fn(u64), impl FnMut(ExportError)),
) -> Result<(), ExportError> {
    let columns = if private { column::all_columns(form) } else { column::public_columns(form) };
    let names: Vec<&str> = ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect();
    if byte_order_mark && format == ExportFormat::Csv {
        out.write_all(BYTE_ORDER_MARK.as_bytes()).map_err(WriteError::from)?;
    }
    let mut writer = RowWriter::new(format, &names, out)?;
    let mut pages = pages("", |after| read_page(form, store, &columns, private, after));
    while let Some(page) = pages.try_next().await? {
        for (row, cells) in &page.read {
            let values: Vec<&str> = [row.response_id.as_str(), row.locale.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str))
                .collect();
            writer.row(&names, &values)?;
        }
        let count = page.read.len() + page.damaged.len();
        page.damaged.into_iter().for_each(|id| damaged(ExportError::Damaged(id)));
        read(count as u64);
    }
    Ok(writer.finish()?)
}

/// Reads the responses after an id, each with its cells; `None` at the end.
async fn read_page(
    form: &Form,
    store: &dyn ResponseStore,
    columns: &[Column],
    private: bool,
    after: String,
) -> Result<Option<Page<(PublicRow, Vec<String>)>>, ExportError> {
    let rows = store.public_rows(form.id().as_str(), &after, PAGE).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let private_rows = match private {
        true => store.private_rows(form.id().as_str(), &after, &last.response_id).await?,
        false => Vec::new(),
    };
    let private_rows: HashMap<&str, &PrivateRow> =
        private_rows.iter().map(|row| (row.response_id.as_str(), row)).collect();
    let read = |row: PublicRow| {
        let cells = cells(form, columns, &row, private_rows.get(row.response_id.as_str()).copied())?;
        Some((row, cells))
    };
    Ok(Page::from_rows(rows, |row| &row.response_id, read))
}

/// Builds the cells of a response. Cells of private answers that are purged or not exported are empty. Returns `None` if the
/// stored response cannot be parsed.
fn cells(form: &Form, columns: &[Column], row: &PublicRow, private: Option<&PrivateRow>) -> Option<Vec<String>> {
    let recorded = |document: &str| serde_json::from_str::<RawAnswers>(document).ok();
    let public = PublicAnswers::from_stored(form, &recorded(&row.document)?);
    let written = |cell: String| storable(&cell).into_owned();
    let Some(private) = private else {
        return Some(columns.iter().map(|column| written(column.public_cell(&public))).collect());
    };
    let private = PrivateAnswers::from_stored(form, &recorded(private.document.reveal())?);
    let answers = Answers { public, private };
    Some(columns.iter().map(|column| written(column.cell_including_private(&answers))).collect())
}
