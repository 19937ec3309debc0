//! The supporter list as files: all rows of the page, without private answers and without times.

use crate::export::row_writer::{ExportFormat, RowWriter, WriteError};
use crate::media_type;
use crate::server::encoded_body::EncodedBody;
use crate::server::supporter_columns::SUPPORTER_COLUMNS;
use crate::store::{ListedSupporter, Store, StoreError, SupporterFilter};
use questionnaire::Form;

/// How many supporters are read from the store at once.
const PAGE: u32 = 500;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FileFormat {
    /// CSV of RFC 4180. Cells that a spreadsheet could run as formulas are escaped.
    Csv,
    /// A JSON array of objects.
    Json,
}

impl FileFormat {
    fn rows(self) -> ExportFormat {
        match self {
            Self::Csv => ExportFormat::Csv,
            Self::Json => ExportFormat::Json,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Csv => media_type::CSV,
            Self::Json => media_type::JSON,
        }
    }
}

/// The file of a form's supporters.
pub(super) async fn file(store: &dyn Store, form: &Form, format: FileFormat) -> Result<EncodedBody, StoreError> {
    let mut listed = Vec::new();
    loop {
        let page = store.supporters(form.id().as_str(), &SupporterFilter::default(), listed.len() as u64, PAGE).await?;
        let is_last = page.len() < PAGE as usize;
        listed.extend(page);
        if is_last {
            break;
        }
    }
    let body = file_content(&listed, format.rows()).expect("writing to memory does not fail");
    Ok(EncodedBody::without_brotli(format.media_type(), body))
}

fn file_content(listed: &[ListedSupporter], format: ExportFormat) -> Result<Vec<u8>, WriteError> {
    let mut body = Vec::new();
    let mut writer = RowWriter::new(format, &SUPPORTER_COLUMNS, &mut body)?;
    for ListedSupporter { name, kind, country, website, statement, .. } in listed {
        writer.row(&SUPPORTER_COLUMNS, &[name, kind, country, website, statement])?;
    }
    writer.finish()?;
    Ok(body)
}
