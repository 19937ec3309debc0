//! What the router hands to each request: the site as it is served now, the store, the secret, the caches. Features do not know
//! it: each takes the parts that it needs.

use super::client_ip::TrustedProxies;
use super::rate_limit::RateLimiter;
use super::receipt_code::Secret;
use super::results::ResultsCache;
use super::site_context::SiteContext;
use super::site_snapshot::SiteSnapshot;
use super::supporters::SupportersCache;
use crate::store::{Store, StoreError};
use std::sync::{Arc, PoisonError, RwLock};

/// The state of the server. Cheap to clone.
#[derive(Clone)]
pub struct ServerState {
    snapshot: Arc<RwLock<Arc<SiteSnapshot>>>,
    /// The responses.
    pub store: Arc<dyn Store>,
    pub(super) secret: Secret,
    pub(super) proxies: TrustedProxies,
    pub(super) limit: RateLimiter,
    pub(super) results_cache: Arc<ResultsCache>,
    pub(super) supporters_cache: Arc<SupportersCache>,
}

impl ServerState {
    /// The state of a server of that site with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn new(context: SiteContext, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        Self::with_snapshot(Arc::new(SiteSnapshot::new(context)), store).await
    }

    /// The state of a server of that site, whose pages may be there already, with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn with_snapshot(snapshot: Arc<SiteSnapshot>, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        let secret = Secret::new(store.secret().await?);
        Ok(Self {
            snapshot: Arc::new(RwLock::new(snapshot)),
            store,
            secret,
            proxies: TrustedProxies::default(),
            limit: RateLimiter::default(),
            results_cache: Arc::default(),
            supporters_cache: Arc::default(),
        })
    }

    /// With a limit to how often a client may send; these proxies are believed on its address.
    #[must_use]
    pub fn with_rate_limit(self, limit: RateLimiter, proxies: TrustedProxies) -> Self {
        Self { limit, proxies, ..self }
    }

    /// The site as it is served now.
    pub fn current_site(&self) -> Arc<SiteSnapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves another site from now on.
    pub fn replace_site(&self, snapshot: Arc<SiteSnapshot>) {
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
    }
}
