//! The state that the router passes to each request: the present site, the store, the secret, the caches. Features do not know
//! it: each takes the parts that it needs.

use super::client_ip::TrustedProxies;
use super::connections::{ConnectionLimits, RequestLimits};
use super::rate_limit::RateLimiter;
use super::receipt_code::Secret;
use super::results::ResultsCache;
use super::shared_drafts::{DraftLimits, SharedDrafts};
use super::site_context::SiteContext;
use super::site_snapshot::SiteSnapshot;
use super::site_source::SiteSource;
use super::stored_windows::stored_moves;
use super::supporters::SupportersCache;
use super::taken_up::TakenUpNumber;
use super::ttl_cache::Lifetime;
use super::workspace_context::WorkspaceContext;
use crate::store::{Store, StoreError};
use crate::synthesis::SuggestionIndexes;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// How old cached results and supporter lists may be by default.
const CACHE_TTL: Duration = Duration::from_secs(1);

/// The state of the server. The router clones it several times for each request, so a clone copies one pointer.
#[derive(Clone)]
pub struct ServerState(Arc<StateParts>);

/// The parts of the state. Clones share what changes.
#[derive(Clone)]
pub struct StateParts {
    snapshot: Arc<RwLock<Arc<SiteSnapshot>>>,
    /// The store of the responses.
    pub store: Arc<dyn Store>,
    pub(super) secret: Secret,
    pub(super) proxies: TrustedProxies,
    pub(super) limit: RateLimiter,
    pub(super) request_limits: RequestLimits,
    pub(super) results_cache: Arc<ResultsCache>,
    pub(super) supporters_cache: Arc<SupportersCache>,
    pub(super) shared_drafts: Arc<SharedDrafts>,
    pub(super) suggestions: Arc<SuggestionIndexes>,
    pub(super) workspace: Arc<WorkspaceContext>,
    /// Where the site is read from.
    pub(super) site_source: Arc<SiteSource>,
    /// The newest take-up of a site that this process follows.
    pub(super) taken_up: TakenUpNumber,
}

impl Deref for ServerState {
    type Target = StateParts;

    fn deref(&self) -> &StateParts {
        &self.0
    }
}

impl ServerState {
    /// The state of a server for this site and this store.
    ///
    /// # Errors
    /// When the store cannot provide its secret.
    pub async fn new(context: SiteContext, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        Self::with_snapshot(Arc::new(SiteSnapshot::new(context)), store).await
    }

    /// The state of a server for this store and a site whose pages may be cached already.
    ///
    /// # Errors
    /// When the store cannot provide its secret.
    pub async fn with_snapshot(snapshot: Arc<SiteSnapshot>, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        let secret = Secret::new(store.secret().await?);
        let workspace = Arc::new(WorkspaceContext::new(snapshot.context.origin.clone(), false));
        let newest = store.newest_take_up().await?;
        let state = Self(Arc::new(StateParts {
            workspace,
            snapshot: Arc::new(RwLock::new(snapshot)),
            store,
            secret,
            proxies: TrustedProxies::default(),
            limit: RateLimiter::default(),
            request_limits: RequestLimits::default(),
            results_cache: Arc::new(ResultsCache::new(Lifetime::new(CACHE_TTL))),
            supporters_cache: Arc::new(SupportersCache::new(Lifetime::new(CACHE_TTL))),
            suggestions: Arc::default(),
            shared_drafts: Arc::new(SharedDrafts::new(DraftLimits::default(), ConnectionLimits::default().most)),
            site_source: Arc::default(),
            taken_up: TakenUpNumber::new(newest.map_or(0, |taken| taken.number)),
        }));
        state.take_up_window_moves().await?;
        Ok(state)
    }

    /// Sets how long results and supporter lists stay in the caches.
    #[must_use]
    pub fn with_cache_lifetime(self, lifetime: Lifetime) -> Self {
        let results_cache = Arc::new(ResultsCache::new(lifetime.clone()));
        self.with(|parts| StateParts {
            results_cache,
            supporters_cache: Arc::new(SupportersCache::new(lifetime)),
            ..parts
        })
    }

    /// Sets where the workspace is, and its clock.
    #[must_use]
    pub fn with_workspace(self, workspace: WorkspaceContext) -> Self {
        self.with(|parts| StateParts { workspace: Arc::new(workspace), ..parts })
    }

    /// Sets where the site is read from when it is read again.
    #[must_use]
    pub fn with_site_source(self, source: SiteSource) -> Self {
        self.with(|parts| StateParts { site_source: Arc::new(source), ..parts })
    }

    /// Sets how long requests may take.
    #[must_use]
    pub fn with_request_limits(self, request_limits: RequestLimits) -> Self {
        self.with(|parts| StateParts { request_limits, ..parts })
    }

    /// Sets the rate limit, and the proxies whose `X-Forwarded-For` is trusted.
    #[must_use]
    pub fn with_rate_limit(self, limit: RateLimiter, proxies: TrustedProxies) -> Self {
        self.with(|parts| StateParts { limit, proxies, ..parts })
    }

    /// Sets how many shared drafts there may be, and how many connections the listener has, of which their event streams get a
    /// share.
    #[must_use]
    pub fn with_draft_limits(self, limits: DraftLimits, connections: usize) -> Self {
        self.with(|parts| StateParts { shared_drafts: Arc::new(SharedDrafts::new(limits, connections)), ..parts })
    }

    fn with(self, change: impl FnOnce(StateParts) -> StateParts) -> Self {
        Self(Arc::new(change(Arc::unwrap_or_clone(self.0))))
    }

    /// The site that is served now, with its pages.
    pub fn current_site(&self) -> Arc<SiteSnapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the site for all following requests by what `make` makes of the present one. Nobody else replaces it meanwhile.
    pub fn update_site(&self, make: impl FnOnce(&Arc<SiteSnapshot>) -> Arc<SiteSnapshot>) -> Arc<SiteSnapshot> {
        let mut present = self.snapshot.write().unwrap_or_else(PoisonError::into_inner);
        *present = make(&present);
        Arc::clone(&present)
    }

    /// Takes up the moves of submission windows that the store has and the site does not: every page is then made anew. Returns
    /// the site if it changed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn take_up_window_moves(&self) -> Result<Option<Arc<SiteSnapshot>>, StoreError> {
        let known = |site: &SiteSnapshot| site.context.windows.moves().newest();
        if self.store.newest_window_move().await? <= known(&self.current_site()) {
            return Ok(None);
        }
        let moves = stored_moves(self.store.as_ref()).await?;
        let updated = self.update_site(|present| {
            if moves.newest() <= known(present) {
                return Arc::clone(present);
            }
            let windows = present.context.windows.clone().with_moves(moves);
            Arc::new(SiteSnapshot::new(SiteContext { windows, ..present.context.clone() }))
        });
        Ok(Some(updated))
    }
}
