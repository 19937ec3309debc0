//! Receipt codes: a keyed hash of the submission's id, so that a replay gives the same code and no code is stored.
//!
//! A code has no `Debug`, so it cannot reach a log by accident. It knows neither requests nor pages.

use super::answer_document::to_document;
use data_encoding::{Encoding, Specification};
use hmac::{Hmac, Mac};
use questionnaire::{Answers, Form};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Crockford's base 32, which has no letter that can be mistaken for a digit.
static ALPHABET: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    // The alphabet is a valid constant, so the fallback is never used.
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// The length of a code in characters: 32 of 5 bits make 160 bits.
const LENGTH: usize = 32;

/// A receipt code in its canonical format: eight groups of four characters.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ReceiptCode(String);

impl ReceiptCode {
    /// Normalises a typed code: case, spaces and hyphens do not matter, nor does a letter in place of the digit that it looks
    /// like. Any text gives a code; one that was never issued has no response.
    pub(super) fn typed(text: &str) -> Self {
        let plain = |sign: char| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        // Keeps one character more than a code has, so that a text that is too long stays invalid without costing more than a
        // valid one.
        let signs = text.chars().filter(char::is_ascii_alphanumeric).map(plain).take(LENGTH + 1);
        Self(display_grouped(&signs.collect::<String>()))
    }

    /// The hash under which the store finds the response, so that the code itself is not stored.
    pub(super) fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }

    /// Whether the code has its full length.
    pub(super) fn is_complete(&self) -> bool {
        self.0.len() == LENGTH + LENGTH / 4 - 1
    }

    /// The code itself, for the receipt holder.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

/// Splits an ASCII text into groups of four characters.
fn display_grouped(signs: &str) -> String {
    let groups: Vec<_> = signs.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
    groups.join("-")
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
        ReceiptCode(display_grouped(&ALPHABET.encode(&self.mac("receipt", submission_id.as_bytes())[..20])))
    }

    /// The fingerprint of the answers, which tells a replay from another response. It is keyed, so that answers cannot be
    /// guessed from it.
    pub(super) fn fingerprint(&self, form: &Form, answers: &Answers) -> Vec<u8> {
        self.mac("fingerprint", format!("{}\0{}", form.id(), to_document(&answers.to_raw())).as_bytes()).to_vec()
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
