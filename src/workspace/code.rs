//! The secrets of the workspace: codes of one-time links, and tokens of sessions. The store has their digests alone. Neither has
//! `Debug`, so that none reaches a log by accident.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Digits and letters without those that look alike, as receipt codes have them.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The number of characters of a code: 160 bits.
const LENGTH: usize = 32;

/// Returns the digest under which the store keeps a secret.
pub fn digest_of(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Returns random bytes of the operating system.
fn random_bytes() -> [u8; 32] {
    // The version and variant bits of a UUID are fixed, so two of them are hashed into bytes without structure.
    let mut hash = Sha256::new();
    for _ in 0..3 {
        hash.update(Uuid::new_v4().as_bytes());
    }
    hash.finalize().into()
}

/// The code of a one-time link: it stands behind `#` in the link, and can be typed.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

impl OneTimeCode {
    /// Makes a new code.
    pub fn generate() -> Self {
        let characters = random_bytes().into_iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
        Self(characters.collect())
    }

    /// Reads a code as it was typed: case, spaces and hyphens do not matter, and letters that look like digits are taken for
    /// them. `None` if it cannot be a code.
    pub fn typed(text: &str) -> Option<Self> {
        let known = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let code: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(known).collect();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
        is_code.then_some(Self(code))
    }

    /// Returns the code as people read it: eight groups of four characters.
    pub fn reveal(&self) -> String {
        let groups: Vec<&str> = (0..LENGTH).step_by(4).filter_map(|from| self.0.get(from..from + 4)).collect();
        groups.join("-")
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
        Self(BASE64URL_NOPAD.encode(&random_bytes()))
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
    fn a_code_is_read_as_it_is_shown_and_as_it_is_typed() {
        let code = OneTimeCode::generate();
        let shown = code.reveal();
        assert_eq!(shown.len(), 39);
        for typed in
            [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), format!("  {}\n", shown.replace('-', ""))]
        {
            assert!(OneTimeCode::typed(&typed).is_some_and(|read| read == code), "{typed:?}");
        }
        for typed in ["", "A", &shown[1..], &format!("{shown}A"), &"U".repeat(32), &"é".repeat(16)] {
            assert!(OneTimeCode::typed(typed).is_none(), "{typed:?}");
        }
    }

    #[test]
    fn codes_and_tokens_do_not_repeat_and_hold_what_they_promise() {
        let mut tokens: Vec<_> = (0..100).map(|_| SessionToken::generate().reveal().to_owned()).collect();
        tokens.sort_unstable();
        tokens.dedup();
        assert!(tokens.len() == 100 && tokens.iter().all(|token| token.len() == 43));
        let mut codes: Vec<_> = (0..100).map(|_| OneTimeCode::generate().reveal()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 100);
    }
}
