//! The token that opens a shared draft. The browser derives it from the key in the link; the server keeps a hash of it, from
//! which neither the token nor the key can be computed.

use crate::store::DraftAccess;
use axum::http::{HeaderMap, header};
use data_encoding::BASE64URL_NOPAD;
use questionnaire::Form;
use sha2::{Digest, Sha256};

/// The length of a token in bytes.
const TOKEN_BYTES: usize = 32;

/// The length of an id in bytes, before it is written as base64url.
const ID_BYTES: usize = 16;

/// A token. It does not print itself.
pub(super) struct DraftToken([u8; TOKEN_BYTES]);

impl DraftToken {
    /// Reads the token from `Authorization: Bearer …`, where it is written as base64url without padding.
    pub(super) fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, token) = value.split_once(' ')?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return None;
        }
        BASE64URL_NOPAD.decode(token.trim().as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// The draft's id and the digest of the token. The id is a hash of the token, so that a browser that sends the same new
    /// draft twice creates one. The digest covers the form, so that a draft opens under the address of its form alone, although
    /// the store does not know the form.
    pub(super) fn access(&self, form: &Form) -> DraftAccess {
        let id = Sha256::new_with_prefix("consultation draft id\0").chain_update(self.0).finalize();
        let digest = Sha256::new_with_prefix("consultation draft token\0")
            .chain_update(form.id().as_str())
            .chain_update([0])
            .chain_update(self.0)
            .finalize();
        DraftAccess { id: BASE64URL_NOPAD.encode(&id[..ID_BYTES]), token_digest: digest.to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn read(value: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, HeaderValue::from_str(value).expect("a header"));
        DraftToken::from_headers(&headers).is_some()
    }

    #[test]
    fn a_token_is_thirty_two_bytes_in_base64url() {
        let token = BASE64URL_NOPAD.encode(&[7; 32]);
        assert!(read(&format!("Bearer {token}")) && read(&format!("bearer {token}")));
        let [short, long] = [31, 33].map(|length| format!("Bearer {}", BASE64URL_NOPAD.encode(&vec![7; length])));
        for wrong in [&short, &long, &format!("Basic {token}"), &format!("Bearer {token}="), "Bearer", "Bearer "] {
            assert!(!read(wrong), "{wrong}");
        }
    }
}
