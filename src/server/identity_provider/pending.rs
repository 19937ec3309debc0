//! A sign-in on its way: what the browser keeps while a person is at the provider, and what comes back with them.

use super::ProviderError;
use crate::workspace::{CLOCK_SKEW, digest_of};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

/// A sign-in at the provider takes at most this long, in milliseconds: a quarter of an hour.
pub(super) const LONGEST_SIGN_IN: i64 = 15 * 60 * 1000;

/// A sign-in that began here and continues at the provider. The browser keeps it in a cookie until the person returns.
#[derive(Clone, Serialize, Deserialize)]
pub struct PendingSignIn {
    pub(super) state: String,
    /// What the nonce is made from. Whoever reads the address at the provider does not learn it.
    pub(super) nonce_secret: String,
    pub(super) verifier: Option<String>,
    pub(super) began_at: i64,
    pub(super) is_fresh: bool,
    /// The address to return to.
    pub next: String,
    /// The code of the invitation that the person accepts.
    pub invitation: Option<String>,
}

/// What the provider sends back with the person.
#[derive(Clone, Default)]
pub struct Returned {
    pub(super) code: String,
    state: String,
    /// The issuer (RFC 9207).
    iss: Option<String>,
    /// Why nobody signed in.
    error: Option<String>,
}

/// The nonce that goes to the provider with a sign-in.
pub(super) fn nonce_of(secret: &str) -> String {
    BASE64URL_NOPAD.encode(&digest_of(secret))
}

impl Returned {
    /// Reads what the provider sent back, in the query of the address.
    pub fn from_query(query: &str) -> Self {
        let mut returned = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "code" => returned.code = value.into_owned(),
                "state" => returned.state = value.into_owned(),
                "iss" => returned.iss = Some(value.into_owned()),
                "error" => returned.error = Some(value.into_owned()),
                _ => {}
            }
        }
        returned
    }

    /// Whether this is the end of that sign-in, at this issuer, and somebody signed in.
    pub(super) fn check(&self, pending: &PendingSignIn, issuer: &str, now: i64) -> Result<(), ProviderError> {
        // Another process, whose clock differs a little, may have begun the sign-in.
        let is_in_time = (-CLOCK_SKEW..LONGEST_SIGN_IN).contains(&(now - pending.began_at));
        if pending.state.is_empty() || self.state != pending.state || !is_in_time {
            return Err(ProviderError::OtherState);
        }
        if self.iss.as_ref().is_some_and(|iss| iss != issuer) {
            return Err(ProviderError::OtherIssuer);
        }
        match &self.error {
            // The code of an error is a word; anything else that is sent here is not logged.
            Some(error) if error.len() <= 40 && error.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') => {
                Err(ProviderError::Refused(error.clone()))
            }
            Some(_) => Err(ProviderError::Refused("for a reason that cannot be read".to_owned())),
            None => Ok(()),
        }
    }
}
