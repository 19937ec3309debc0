//! Numbers that people wrote by hand, as they write them in any of the site's languages.

/// A number as it was written: its digits, and how many of them are decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    digits: u64,
    decimals: u32,
}

impl Written {
    /// Reads the first number of a text: `1 234`, `1,234`, `27 %`, `27,4 %`. A separator before exactly three digits groups them.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let letters: Vec<char> = text.chars().collect();
        let first = letters.iter().position(char::is_ascii_digit)?;
        let (mut digits, mut decimals, mut at) = (String::new(), 0, first);
        while let Some(letter) = letters.get(at) {
            if letter.is_ascii_digit() {
                digits.push(*letter);
                at += 1;
                continue;
            }
            let following = letters[at + 1..].iter().take_while(|letter| letter.is_ascii_digit()).count();
            if following == 3 && matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '\'' | '’') {
                at += 1;
            } else if following > 0 && matches!(letter, ',' | '.') {
                decimals = u32::try_from(following).ok()?;
                digits.extend(&letters[at + 1..=at + following]);
                break;
            } else {
                break;
            }
        }
        Some(Self { digits: digits.parse().ok()?, decimals })
    }

    /// Returns whether it is this number.
    pub(super) fn is_count(self, count: u64) -> bool {
        self.decimals == 0 && self.digits == count
    }

    /// Returns whether it is this share in percent, rounded to as many decimals as were written.
    pub(super) fn is_share(self, count: u64, base: u64) -> bool {
        let scale = 10_u64.checked_pow(self.decimals).and_then(|scale| scale.checked_mul(100));
        let rounded =
            scale.and_then(|scale| count.checked_mul(scale)?.checked_mul(2)?.checked_add(base)?.checked_div(2 * base));
        rounded == Some(self.digits)
    }
}
