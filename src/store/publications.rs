//! The times of a form's publications, and what changed since. The store does not know what was published.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Records when the responses of a form were first published.
#[async_trait]
pub trait PublicationStore: Send + Sync + 'static {
    /// Returns the time of a form's first publication, in milliseconds since 1970; `None` before it.
    async fn published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Returns the time of a form's newest publication, in milliseconds since 1970; `None` before the first.
    async fn last_published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Counts what changed after `at`, in milliseconds since 1970, from indexes alone.
    async fn changes_since(&self, form: &str, at: i64) -> Result<ChangesSince>;

    /// Returns what changed in responses that had been published.
    async fn changes_after_publication(&self, form: &str) -> Result<ChangesAfterPublication>;

    /// Records a publication at `at`, in milliseconds since 1970. Only the first one counts.
    async fn mark_published(&self, form: &str, at: i64, act: Act) -> Result<()>;
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

/// What changed in responses that had been published. A response that came after the newest publication before its change does not count.
/// Times are in milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesAfterPublication {
    /// The first publication; `None` before it.
    pub first: Option<i64>,
    /// The amendments of responses that are still published, each with the id of its response.
    pub amended: Vec<(String, i64)>,
    /// When responses were withdrawn, or restricted and still are.
    pub removed: Vec<i64>,
}
