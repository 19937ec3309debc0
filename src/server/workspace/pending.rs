//! A sign-in at the provider as the cookie holds it: JSON in base64url. The cookie is this host's own, and lives for minutes.

use crate::server::identity_provider::PendingSignIn;
use data_encoding::BASE64URL_NOPAD;

pub(super) fn encode(pending: &PendingSignIn) -> String {
    // Texts and numbers always become JSON.
    BASE64URL_NOPAD.encode(&serde_json::to_vec(pending).unwrap_or_default())
}

/// `None` for a cookie that this server did not make.
pub(super) fn decode(value: &str) -> Option<PendingSignIn> {
    serde_json::from_slice(&BASE64URL_NOPAD.decode(value.as_bytes()).ok()?).ok()
}
