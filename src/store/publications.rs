//! When packages of a form were built and published, and what changed since. The store does not know what a package holds.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Records when packages of a form were built and published.
#[async_trait]
pub trait PublicationStore: Send + Sync + 'static {
    /// Returns the time of a form's first publication, in milliseconds since 1970; `None` before it.
    async fn published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Returns the times of a form's newest publication; `None` before the first.
    async fn last_publication(&self, form: &str) -> Result<Option<LastPublication>>;

    /// Counts what changed after `at`, in milliseconds since 1970, from indexes alone.
    async fn changes_since(&self, form: &str, at: i64) -> Result<ChangesSince>;

    /// Returns what changed in responses that had been published.
    async fn changes_after_publication(&self, form: &str) -> Result<ChangesAfterPublication>;

    /// Records that the build of a package begins at `at`, in milliseconds since 1970: the package will hold what is stored then.
    async fn begin_package(&self, form: &str, at: i64) -> Result<()>;

    /// Records that the build that began at a time ended with the package of that digest.
    async fn finish_package(&self, form: &str, build: (i64, &str), act: Act) -> Result<()>;

    /// Records a publication of the package with that digest, at the time of the act.
    async fn mark_published(&self, form: &str, package: &str, act: Act) -> Result<()>;
}

/// When a package was built and published, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastPublication {
    /// When it was published.
    pub published_at: i64,
    /// When its build began: it holds nothing that came later.
    pub built_at: i64,
}

/// What changed in the responses to a form since a publication. New responses are counted by their arrival elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangesSince {
    /// Responses that were amended.
    pub amended: u64,
    /// Responses that were withdrawn.
    pub withdrawn: u64,
    /// Responses that were restricted and still are.
    pub restricted: u64,
    /// Reviews of free texts.
    pub reviewed: u64,
}

/// What changed in responses that a published package held. A change between the build of a package and its publication counts. Times are in
/// milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesAfterPublication {
    /// The first publication; `None` before it.
    pub first: Option<i64>,
    /// The amendments of responses that are still published, each with the id of its response.
    pub amended: Vec<(String, i64)>,
    /// When responses were withdrawn, or restricted and still are.
    pub removed: Vec<i64>,
}
