//! What every request may use: the site as it is served now, the store, the secret.

use super::client::TrustedProxies;
use super::community;
use super::encoding::Encoded;
use super::kept::Pages;
use super::limit::Limit;
use super::pages::Press;
use super::receipt::Secret;
use super::results::Board;
use super::store::{Store, StoreError};
use std::sync::{Arc, PoisonError, RwLock};

/// The state of the server. Cheap to clone.
#[derive(Clone)]
pub struct ServerState {
    served: Arc<RwLock<Arc<Served>>>,
    /// The responses.
    pub store: Arc<dyn Store>,
    pub(super) secret: Secret,
    pub(super) proxies: TrustedProxies,
    pub(super) limit: Limit,
    pub(super) board: Arc<Board>,
    pub(super) community: Arc<community::Board>,
}

/// A site and its pages, replaced together.
pub struct Served {
    /// What pages are made of.
    pub press: Press,
    /// Its pages, as far as they were asked for.
    pages: Pages,
}

impl Served {
    /// A site none of whose pages was asked for.
    pub fn new(press: Press) -> Self {
        Self { press, pages: Pages::default() }
    }

    /// The page at `/{tag}{ending}` as it is now; nothing where there is none.
    pub(super) async fn page(&self, tag: &str, ending: &str) -> Option<Arc<Encoded>> {
        self.pages.at(&self.press, tag, ending).await
    }

    /// The sitemap, where the site knows its public address.
    pub(super) async fn sitemap(&self) -> Option<Arc<Encoded>> {
        self.pages.sitemap(&self.press).await
    }

    /// Renders and compresses what people come for before somebody comes. The programmer's build waits until somebody
    /// does: there it takes many times as long, and mostly nobody comes.
    pub async fn warm(&self) {
        if !cfg!(debug_assertions) {
            self.pages.warm(&self.press).await;
        }
    }
}

impl ServerState {
    /// The state of a server of that site with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn new(press: Press, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        Self::of(Arc::new(Served::new(press)), store).await
    }

    /// The state of a server of that site, whose pages may be there already, with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn of(served: Arc<Served>, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        let secret = Secret::new(store.secret().await?);
        Ok(Self {
            served: Arc::new(RwLock::new(served)),
            store,
            secret,
            proxies: TrustedProxies::default(),
            limit: Limit::default(),
            board: Arc::default(),
            community: Arc::default(),
        })
    }

    /// With a limit to how often a client may send, its address told by these proxies.
    #[must_use]
    pub fn limited(self, limit: Limit, proxies: TrustedProxies) -> Self {
        Self { limit, proxies, ..self }
    }

    /// The site as it is served now.
    pub fn served(&self) -> Arc<Served> {
        Arc::clone(&self.served.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves another site from now on.
    pub fn serve_instead(&self, served: Arc<Served>) {
        *self.served.write().unwrap_or_else(PoisonError::into_inner) = served;
    }
}
