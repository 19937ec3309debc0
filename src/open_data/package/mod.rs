//! The open data package: the responses with what describes them, made as a whole or not at all.
//!
//! The same store, options and sentences give the same bytes: there is no time in it but the one that was asked for.

mod codebook;
mod descriptor;
mod field;
pub mod folder;
mod k_anonymity;
mod responses;
mod row_order;
mod schema;
mod staging;

pub use k_anonymity::SmallGroup;

use crate::export::row_writer::WriteError;
use crate::i18n::{Key, key};
use crate::review::{ReviewError, ReviewService};
use crate::site::FormMessages;
use questionnaire::FormId;
use staging::Staging;
use std::fs::File;
use std::io;
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

/// Whether a file of a package can have that name. Such a name leads to no other folder.
pub fn is_file(name: &str) -> bool {
    describe(name).is_some() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// How a package is made.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Shuffles the rows; without one they stand in the order of their ids, which are random.
    pub seed: Option<u64>,
    /// The day to put in, as `2020-04-02`.
    pub date: Option<String>,
    /// Texts that cannot be published are withheld instead of stopping everything.
    pub withhold_unreviewed: bool,
    /// The figures of the results page, where the form's results are public.
    pub figures: Option<Figures>,
}

/// The figures that the results page shows, for the package to hold.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The document that `results.json` is.
    pub document: Vec<u8>,
    /// The time zone of its days, by its name.
    pub time_zone: String,
}

/// A package that was made.
#[derive(Clone, Debug)]
pub struct BuildReport {
    /// How many responses it holds.
    pub rows: u64,
    /// How many texts stand behind the marker for want of a review.
    pub withheld: u64,
    /// Combinations of answers that few rows share.
    pub rare: Vec<SmallGroup>,
}

/// A text that may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildBlocked {
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
    Desk(#[from] ReviewError),
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
        first: Vec<BuildBlocked>,
        /// How many there are.
        all: u64,
    },
    /// The folder holds a file that is not ours.
    #[error("{0} holds {1}, which is no file of a package: choose another folder, or move that file away")]
    Occupied(PathBuf, String),
    /// There is no folder at that path but something else.
    #[error("{0} is no folder: choose another name")]
    NoFolder(PathBuf),
    /// A folder cannot be written.
    #[error("{0} cannot be written ({1}): let this user write there, or choose another folder")]
    Unwritable(PathBuf, io::Error),
    /// Another command is at work.
    #[error("another package is being made for {0}: wait until it is done")]
    Busy(PathBuf),
    /// The new package is whole and stands for the former one, but some of its files could not be moved.
    #[error("{0} has a new package, and not every file of it could be moved into its place ({1}): make it again")]
    Unsettled(PathBuf, io::Error),
    /// Responses came or went meanwhile.
    #[error("responses came or went while the package was made: make it again")]
    Moved,
}

/// Makes the package of a form in a folder, in place of a package that is there. The first language describes it.
///
/// # Errors
/// When a text may not be published, or something fails; the folder is left as it was.
#[tracing::instrument(name = "build", skip_all, fields(form = %service.form.id()))]
pub async fn build(
    service: &ReviewService,
    wordings: &[FormMessages],
    options: &Options,
    folder: &Path,
) -> Result<BuildReport, BuildError> {
    if service.form.open_data().is_none() {
        return Err(BuildError::NotPublished(service.form.id().clone()));
    }
    let staging = Staging::new(folder)?;
    let (built, filled) = responses::write_rows(service, options, &staging).await?;
    let Some(main) = wordings.first() else { return Ok(built) };
    let date = options.date.as_deref();
    for wording in wordings {
        codebook::write_codebook(&service.form, wording, File::create(staging.path(&codebook::name(wording)))?)?;
    }
    let table = schema::table(&service.form, main, date, &filled);
    write_json(&staging, SCHEMA, &table)?;
    std::fs::write(staging.path(LICENCE), ETALAB)?;
    if let Some(figures) = &options.figures {
        std::fs::write(staging.path(RESULTS), &figures.document)?;
    }
    let sums = staging.sums()?;
    write_json(&staging, DATAPACKAGE, &descriptor::package(&service.form, wordings, main, table, &sums, options))?;
    staging.write_sums()?;
    staging.commit()?;
    Ok(built)
}

fn write_json(staging: &Staging, name: &str, value: &serde_json::Value) -> io::Result<()> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    std::fs::write(staging.path(name), bytes)
}
