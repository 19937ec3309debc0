//! What the router hands to each request: the site as it is served now, the store, the secret, the caches. Features do not know
//! it: each takes the parts that it needs.

use super::client_ip::TrustedProxies;
use super::rate_limit::RateLimiter;
use super::receipt_code::Secret;
use super::results::ResultsCache;
use super::site_context::SiteContext;
use super::site_snapshot::SiteSnapshot;
use super::supporters::SupportersCache;
use super::ttl_cache::Lifetime;
use crate::store::{Store, StoreError};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// How old results and supporter lists may be, unless the caller says otherwise.
const CACHE_TTL: Duration = Duration::from_secs(1);

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
            results_cache: Arc::new(ResultsCache::new(Lifetime::new(CACHE_TTL))),
            supporters_cache: Arc::new(SupportersCache::new(Lifetime::new(CACHE_TTL))),
        })
    }

    /// With results and supporter lists that live that long in the caches.
    #[must_use]
    pub fn with_cache_lifetime(self, lifetime: Lifetime) -> Self {
        let results_cache = Arc::new(ResultsCache::new(lifetime.clone()));
        Self { results_cache, supporters_cache: Arc::new(SupportersCache::new(lifetime)), ..self }
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
