//! What two texts are compared by: their words, and the pieces of four letters inside words, by which compounds, prefixes and
//! misspelt words are found. No language is known here: there are no stop words and no stems.

use crate::text::folding::fold_text;
use std::collections::{BTreeMap, BTreeSet};

/// The length of a piece, in characters.
const PIECE: usize = 4;

/// Returns how often a text has each feature. A piece begins with `~`, which no word has.
pub(super) fn features(text: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    let folded = folded(text);
    for word in split(&folded) {
        *counts.entry(word.to_owned()).or_default() += 1;
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.windows(PIECE) {
            *counts.entry(std::iter::once('~').chain(piece.iter().copied()).collect()).or_default() += 1;
        }
    }
    counts
}

/// Returns the words of a text, folded.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    split(&folded(text)).map(str::to_owned).collect()
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The folded text, in which Arabic letters that are written for one another are the same.
fn folded(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_compared_by_words_and_by_pieces_of_four_letters() {
        let found = features("L’Étude, l'étude");
        let expected = [("etude", 2), ("l", 2), ("~etud", 2), ("~tude", 2)];
        assert_eq!(found, expected.map(|(name, count)| (name.to_owned(), count)).into());
    }

    #[test]
    fn arabic_words_are_the_same_with_and_without_marks_and_lengthening() {
        for (written, plain) in [("أمن", "امن"), ("مُدَرِّسَة", "مدرسه"), ("هدى", "هدي"), ("ســلام", "سلام")]
        {
            assert_eq!(words(written), words(plain), "{written}");
        }
    }
}
