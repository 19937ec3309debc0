//! Receipt codes: a keyed hash of the submission's id, so that a replay gives the same code and no code is stored.
//!
//! A code has no `Debug`, so it cannot reach a log by accident. It knows neither requests nor pages.

use super::answer_document::to_document;
use data_encoding::{Encoding, Specification};
use hmac::{Hmac, Mac};
use questionnaire::{Answers, Form};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Crockford's base 32: no letter that reads like a digit.
static ALPHABET: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    // The alphabet is a constant, and valid.
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// As many characters as a code has: 160 bits.
const LENGTH: usize = 32;

/// A receipt code in the one form in which codes are given: eight groups of four.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ReceiptCode(String);

impl ReceiptCode {
    /// What somebody typed, brought to that form: case, spaces and hyphens do not matter, nor whether a letter was read
    /// for the digit that looks like it. Anything at all gives a code; one that was never given leads nowhere.
    pub(super) fn typed(text: &str) -> Self {
        let plain = |sign: char| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        // One more than a code has: what is too long stays wrong, and costs no more than what is not.
        let signs = text.chars().filter(char::is_ascii_alphanumeric).map(plain).take(LENGTH + 1);
        Self(display_grouped(&signs.collect::<String>()))
    }

    /// By which a response is found again, without keeping the code.
    pub(super) fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }

    /// Whether it is as long as a code.
    pub(super) fn is_complete(&self) -> bool {
        self.0.len() == LENGTH + LENGTH / 4 - 1
    }

    /// The code, for whoever has it already.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

/// ASCII in groups of four.
fn display_grouped(signs: &str) -> String {
    let groups: Vec<_> = signs.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
    groups.join("-")
}

/// The server's secret, kept in the store.
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

    /// What tells whether these are the same answers. Keyed, so that nothing can be guessed back from it.
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
        assert_eq!((code.reveal().len(), code.reveal().split('-').all(is_group)), (39, true));
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
