//! The open data package: the responses with what describes them, made as a whole or not at all.
//!
//! The same store, options and sentences give the same bytes: there is no time in it but the one that was asked for.

mod codebook;
mod descriptor;
pub mod folder;
mod order;
mod rare;
mod schema;

pub use rare::RareGroup;

use super::desk::{Desk, DeskError, Reading};
use super::rows::{Format, RowWriter, WriteError};
use crate::i18n::{Key, key};
use crate::server::site::Wording;
use folder::Staging;
use order::Walk;
use questionnaire::FormId;
use questionnaire::column::Column;
use rare::Rare;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The rows as CSV.
pub const CSV: &str = "responses.csv";
/// The same rows as JSON.
pub const JSON: &str = "responses.json";
/// What the columns are, as a Table Schema.
pub const SCHEMA: &str = "schema.json";
/// What the files are, as a Data Package.
pub const DATAPACKAGE: &str = "datapackage.json";
/// The figures of the results page.
pub const RESULTS: &str = "results.json";
/// The licence, in full.
pub const LICENCE: &str = "LICENCE";
/// The checksums of all other files.
pub const SUMS: &str = "SHA256SUMS";

const ETALAB: &str = include_str!("etalab-2.0.txt");

/// What a file of a package is, in a word of the program.
pub fn describe(name: &str) -> Option<Key> {
    Some(match name {
        CSV => key::OPEN_DATA_ROWS,
        JSON => key::OPEN_DATA_ROWS_JSON,
        SCHEMA => key::OPEN_DATA_SCHEMA,
        DATAPACKAGE => key::OPEN_DATA_PACKAGE,
        RESULTS => key::OPEN_DATA_RESULTS,
        LICENCE => key::OPEN_DATA_LICENCE,
        SUMS => key::OPEN_DATA_SUMS,
        codebook if codebook.starts_with("codebook-") && codebook.ends_with(".csv") => key::OPEN_DATA_CODEBOOK,
        _ => return None,
    })
}

/// As many refused texts as are named.
const NAMED: usize = 1000;

/// How a package is made.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Shuffles the rows; without one they stand in the order of their ids, which are random.
    pub seed: Option<u64>,
    /// The day to put in, as `2020-04-02`.
    pub date: Option<String>,
    /// Texts that cannot be published are withheld instead of stopping everything.
    pub withhold_unreviewed: bool,
    /// The document of the results page, where the form's results are public.
    pub results: Option<Vec<u8>>,
}

/// A package that was made.
#[derive(Clone, Debug)]
pub struct Built {
    /// How many responses it holds.
    pub rows: u64,
    /// How many texts stand behind the marker for want of a review.
    pub withheld: u64,
    /// Combinations of answers that few rows share.
    pub rare: Vec<RareGroup>,
}

/// A text that may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Whose text it is.
    pub response_id: String,
    /// The control it was written in.
    pub control: String,
    /// Why.
    pub why: &'static str,
}

