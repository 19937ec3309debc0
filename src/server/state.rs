//! What every request may use: the site as it is served now, the store, the secret.

use super::client_ip::TrustedProxies;
use super::encoded_body::EncodedBody;
use super::page_cache::PageCache;
use super::pages::SiteContext;
use super::rate_limit::RateLimiter;
use super::receipts::Secret;
use super::results::ResultsCache;
use super::supporters;
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
    pub(super) community: Arc<supporters::SupportersCache>,
}

/// A site and its pages, replaced together.
pub struct SiteSnapshot {
    /// What pages are made of.
    pub context: SiteContext,
    /// Its pages, as far as they were asked for.
    pages: PageCache,
}

impl SiteSnapshot {
    /// A site none of whose pages was asked for.
    pub fn new(context: SiteContext) -> Self {
        Self { context: context, pages: PageCache::default() }
    }

    /// The page at `/{tag}{ending}` as it is now; nothing where there is none.
    pub(super) async fn page(&self, tag: &str, ending: &str) -> Option<Arc<EncodedBody>> {
        self.pages.rendered_at(&self.context, tag, ending).await
    }

    /// The sitemap, where the site knows its public address.
    pub(super) async fn sitemap(&self) -> Option<Arc<EncodedBody>> {
        self.pages.sitemap(&self.context).await
    }

    /// Renders and compresses what people come for before somebody comes. The programmer's build waits until somebody
    /// does: there it takes many times as long, and mostly nobody comes.
    pub async fn warm(&self) {
        if !cfg!(debug_assertions) {
            self.pages.warm(&self.context).await;
        }
    }
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
            community: Arc::default(),
        })
    }

    /// With a limit to how often a client may send, its address told by these proxies.
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
