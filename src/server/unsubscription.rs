//! The links by which somebody ends letters that come again and again, without signing in. A link names the account and the kind of
//! letter, and proves by the server's secret that it was made here; it works until the secret changes.

use super::receipt_code::{ProofPurpose, Secret};
use crate::mail::LetterPurpose;
use crate::ui::workspace::{address, fields};
use data_encoding::BASE64URL_NOPAD;

/// Between the account and the proof, of which neither holds it.
const JOINT: char = '.';

/// The address at which an account ends its digests; nothing changes before a button is pressed there, or a mail program sends what
/// RFC 8058 says.
pub(super) fn unsubscription_link(secret: &Secret, (origin, tag): (&str, &str), account: &str) -> String {
    let proof = BASE64URL_NOPAD.encode(&secret.proof(ProofPurpose::Unsubscription, &message(account)));
    let page = address(tag, fields::UNSUBSCRIBE);
    // Queries are not logged, unlike paths.
    format!("{origin}{page}?{}={account}{JOINT}{proof}", fields::TOKEN)
}

/// The account whose digests a token ends; `None` if it was not made here.
pub(super) fn account_of_token(secret: &Secret, token: &str) -> Option<String> {
    let (account, proof) = token.split_once(JOINT)?;
    let proof = BASE64URL_NOPAD.decode(proof.as_bytes()).ok()?;
    secret.is_proof(ProofPurpose::Unsubscription, &message(account), &proof).then(|| account.to_owned())
}

/// What the proof is about.
fn message(account: &str) -> String {
    format!("{}\0{account}", LetterPurpose::Digest.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "0191d3a5-1e6b-7c41-8d6f-5f0f5f2c1b7a";

    #[test]
    fn a_link_ends_the_letters_of_its_account_alone() {
        let secret = Secret::new([7; 32]);
        let link = unsubscription_link(&secret, ("https://example.org", "fr"), ACCOUNT);
        let (page, token) = link.split_once("?token=").expect("a token");
        assert_eq!(page, "https://example.org/operator/fr/unsubscribe");
        assert_eq!(account_of_token(&secret, token).as_deref(), Some(ACCOUNT));
        let other = token.replacen('0', "1", 1);
        let cut = &token[..token.len() - 1];
        for wrong in ["", ".", ACCOUNT, &other, cut, &format!("{token}A"), &format!("{ACCOUNT}.{}", "A".repeat(43))] {
            assert_eq!(account_of_token(&secret, wrong), None, "{wrong:?}");
        }
        assert_eq!(account_of_token(&Secret::new([8; 32]), token), None, "another site's secret");
    }
}