/// Why no package was made.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The form's file does not say that its responses are published.
    #[error("the responses of the form {0} are not published: its file has no [open-data] table")]
    NotPublished(FormId),
    /// The responses could not be read.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The files could not be written.
    #[error("the package could not be written: {0}")]
    Write(#[from] WriteError),
    /// The files could not be written.
    #[error("the package could not be written: {0}")]
    Output(#[from] io::Error),
    /// Texts wait for a person: the first ones, and how many in all.
    #[error("{all} text(s) cannot be published yet: see consultation open-data review")]
    Refused {
        /// The first of them.
        first: Vec<Refused>,
        /// How many there are.
        all: u64,
    },
    /// The folder holds something that is not ours.
    #[error("{0} holds other files than a package: choose another folder")]
    Occupied(PathBuf),
    /// Responses came or went meanwhile.
    #[error("responses came or went while the package was made: make it again")]
    Moved,
}

/// Makes the package of a form in a folder, in place of a package that is there. The first language describes it.
///
/// # Errors
/// When a text may not be published, or something fails; the folder is left as it was.
pub async fn build(desk: &Desk, wordings: &[Wording], options: &Options, folder: &Path) -> Result<Built, BuildError> {
    if desk.form.open_data().is_none() {
        return Err(BuildError::NotPublished(desk.form.id().clone()));
    }
    let staging = Staging::beside(folder)?;
    let built = write_rows(desk, options, &staging).await?;
    let Some(main) = wordings.first() else { return Ok(built) };
    let date = options.date.as_deref();
    for wording in wordings {
        codebook::write(&desk.form, wording, File::create(staging.path(&codebook::name(wording)))?)?;
    }
    write_json(&staging, SCHEMA, &schema::table(&desk.form, main, date))?;
    std::fs::write(staging.path(LICENCE), ETALAB)?;
    if let Some(results) = &options.results {
        std::fs::write(staging.path(RESULTS), results)?;
    }
    let sums = staging.sums()?;
    write_json(&staging, DATAPACKAGE, &descriptor::package(&desk.form, wordings, main, &sums, date))?;
    staging.write_sums()?;
    staging.publish(folder)?;
    Ok(built)
}

/// The names of all columns.
fn names(columns: &[Column]) -> Vec<&str> {
    ["response_id", "locale"].into_iter().chain(columns.iter().map(Column::name)).collect()
}

async fn write_rows(desk: &Desk, options: &Options, staging: &Staging) -> Result<Built, BuildError> {
    let create = |name| File::create(staging.path(name)).map(BufWriter::new);
    let (mut csv_file, mut json_file) = (create(CSV)?, create(JSON)?);
    let names = names(&desk.columns);
    let mut csv = RowWriter::new(Format::Csv, &names, &mut csv_file)?;
    let mut json = RowWriter::new(Format::Json, &names, &mut json_file)?;
    let (mut refused, mut all, mut rows) = (Vec::new(), 0, 0);
    let mut rare = Rare::new(desk);
    let count = desk.store.count(desk.form.id().as_str()).await.map_err(DeskError::from)?;
    let mut walk = Walk::new(desk, options.seed, count);
    while let Some(readings) = walk.next().await? {
        for reading in readings {
            rows += 1;
            rare.count(&reading);
            let cells = published(desk, &reading, &mut |refusal| {
                all += 1;
                if refused.len() < NAMED {
                    refused.push(refusal);
                }
            });
            let values: Vec<&str> = [reading.response_id.as_str(), reading.locale.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str))
                .collect();
            csv.row(&names, &values)?;
            json.row(&names, &values)?;
        }
    }
    csv.finish()?;
    json.finish()?;
    csv_file.flush()?;
    json_file.flush()?;
    if rows != count || rows != desk.store.count(desk.form.id().as_str()).await.map_err(DeskError::from)? {
        return Err(BuildError::Moved);
    }
    if all > 0 && !options.withhold_unreviewed {
        return Err(BuildError::Refused { first: refused, all });
    }
    Ok(Built { rows, withheld: all, rare: rare.groups() })
}

/// The cells of a response as published; texts that nobody let through stand behind the marker, and are reported.
fn published(desk: &Desk, reading: &Reading, refuse: &mut impl FnMut(Refused)) -> Vec<String> {
    let mut texts = reading.texts.iter().peekable();
    let mut publish = |(column, cell): (&Column, &String)| {
        let Some(text) = texts.next_if(|text| column.text_control().as_ref() == Some(&text.control)) else {
            // A text that the desk did not read is no text to publish.
            return if column.text_control().is_some() { String::new() } else { cell.clone() };
        };
        if let super::standing::Standing::Decided(verdict) = &text.standing {
            return text.published(verdict);
        }
        let why = text.standing.obstacle().unwrap_or_default();
        refuse(Refused { response_id: text.response_id.clone(), control: text.control.clone(), why });
        super::redaction::MARKER.to_owned()
    };
    desk.columns.iter().zip(&reading.cells).map(&mut publish).collect()
}

fn write_json(staging: &Staging, name: &str, value: &serde_json::Value) -> io::Result<()> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    std::fs::write(staging.path(name), bytes)
}
