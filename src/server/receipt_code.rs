//! Receipt codes: a keyed hash of the submission's id, so that a replay gives the same code and no code is stored.
//!
//! A code has no `Debug`, so it cannot reach a log by accident. It knows neither requests nor pages.

use super::answer_document::to_document;
use crate::text::typed_code;
use hmac::{Hmac, Mac};
use questionnaire::{Answers, Form};
use sha2::{Digest, Sha256};

/// A receipt code in its canonical format: eight groups of four characters.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ReceiptCode(String);

impl ReceiptCode {
    /// Reads a typed code. Any text gives a code; one that was never issued has no response.
    pub(super) fn typed(text: &str) -> Self {
        Self(typed_code::normalise(text))
    }

    /// The hash under which the store finds the response, so that the code itself is not stored.
    pub(super) fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }

    /// Whether the code has its full length.
    pub(super) fn is_complete(&self) -> bool {
        typed_code::is_complete(&self.0)
    }

    /// The code itself, for the receipt holder.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

/// What a proof is for that something was made here. One for one purpose is none for another.
#[derive(Clone, Copy)]
pub(super) enum ProofPurpose {
    /// A link that ends letters.
    Unsubscription,
    /// The rest of a search for responses.
    SearchRest,
}

impl ProofPurpose {
    fn name(self) -> &'static str {
        match self {
            Self::Unsubscription => "unsubscribe",
            Self::SearchRest => "search-rest",
        }
    }
}

/// The server's secret, which the store holds.
#[derive(Clone)]
pub(super) struct Secret([u8; 32]);

impl Secret {
    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The code of a submission.
    pub(super) fn receipt_code(&self, submission_id: &str) -> ReceiptCode {
        let [bits @ .., _, _, _, _, _, _, _, _, _, _, _, _] = self.mac("receipt", submission_id.as_bytes());
        ReceiptCode(typed_code::encode(&bits))
    }

    /// The fingerprint of the answers, which tells a replay from another response. It is keyed, so that answers cannot be
    /// guessed from it.
    pub(super) fn fingerprint(&self, form: &Form, answers: &Answers) -> Vec<u8> {
        self.mac("fingerprint", format!("{}\0{}", form.id(), to_document(&answers.to_raw())).as_bytes()).to_vec()
    }

    /// The proof that `message` was made here for this purpose.
    pub(super) fn proof(&self, purpose: ProofPurpose, message: &str) -> [u8; 32] {
        self.mac(purpose.name(), message.as_bytes())
    }

    /// Whether `proof` is the one for this message and purpose. The answer takes the same time wherever they differ.
    pub(super) fn is_proof(&self, purpose: ProofPurpose, message: &str, proof: &[u8]) -> bool {
        self.keyed(purpose.name(), message.as_bytes()).verify_slice(proof).is_ok()
    }

    fn mac(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        self.keyed(purpose, message).finalize().into_bytes().into()
    }

    fn keyed(&self, purpose: &str, message: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0)
            .unwrap_or_else(|_| unreachable!("a MAC takes a key of any length"));
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_eight_groups_of_four_and_depends_on_id_and_secret() {
        let secret = Secret::new([7; 32]);
        let code = secret.receipt_code("a-submission");
        let is_group = |group: &str| {
            group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        };
        assert_eq!(code.reveal().len(), 39);
        assert!(code.reveal().split('-').all(is_group));
        assert!(code == secret.receipt_code("a-submission"));
        assert!(code != secret.receipt_code("another"));
        assert!(code != Secret::new([8; 32]).receipt_code("a-submission"));
    }

    #[test]
    fn a_code_is_known_however_it_was_copied() {
        for id in 0..50 {
            let code = Secret::new([7; 32]).receipt_code(&id.to_string());
            let given = code.reveal();
            let plain = given.replace('-', "");
            for typed in [
                given.to_owned(),
                given.to_lowercase(),
                plain.replace('0', "O").replace('1', "l"),
                plain.replace('0', "o").replace('1', "I"),
                format!("\u{feff} {}\u{a0}\r\n", given.replace('-', " \u{2013} ")),
            ] {
                assert!(ReceiptCode::typed(&typed) == code, "{typed:?}");
            }
            for wrong in [String::new(), plain[1..].to_owned(), format!("{plain}0"), format!("{plain}{plain}")] {
                assert!(ReceiptCode::typed(&wrong) != code, "{wrong:?}");
            }
        }
    }

    #[test]
    fn a_text_of_any_length_is_cut_to_what_tells_that_it_is_wrong() {
        assert!(ReceiptCode::typed(&"é 9".repeat(100_000)).reveal().len() < 50);
    }
}
