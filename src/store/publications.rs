//! The time of a form's first publication. The store does not know what was published.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Records when the responses of a form were first published.
#[async_trait]
pub trait PublicationStore: Send + Sync + 'static {
    /// Returns the time of a form's first publication, in milliseconds since 1970; `None` before it.
    async fn published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Records a publication at `at`, in milliseconds since 1970. Only the first one counts.
    async fn mark_published(&self, form: &str, at: i64, act: Act) -> Result<()>;
}
