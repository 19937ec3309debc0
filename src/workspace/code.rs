//! The secrets of the workspace: codes of one-time links, and tokens of sessions. The store has their digests alone. Neither has
//! `Debug`, so that none reaches a log by accident.

use super::random_bytes;
use crate::text::typed_code;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// Returns the digest under which the store keeps a secret.
pub fn digest_of(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The code of a one-time link: it stands behind `#` in the link, and can be typed.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

impl OneTimeCode {
    /// Makes a new code: 160 random bits.
    pub fn generate() -> Self {
        Self(typed_code::encode(&random_bytes()))
    }

    /// Reads a code as it was typed. `None` if it cannot be a code.
    pub fn typed(text: &str) -> Option<Self> {
        let code = typed_code::normalise(text);
        typed_code::is_complete(&code).then_some(Self(code))
    }

    /// Returns the code as people read it: eight groups of four characters.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the link at the origin of the workspace. The code stands behind `#`, which browsers send to no server.
    pub fn link(&self, origin: &str) -> String {
        format!("{origin}/operator/sign-in#{}", self.reveal())
    }

    /// Returns the digest that the store keeps.
    pub fn digest(&self) -> Vec<u8> {
        digest_of(&self.0)
    }
}

/// The secret of a session: 256 random bits, which its cookie holds.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// Makes a new token.
    pub fn generate() -> Self {
        Self(BASE64URL_NOPAD.encode(&random_bytes::<32>()))
    }

    /// Takes the value of a cookie. Any text can be one; the store knows the digests of those that are.
    pub fn from_cookie(value: &str) -> Self {
        Self(value.to_owned())
    }

    /// Returns the value of the cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the digest that the store keeps.
    pub fn digest(&self) -> Vec<u8> {
        digest_of(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_shown() {
        let code = OneTimeCode::generate();
        assert!(OneTimeCode::typed(code.reveal()).is_some_and(|read| read == code));
        assert!(OneTimeCode::typed(&code.reveal()[1..]).is_none());
    }

    #[test]
    fn codes_and_tokens_do_not_repeat_and_hold_what_they_promise() {
        let mut tokens: Vec<_> = (0..100).map(|_| SessionToken::generate().reveal().to_owned()).collect();
        tokens.sort_unstable();
        tokens.dedup();
        assert!(tokens.len() == 100 && tokens.iter().all(|token| token.len() == 43));
        let mut codes: Vec<_> = (0..100).map(|_| OneTimeCode::generate().reveal().to_owned()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 100);
    }
}
