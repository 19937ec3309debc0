//! When the responses of a form were published. What was published is no matter of the store.

use super::Result;
use async_trait::async_trait;

/// Remembers when the responses of a form were first published.
#[async_trait]
pub trait PublicationStore: Send + Sync + 'static {
    /// When the responses of a form were first published, in milliseconds since 1970.
    async fn published_at(&self, form: &str) -> Result<Option<i64>>;

    /// Notes that the responses of a form were published, in milliseconds since 1970.
    async fn mark_published(&self, form: &str, at: i64) -> Result<()>;
}
