//! Shared drafts: keeps bytes that a browser encrypted, gives them to whoever proves to have the link, and tells open pages
//! about changes. docs/shared-drafts.md describes the protocol.
//!
//! The server has no key: it cannot read an answer here, and must not learn one. It logs neither a token nor a ciphertext.

mod events;
mod expiry;
mod hub;
mod limits;
mod messages;
mod purge;
mod refusal;
mod relay;
mod requests;
mod stream_places;
mod token;
mod version;

pub(super) use events::events;
pub(super) use hub::DraftHub;
pub use limits::DraftLimits;
pub(super) use messages::messages;
pub use purge::erase_expired;
pub(super) use purge::erase_expired_drafts;
pub(super) use refusal::DraftRefusal;
pub(super) use relay::follow_other_processes;
pub(super) use requests::{create, erase, read, replace};

use super::rate_limit::RateLimiter;
use super::site_context::SiteContext;
use crate::store::Store;
use axum::http::HeaderMap;
use questionnaire::Form;
use std::sync::Arc;
use stream_places::StreamPlaces;

/// The longest ciphertext, in bytes.
pub(super) const MAX_CIPHERTEXT_BYTES: usize = 64 * 1024;

/// The shortest ciphertext: the nonce and the tag of AES-GCM.
pub(super) const MIN_CIPHERTEXT_BYTES: usize = 12 + 16;

/// The media type of a ciphertext.
pub(super) const CIPHERTEXT: &str = "application/octet-stream";

/// The part of the server's state that shared drafts need.
pub(super) struct SharedDrafts {
    pub(super) hub: Arc<DraftHub>,
    streams: Arc<StreamPlaces>,
    /// How many the store keeps at once.
    most: u64,
    /// Counts how many each client begins.
    pub(super) begun: RateLimiter,
}

impl SharedDrafts {
    /// No open event stream yet, within these limits, on a listener with so many connections.
    pub(super) fn new(limits: DraftLimits, connections: usize) -> Self {
        Self {
            hub: Arc::default(),
            streams: Arc::new(StreamPlaces::new(connections, limits.streams_per_client)),
            most: limits.most,
            begun: RateLimiter::per_minute(limits.per_client),
        }
    }
}

/// A request about the shared drafts of a form.
pub(super) struct DraftRequest<'a> {
    pub(super) store: &'a Arc<dyn Store>,
    pub(super) drafts: &'a SharedDrafts,
    pub(super) context: &'a SiteContext,
    pub(super) form: &'a Form,
    pub(super) headers: &'a HeaderMap,
}
