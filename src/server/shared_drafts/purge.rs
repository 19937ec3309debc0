//! Erases shared drafts that have expired, while the server runs.

use super::expiry::REMEMBERED;
use super::hub::DraftHub;
use super::relay::look_at_store;
use crate::store::timestamps::now_ms;
use crate::store::{Store, StoreError};
use crate::workspace::Act;
use std::sync::Arc;
use std::time::Duration;

const INTERVAL: Duration = Duration::from_secs(60 * 60);

/// Erases expired drafts at once and every hour.
pub(in crate::server) async fn erase_expired_drafts(store: Arc<dyn Store>, hub: Arc<DraftHub>) {
    let mut interval = tokio::time::interval(INTERVAL);
    loop {
        interval.tick().await;
        match erase_expired(store.as_ref(), None).await {
            Ok(0) => {}
            Ok(erased) => {
                tracing::info!(erased, "expired shared drafts were erased");
                if let Err(error) = look_at_store(store.as_ref(), &hub).await {
                    tracing::warn!(%error, "the versions of shared drafts cannot be read");
                }
            }
            Err(error) => tracing::error!(%error, "expired shared drafts were not erased"),
        }
    }
}

/// Erases the drafts that have expired; returns how many. The act is of whoever asked for it.
///
/// # Errors
/// When the store fails.
pub async fn erase_expired(store: &dyn Store, act: Option<Act>) -> Result<u64, StoreError> {
    let now = now_ms();
    store.erase_expired_shared_drafts(now, now - REMEMBERED, act).await
}
