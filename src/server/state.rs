//! What every request may use: the site as it is served now, the store, the secret.

use super::client::TrustedProxies;
use super::community;
use super::limit::Limit;
use super::pages::{Pages, Press};
use super::receipt::Secret;
use super::results::Board;
use super::store::{Store, StoreError};
use super::window::Phase;
use jiff::Timestamp;
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
    /// The pages rendered ahead.
    pub pages: Pages,
}

impl Served {
    /// Renders the pages of a site.
    pub async fn render(press: Press) -> Self {
        let pages = press.run().await;
        Self { press, pages }
    }

    /// Compresses the pages beside what else goes on, so that nobody waits for it. The programmer's build compresses what
    /// is asked for: there it takes many times as long, and most of its pages nobody asks for.
    fn compress_ahead(self: &Arc<Self>) {
        if cfg!(debug_assertions) {
            return;
        }
        let served = Arc::clone(self);
        // Not a task: the end of the program does not wait for it.
        std::thread::spawn(move || served.pages.compress());
    }

    /// Where now lies with regard to the window.
    pub(super) fn phase(&self) -> Phase {
        self.press.window.phase(Timestamp::now())
    }
}

impl ServerState {
    /// The state of a server of that site with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn new(press: Press, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        Self::of(Arc::new(Served::render(press).await), store).await
    }

    /// The state of a server of those pages, rendered before, with that store.
    ///
    /// # Errors
    /// When the store does not give its secret.
    pub async fn of(served: Arc<Served>, store: Arc<dyn Store>) -> Result<Self, StoreError> {
        let secret = Secret::new(store.secret().await?);
        served.compress_ahead();
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
    pub fn serve_instead(&self, served: Served) {
        let served = Arc::new(served);
        served.compress_ahead();
        *self.served.write().unwrap_or_else(PoisonError::into_inner) = served;
    }
}
