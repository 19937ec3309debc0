//! Exports: streams the responses as CSV, JSON or newline-delimited JSON, in constant memory.

pub mod audit;
pub(crate) mod formula;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
pub(crate) mod row_cells;
pub mod row_writer;

use crate::store::{PrivateRow, PublicRow, ResponseStore, StoreError};
use questionnaire::Form;
use questionnaire::column::{self, Column};
use row_cells::RowCells;
use row_writer::{BYTE_ORDER_MARK, ExportFormat, RowWriter, WriteError};
use std::io::Write;
use std::panic::resume_unwind;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// The number of responses that are read at once. Two pages are in memory at most.
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

/// Which columns an export has, as the audit log names them.
pub(crate) fn exported_columns(is_private: bool) -> &'static str {
    if is_private { "public and private" } else { "public" }
}

/// Writes every response of a form, with the private columns only if the options ask for them. It reports the ids of the damaged
/// responses, which are missing from the output, and after each page the number of further rows read.
///
/// # Errors
/// When the store or the output fails.
pub async fn export(
    form: &Arc<Form>,
    store: Arc<dyn ResponseStore>,
    Options { format, private, byte_order_mark }: Options,
    out: &mut impl Write,
    (read, mut damaged): (impl Fn(u64), impl FnMut(ExportError)),
) -> Result<(), ExportError> {
    let columns = if private { column::all_columns(form) } else { column::public_columns(form) };
    let names: Vec<&str> = ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect();
    if byte_order_mark && format == ExportFormat::Csv {
        out.write_all(BYTE_ORDER_MARK.as_bytes()).map_err(WriteError::from)?;
    }
    let rows = RowCells::new(form, &columns);
    let mut writer = RowWriter::new(format, &names, out)?;
    let reader = PageReader { form: Arc::clone(form), store, private };
    let mut reading = reader.read_aside(String::new());
    while let Some(page) = finished(reading).await? {
        // The next page is read while this one is written.
        reading = reader.read_aside(page.last().to_owned());
        for (row, private_row) in page.rows() {
            match rows.read(row, private_row) {
                Some(cells) => writer.row(&names, &cells)?,
                None => damaged(ExportError::Damaged(row.response_id.clone())),
            }
        }
        read(page.public.len() as u64);
    }
    Ok(writer.finish()?)
}

/// Responses as they are stored, with the private answers of some of them.
struct StoredPage {
    /// At least one.
    public: Vec<PublicRow>,
    private: Vec<PrivateRow>,
}

impl StoredPage {
    /// The id of the last response; the next page follows it.
    fn last(&self) -> &str {
        self.public.last().map_or("", |row| row.response_id.as_str())
    }

    /// Each response with its private answers. Both lists are ordered by id.
    fn rows(&self) -> impl Iterator<Item = (&PublicRow, Option<&PrivateRow>)> {
        let mut private = self.private.iter().peekable();
        self.public.iter().map(move |row| {
            let before = |other: &&PrivateRow| other.response_id < row.response_id;
            while private.next_if(before).is_some() {}
            (row, private.next_if(|other| other.response_id == row.response_id))
        })
    }
}

/// A page that is being read by a task of its own; `None` at the end.
type Reading = JoinHandle<Result<Option<StoredPage>, StoreError>>;

/// Reads the pages of an export.
#[derive(Clone)]
struct PageReader {
    form: Arc<Form>,
    store: Arc<dyn ResponseStore>,
    private: bool,
}

impl PageReader {
    /// Reads the responses after an id by a task of its own, so that another thread may copy them out of the driver.
    fn read_aside(&self, after: String) -> Reading {
        let reader = self.clone();
        tokio::spawn(async move { reader.read_page(&after).await })
    }

    async fn read_page(&self, after: &str) -> Result<Option<StoredPage>, StoreError> {
        let form = self.form.id().as_str();
        let public = self.store.public_rows(form, after, PAGE).await?;
        let Some(last) = public.last() else { return Ok(None) };
        let private = match self.private {
            true => self.store.private_rows(form, after, &last.response_id).await?,
            false => Vec::new(),
        };
        Ok(Some(StoredPage { public, private }))
    }
}

/// Waits for a page. A panic of its task goes on here.
async fn finished(reading: Reading) -> Result<Option<StoredPage>, StoreError> {
    match reading.await {
        Ok(page) => page,
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        Err(_) => Err(StoreError::Stopping),
    }
}
