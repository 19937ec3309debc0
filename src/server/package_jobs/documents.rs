//! What the store keeps of the jobs on packages, as JSON: what was asked for, how far it is, and what it came to. None of it
//! holds an answer.

pub use super::failure::{FailureKind, JobFailure};
use crate::open_data::comparison::Comparison;
use crate::open_data::publish::PublishStep;
use crate::store::Job;
use crate::workspace::Signature;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The kind of a job that builds a package.
pub const BUILD: &str = "build-package";

/// The kind of a job that publishes a package.
pub const PUBLISH: &str = "publish-package";

/// The parameters of a job that builds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BuildParameters {
    /// Who asked for it.
    pub by: Signature,
    /// The date in the descriptions.
    pub date: Option<String>,
    /// Whether texts that cannot be published are withheld.
    pub withhold_unreviewed: bool,
}

/// The parameters of a job that publishes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishParameters {
    /// Who asked for it.
    pub by: Signature,
    /// The digest of the package that was seen.
    pub digest: String,
    /// Whether it goes to the platform too.
    pub on_platform: bool,
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageProgress {
    /// Responses that are written, and all.
    Rows(u64, u64),
    /// The steps of a publication so far.
    Steps(Vec<PublicationStep>),
}

/// A step of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicationStep {
    /// The package is put on this site.
    PlaceOnSite,
    /// A step on the platform.
    OnPlatform(PublishStep),
}

/// What a job came to.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageOutcome {
    /// A package was built.
    Built(Box<BuiltPackage>),
    /// Texts prevent the package.
    Blocked(BlockedPackage),
    /// A package was published.
    Published(PublishedPackage),
    /// The job failed.
    Failed(JobFailure),
}

/// A package that was built.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BuiltPackage {
    /// The digest, by which it is known.
    pub digest: String,
    /// The number of responses.
    pub rows: u64,
    /// The number of texts that the marker replaces for want of a review.
    pub withheld: u64,
    /// The combinations of answers that few rows share.
    pub rare: Vec<RareCombination>,
    /// The combinations of a theme, a group of respondents and a language that few rows have.
    #[serde(default)]
    pub rare_themes: Vec<RareCombination>,
    /// The persons on whose decision alone it rests that one of the texts is published, as the log names them.
    pub sole_deciders: BTreeSet<String>,
    /// The figures, computed again from the rows; `None` if the package has none.
    pub verified: Option<VerifiedFigures>,
    /// What it changes; `None` if nothing was published.
    pub changes: Option<Changes>,
}

/// A rare combination of answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RareCombination {
    /// Columns with their values.
    pub cells: Vec<(String, String)>,
    /// The responses that have it.
    pub responses: Vec<String>,
}

impl RareCombination {
    /// The combination as one text, by which a page and its answer name it.
    pub fn name(&self) -> String {
        self.cells.iter().map(|(column, value)| format!("{column}={value}")).collect::<Vec<_>>().join(" ")
    }
}

/// Figures that were computed again from the rows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VerifiedFigures {
    /// How many.
    pub figures: usize,
    /// Those that differ, each as one line.
    pub differences: Vec<String>,
}

/// What a package changes against the published one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Changes {
    /// The digest of the published package.
    pub against: String,
    /// The changes.
    pub comparison: Comparison,
}

/// Why no package was built: texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BlockedPackage {
    /// The first texts.
    pub texts: Vec<BlockedText>,
    /// How many there are.
    pub all: u64,
}

/// A text that prevents the package.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BlockedText {
    /// The response.
    pub response: String,
    /// The control in which it was written.
    pub control: String,
    /// The name of its review status.
    pub status: String,
}

/// A package that was published.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishedPackage {
    /// The digest.
    pub digest: String,
    /// The dataset on the platform, if it went there.
    pub dataset: Option<String>,
    /// The address of the dataset's page, if the platform gives one.
    pub page: Option<String>,
    /// What the platform keeps otherwise than it was asked to, each as one line.
    pub differences: Vec<String>,
}

/// What a job was asked to do.
pub(super) fn parameters<P: DeserializeOwned>(job: &Job) -> Result<P, JobFailure> {
    serde_json::from_str(&job.parameters).map_err(|error| JobFailure::new(FailureKind::Unreadable, error))
}

/// A document as the store has it.
pub(in crate::server) fn json(document: &impl Serialize) -> String {
    serde_json::to_string(document).expect("texts and numbers are JSON")
}
