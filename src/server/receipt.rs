//! Receipt codes: a keyed hash of the submission's id, so that a replay gives the same code and no code is stored.

use data_encoding::{Encoding, Specification};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Crockford's base 32: no letter that reads like a digit.
static ALPHABET: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    // The alphabet is a constant, and valid.
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// The server's secret, kept in the store.
#[derive(Clone)]
pub(super) struct Secret([u8; 32]);

impl Secret {
    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The code of a submission: 160 bits in eight groups of four.
    pub(super) fn receipt_code(&self, submission_id: &str) -> String {
        let code = ALPHABET.encode(&self.mac("receipt", submission_id.as_bytes())[..20]);
        let groups: Vec<_> = code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
        groups.join("-")
    }

    /// What tells whether a replay holds the same answers. Keyed, so that nothing can be guessed back from it.
    pub(super) fn fingerprint(&self, answers: &str) -> Vec<u8> {
        self.mac("fingerprint", answers.as_bytes()).to_vec()
    }

    fn mac(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0)
            .unwrap_or_else(|_| unreachable!("a MAC takes a key of any length"));
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

/// By which a response is found again from its code, without keeping the code.
pub(super) fn digest(code: &str) -> Vec<u8> {
    Sha256::digest(code.as_bytes()).to_vec()
}

/// A code as it was given out, however it was typed: small letters, other groups, letters that read like digits.
pub(super) fn normalised(typed: &str) -> Option<String> {
    let symbols: Vec<char> = typed
        .chars()
        .filter(|symbol| !symbol.is_whitespace() && !matches!(symbol, '-' | '\u{2010}'..='\u{2015}'))
        .map(|symbol| match symbol.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_one = symbols.len() == 32 && symbols.iter().all(|symbol| symbol.is_ascii_alphanumeric() && *symbol != 'U');
    is_one.then(|| symbols.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_eight_groups_of_four_and_depends_on_id_and_secret() {
        let secret = Secret::new([7; 32]);
        let code = secret.receipt_code("a-submission");
        assert_eq!(code.len(), 39);
        assert!(
            code.split('-').all(|group| group.len() == 4
                && group.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
        );
        assert_eq!(code, secret.receipt_code("a-submission"));
        assert_ne!(code, secret.receipt_code("another"));
        assert_ne!(code, Secret::new([8; 32]).receipt_code("a-submission"));
    }
    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WX10";
        let typed = [code, "o123 4567 89ab cdef ghjk mnpq rstv wxio", "0l234567-89ABCDEF-GHJKMNPQ-RSTVWX1O\n"];
        for typed in typed {
            assert_eq!(normalised(typed).as_deref(), Some(code), "{typed:?}");
        }
        for nonsense in
            ["", "0123", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXU0", "é123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WX10"]
        {
            assert_eq!(normalised(nonsense), None, "{nonsense:?}");
        }
    }
}
