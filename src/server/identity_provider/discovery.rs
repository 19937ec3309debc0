//! What the provider says of itself: its endpoints and keys. They are read when they are first needed, and again after an hour,
//! so that a key that was withdrawn is not trusted for ever; the keys also when a token is signed with an unknown one.

use super::ProviderError;
use openidconnect::core::CoreJsonWebKeySet;
use openidconnect::url::ParseError;
use openidconnect::{IssuerUrl, JsonWebKeySet, ProviderMetadataWithLogout};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Endpoints and keys are read again after this time, in milliseconds: an hour.
const LIFETIME: i64 = 60 * 60 * 1000;

/// Unknown keys are looked up at most this often, in milliseconds, whatever tokens are sent here: once a minute.
const KEYS_PAUSE: i64 = 60 * 1000;

/// The endpoints and keys of the provider, once it was reached.
pub(super) struct Discovery {
    issuer: IssuerUrl,
    known: Mutex<Option<Known>>,
}

struct Known {
    metadata: Arc<ProviderMetadataWithLogout>,
    /// When the metadata was read, in milliseconds since 1970.
    read_at: i64,
    /// When unknown keys were looked up, in milliseconds since 1970.
    keys_read_at: Option<i64>,
}

impl Discovery {
    pub(super) fn new(issuer: String) -> Result<Self, ParseError> {
        Ok(Self { issuer: IssuerUrl::new(issuer)?, known: Mutex::default() })
    }

    pub(super) fn issuer(&self) -> &IssuerUrl {
        &self.issuer
    }

    /// The provider's metadata, at most an hour old.
    pub(super) async fn metadata(
        &self,
        http: &reqwest::Client,
        now: i64,
    ) -> Result<Arc<ProviderMetadataWithLogout>, ProviderError> {
        // A time before that of the reading means that the clock was set back.
        let is_recent = |known: &Known| (0..LIFETIME).contains(&(now - known.read_at));
        if let Some(known) = self.known().as_ref().filter(|known| is_recent(known)) {
            return Ok(Arc::clone(&known.metadata));
        }
        let read = ProviderMetadataWithLogout::discover_async(self.issuer.clone(), http).await;
        let metadata = Arc::new(read.map_err(ProviderError::of_discovery)?);
        *self.known() = Some(Known { metadata: Arc::clone(&metadata), read_at: now, keys_read_at: None });
        Ok(metadata)
    }

    /// The provider's metadata of any age, for what needs its endpoints alone.
    pub(super) async fn endpoints(
        &self,
        http: &reqwest::Client,
        now: i64,
    ) -> Result<Arc<ProviderMetadataWithLogout>, ProviderError> {
        if let Some(known) = self.known().as_ref() {
            return Ok(Arc::clone(&known.metadata));
        }
        self.metadata(http, now).await
    }

    /// The provider's metadata with the keys that it has now; `None` if they were read a moment ago.
    pub(super) async fn with_new_keys(
        &self,
        http: &reqwest::Client,
        now: i64,
    ) -> Result<Option<Arc<ProviderMetadataWithLogout>>, ProviderError> {
        let Some(former) = self.due_for_keys(now) else { return Ok(None) };
        let keys: CoreJsonWebKeySet =
            JsonWebKeySet::fetch_async(former.jwks_uri(), http).await.map_err(ProviderError::of_discovery)?;
        let metadata = Arc::new(former.as_ref().clone().set_jwks(keys));
        if let Some(known) = self.known().as_mut() {
            known.metadata = Arc::clone(&metadata);
        }
        Ok(Some(metadata))
    }

    /// The metadata whose keys are read now, if they may be. Of several who ask at once, one gets it.
    fn due_for_keys(&self, now: i64) -> Option<Arc<ProviderMetadataWithLogout>> {
        let mut known = self.known();
        let known = known.as_mut()?;
        if known.keys_read_at.is_some_and(|read_at| (0..KEYS_PAUSE).contains(&(now - read_at))) {
            return None;
        }
        known.keys_read_at = Some(now);
        Some(Arc::clone(&known.metadata))
    }

    fn known(&self) -> MutexGuard<'_, Option<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
