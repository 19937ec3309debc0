//! The open-data package: the responses and the files that describe them, built completely or not at all.
//!
//! The same store, options and messages give the same bytes: the package contains no time except the date that the operator
//! gives, when synthesis documents were signed, and the days on which published responses changed.

mod changes;
mod codebook;
mod coding;
mod descriptor;
mod error;
mod field;
pub mod folder;
mod k_anonymity;
mod placing;
mod responses;
mod row_order;
mod schema;
mod staging;

pub use changes::{ChangedDay, Changes, published_changes};
pub use coding::reserved_words;
pub use error::BuildError;
pub use k_anonymity::SmallGroup;
pub use placing::{PlaceError, place_package, remove_package};

use crate::coding::figures::ResultsDocument;
use crate::i18n::{Key, key};
use crate::review::ReviewService;
use crate::site::{FormMessages, SynthesisSource};
use crate::synthesis::{CodedQuestion, DoubleCodings};
use crate::synthesis_document::{SignOffs, SynthesisFigures};
use coding::{CodedRows, rare_themes, write_coding_files};
use questionnaire::results::Results;
use serde::Serialize;
use staging::Staging;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::Path;

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
/// The codes of the published texts.
pub const CODINGS: &str = "codings.csv";
/// The first codings of the texts that two people coded.
pub const RELIABILITY: &str = "reliability.csv";
/// The figures of the themes.
pub const THEMES: &str = "themes.json";
/// How the texts were coded.
pub const METHOD: &str = "method.json";
/// The figures of the synthesis documents.
pub const SYNTHESIS: &str = "synthesis.json";
/// The full text of the licence.
pub const LICENCE: &str = "LICENCE";
/// The checksums of all other files.
pub const SUMS: &str = "SHA256SUMS";

/// The member of [`DATAPACKAGE`] that says what changed in published responses.
pub(super) const CHANGES: &str = "changes";

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
        CODINGS => key::OPEN_DATA_CODINGS,
        RELIABILITY => key::OPEN_DATA_RELIABILITY,
        THEMES => key::OPEN_DATA_THEMES,
        METHOD => key::OPEN_DATA_METHOD,
        SYNTHESIS => key::OPEN_DATA_SYNTHESIS_FIGURES,
        themes if themes.starts_with("themes-") && themes.ends_with(".csv") => key::OPEN_DATA_THEMES_TABLE,
        text if text.starts_with("synthesis-") && text.ends_with(".md") => key::OPEN_DATA_SYNTHESIS,
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
    /// The questions whose texts are coded, in the order of the form.
    pub coding: Vec<CodingOfQuestion>,
    /// The synthesis documents about the form, each in its own language.
    pub syntheses: Vec<SynthesisSource>,
    /// What was signed of them last.
    pub sign_offs: SignOffs,
    /// What changed in responses since they were first published, if anything did.
    pub changes: Option<Changes>,
}

/// What is known of the coding of a question.
#[derive(Clone, Debug)]
pub struct CodingOfQuestion {
    /// The question.
    pub question: CodedQuestion,
    /// The first codings of the texts that two people coded.
    pub double: DoubleCodings,
    /// The responses whose texts were drawn to be coded in place of all, with their strata; empty where all are.
    pub drawn: BTreeMap<String, String>,
}

/// The values of the results page, as the package contains them.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The results without their themes.
    pub results: Results,
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
    /// The themes that few respondents of one group and language wrote of.
    pub rare_themes: Vec<SmallGroup>,
    /// The persons on whose decision alone it rests that one of the texts is published.
    pub sole_deciders: BTreeSet<String>,
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
    let mut coded = CodedRows::new(service, &options.coding);
    let (mut built, filled) = responses::write_rows(service, options, &staging, &mut coded, tell).await?;
    let Some(main) = wordings.first() else { return Ok(built) };
    let date = options.date.as_deref();
    for wording in wordings {
        codebook::write_codebook(&service.form, wording, File::create(staging.path(&codebook::name(wording)))?)?;
    }
    let table = schema::table(&service.form, main, date, &filled);
    write_json(&staging, SCHEMA, &table)?;
    std::fs::write(staging.path(LICENCE), ETALAB)?;
    let themes = if options.coding.is_empty() {
        Vec::new()
    } else {
        built.rare_themes = rare_themes(&service.form, &coded);
        write_coding_files(&service.form, wordings, &coded, &staging)?
    };
    if let Some(Figures { results, .. }) = &options.figures {
        let figures = ResultsDocument::new(results.clone(), themes);
        write_json(&staging, RESULTS, &figures)?;
        write_syntheses(&staging, options, &figures)?;
    }
    let sums = staging.sums()?;
    write_json(&staging, DATAPACKAGE, &descriptor::package(&service.form, wordings, main, table, &sums, options))?;
    staging.write_sums()?;
    staging.commit()?;
    Ok(built)
}

/// Writes the synthesis documents with their figures. They are about published results, so without results there are none.
fn write_syntheses(staging: &Staging, options: &Options, figures: &ResultsDocument) -> io::Result<()> {
    let Options { syntheses: sources, sign_offs, .. } = options;
    if sources.is_empty() {
        return Ok(());
    }
    for source in sources {
        std::fs::write(staging.path(&synthesis_name(source)), &source.text)?;
    }
    let documents = sources.iter().map(|source| (source.lang.as_str(), source.text.as_str()));
    write_json(staging, SYNTHESIS, &SynthesisFigures::from_results(documents, figures, sign_offs))
}

/// Returns the name of the file of a synthesis document.
fn synthesis_name(source: &SynthesisSource) -> String {
    format!("synthesis-{}.md", source.lang)
}

fn write_json(staging: &Staging, name: &str, value: &impl Serialize) -> io::Result<()> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    std::fs::write(staging.path(name), bytes)
}
