//! Texts folded for comparison: without case, accents, compatibility forms and invisible characters.

use questionnaire::is_ignorable;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text with the position of each character in the original text.
pub(crate) struct FoldedText {
    /// Each character, with the index, counted from 0, of its scalar value in the original text.
    chars: Vec<(char, u32)>,
}

impl FoldedText {
    /// Folds a text of any content.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut chars = Vec::with_capacity(text.len());
        for (at, original) in (0..).zip(text.chars()) {
            fold(original, &mut |folded| chars.push((folded, at)));
        }
        Self { chars }
    }

    /// Returns the characters without their positions.
    pub(crate) fn plain(&self) -> Vec<char> {
        self.chars.iter().map(|(folded, _)| *folded).collect()
    }

    /// Returns the span `[from, to)` of the original text from the character at `first` to the one at `last`.
    pub(crate) fn span(&self, first: usize, last: usize) -> (u32, u32) {
        (self.chars[first].1, self.chars[last].1 + 1)
    }
}

/// Folds a text, for searching in texts that are folded in the same way.
pub fn fold_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for original in text.chars() {
        fold(original, &mut |folded| out.push(folded));
    }
    out
}

fn fold(original: char, push: &mut impl FnMut(char)) {
    for decomposed in std::iter::once(original).nfkd().flat_map(char::to_lowercase).nfkd() {
        match decomposed {
            'œ' => ['o', 'e'].into_iter().for_each(&mut *push),
            'æ' => ['a', 'e'].into_iter().for_each(&mut *push),
            'ß' => ['s', 's'].into_iter().for_each(&mut *push),
            'ø' => push('o'),
            'ł' => push('l'),
            'đ' | 'ð' => push('d'),
            'ı' => push('i'),
            'ς' => push('σ'),
            // Arabic and Persian digits.
            '\u{0660}'..='\u{0669}' => digit(decomposed, '\u{0660}', push),
            '\u{06f0}'..='\u{06f9}' => digit(decomposed, '\u{06f0}', push),
            other if is_ignorable(other) || is_combining_mark(other) => {}
            other => push(other),
        }
    }
}

fn digit(written: char, zero: char, push: &mut impl FnMut(char)) {
    if let Some(digit) = char::from_digit(u32::from(written) - u32::from(zero), 10) {
        push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_invisible_characters_do_not_count() {
        for (written, plain) in [
            ("Société ÉLÉGANTE", "societe elegante"),
            ("Œuvre Straße", "oeuvre strasse"),
            ("pa\u{ad}ris\u{200b}call", "pariscall"),
            ("\u{2067}pa\u{3164}r\u{2800}is\u{2069}\u{e0067}\u{180e}", "paris"),
            ("ＡＢＣ＠ｘ", "abc@x"),
            ("e\u{301}", "e"),
            ("İstanbul", "istanbul"),
            ("٠١٢", "012"),
        ] {
            assert_eq!(fold_text(written), plain);
        }
    }

    #[test]
    fn a_span_points_into_the_original() {
        let folded = FoldedText::from_text("«œ» É");
        assert_eq!(folded.plain(), ['«', 'o', 'e', '»', ' ', 'e']);
        assert_eq!((folded.span(1, 2), folded.span(5, 5)), ((1, 2), (4, 5)));
    }
}
