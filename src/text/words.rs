//! The words of texts, for comparing texts with one another. No language is known here: there are no stop words and no stems.

use super::folding::fold_text;

/// Returns a folded text in which Arabic letters that are written for one another are the same.
pub fn comparable_text(text: &str) -> String {
    let letter = |c: char| match c {
        '\u{0671}' => '\u{0627}',
        '\u{0649}' | '\u{06cc}' => '\u{064a}',
        '\u{0629}' => '\u{0647}',
        '\u{06a9}' => '\u{0643}',
        other => other,
    };
    // U+0640 only lengthens a word.
    fold_text(text).chars().filter(|c| *c != '\u{0640}').map(letter).collect()
}

/// Returns the words of a comparable text, in order.
pub fn comparable_words(comparable: &str) -> impl Iterator<Item = &str> {
    comparable.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_words_are_the_same_with_and_without_marks_and_lengthening() {
        for (written, plain) in [("أمن", "امن"), ("مُدَرِّسَة", "مدرسه"), ("هدى", "هدي"), ("ســلام", "سلام")]
        {
            assert_eq!(comparable_text(written), comparable_text(plain), "{written}");
        }
    }

    #[test]
    fn what_is_neither_letter_nor_digit_parts_words() {
        assert_eq!(
            comparable_words(&comparable_text("L’Étude, 2 fois")).collect::<Vec<_>>(),
            ["l", "etude", "2", "fois"]
        );
    }
}
