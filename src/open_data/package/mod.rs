//! The open-data package: the responses and the files that describe them, built completely or not at all.
//!
//! The same store, options and messages give the same bytes: the package contains no time except the date that the operator
//! gives.

mod codebook;
mod descriptor;
mod field;
pub mod folder;
mod k_anonymity;
mod placing;
mod responses;
mod row_order;
mod schema;
mod staging;

pub use k_anonymity::SmallGroup;
pub use placing::{PlaceError, place_package, remove_package};

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
/// The description of the columns, as a Table Schema.
pub const SCHEMA: &str = "schema.json";
/// The description of the files, as a Data Package.
pub const DATAPACKAGE: &str = "datapackage.json";
/// The values of the results page.
pub const RESULTS: &str = "results.json";
/// The full text of the licence.
pub const LICENCE: &str = "LICENCE";
/// The checksums of all other files.
pub const SUMS: &str = "SHA256SUMS";

const ETALAB: &str = include_str!("etalab-2.0.txt");

/// Returns the key of the built-in message that describes a file of a package.
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

/// Returns whether a package can have a file of that name. Such a name never leads into another folder.
pub fn is_file(name: &str) -> bool {
    describe(name).is_some() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// The options of a package.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The seed that shuffles the rows. Without a seed, the rows are ordered by their ids, which are random.
    pub seed: Option<u64>,
    /// The date of the package, as `2020-04-02`.
    pub date: Option<String>,
    /// True if texts that cannot be published are withheld, instead of blocking the package.
    pub withhold_unreviewed: bool,
    /// The values of the results page, if the form's results are public.
    pub figures: Option<Figures>,
}

/// The values of the results page, as the package contains them.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The content of `results.json`.
    pub document: Vec<u8>,
    /// The name of the time zone of its days.
    pub time_zone: String,
}

/// The result of building a package.
#[derive(Clone, Debug)]
pub struct BuildReport {
    /// The number of responses in the package.
    pub rows: u64,
    /// The number of texts that the marker replaces because they lack a review.
    pub withheld: u64,
    /// The combinations of answers that few rows share.
    pub rare: Vec<SmallGroup>,
}

/// A text that may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildBlocked {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The name of its review status.
    pub status: &'static str,
    /// The reason, for people.
    pub why: &'static str,
}

/// How far a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuildProgress {
    /// The number of responses that are written.
    pub rows: u64,
    /// The number of all responses.
    pub all: u64,
}

/// Why no package was built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The form does not publish its responses.
    #[error("the responses of the form {0} are not published: its file has no [open-data] table")]
    NotPublished(FormId),
    /// The responses could not be read.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// Rows could not be written.
    #[error("the package could not be written: {0}")]
    Write(#[from] WriteError),
    /// Another file could not be written, or the folder could not be read.
    #[error("the package could not be written: {0}")]
    Output(#[from] io::Error),
    /// Some texts lack a valid decision.
    #[error("{all} text(s) cannot be published yet: see consultation open-data review")]
    Refused {
        /// The first blocking texts.
        first: Vec<BuildBlocked>,
        /// The number of all blocking texts.
        all: u64,
    },
    /// The folder holds a file that does not belong to a package.
    #[error("{0} holds {1}, which is no file of a package: choose another folder, or move that file away")]
    Occupied(PathBuf, String),
    /// The path exists and is not a folder.
    #[error("{0} is no folder: choose another name")]
    NoFolder(PathBuf),
    /// A folder cannot be written.
    #[error("{0} cannot be written ({1}): let this user write there, or choose another folder")]
    Unwritable(PathBuf, io::Error),
    /// Another command is building a package for the same folder.
    #[error("another package is being made for {0}: wait until it is done")]
    Busy(PathBuf),
    /// The new package is complete and has replaced the former one, but some of its files could not be moved.
    #[error("{0} has a new package, and not every file of it could be moved into its place ({1}): make it again")]
    Unsettled(PathBuf, io::Error),
    /// Responses were recorded or withdrawn during the build.
    #[error("responses came or went while the package was made: make it again")]
    Moved,
}

/// Builds the package of a form in a folder, where it replaces an existing package. The first locale describes it. `tell` hears
/// how far the build is.
///
/// # Errors
/// When a text may not be published, or an operation fails. The folder then stays as it was.
#[tracing::instrument(name = "build", skip_all, fields(form = %service.form.id()))]
pub async fn build(
    service: &ReviewService,
    wordings: &[FormMessages],
    options: &Options,
    folder: &Path,
    tell: &mut (dyn FnMut(BuildProgress) + Send),
) -> Result<BuildReport, BuildError> {
    if service.form.open_data().is_none() {
        return Err(BuildError::NotPublished(service.form.id().clone()));
    }
    let staging = Staging::new(folder)?;
    let (built, filled) = responses::write_rows(service, options, &staging, tell).await?;
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
