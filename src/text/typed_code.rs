//! Codes that people copy or type: 32 characters of Crockford's base 32, which has no letter that can be mistaken for a digit. They
//! are shown in groups of four. The module does not know what a code opens.

use data_encoding::{Encoding, Specification};
use std::sync::LazyLock;

static ALPHABET: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    // The alphabet is a valid constant, so the fallback is never used.
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// The length of a code in characters: 32 of 5 bits make 160 bits.
pub const LENGTH: usize = 32;

/// Writes 160 bits as a code in groups of four characters.
pub fn encode(bits: &[u8; 20]) -> String {
    in_groups(&ALPHABET.encode(bits))
}

/// Reads a code as it was typed, and returns it in groups: case, spaces and punctuation do not matter, nor does a letter in place
/// of the digit that it looks like. Any text gives a code; one that is too long stays one character too long.
pub fn normalise(text: &str) -> String {
    let plain = |sign: char| match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let signs: String = text.chars().filter(char::is_ascii_alphanumeric).map(plain).take(LENGTH + 1).collect();
    in_groups(&signs)
}

/// Whether a normalised code has its full length.
pub fn is_complete(code: &str) -> bool {
    code.len() == LENGTH + LENGTH / 4 - 1
}

/// Splits an ASCII text into groups of four characters.
fn in_groups(signs: &str) -> String {
    let groups: Vec<_> = signs.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_copied() {
        let code = encode(&[0x5A; 20]);
        assert!(is_complete(&code));
        for typed in
            [code.clone(), code.to_lowercase(), code.replace('-', " "), format!("  {}\n", code.replace('-', ""))]
        {
            assert_eq!(normalise(&typed), code, "{typed:?}");
        }
        assert_eq!(normalise("oil"), "011");
        for typed in ["", "A", &code[1..], &format!("{code}A"), &"é".repeat(16)] {
            assert!(!is_complete(&normalise(typed)), "{typed:?}");
        }
    }
}
