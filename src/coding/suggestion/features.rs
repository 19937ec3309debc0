//! What two texts are compared by: their words, and the pieces of four letters inside words, by which compounds, prefixes and
//! misspelt words are found. No language is known here: there are no stop words and no stems.

use crate::text::words::{comparable_text, comparable_words};
use std::collections::{BTreeMap, BTreeSet};

/// The length of a piece, in characters.
const PIECE: usize = 4;

/// Returns how often a text has each feature. A piece begins with `~`, which no word has.
pub(super) fn features(text: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for word in comparable_words(&comparable_text(text)) {
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
    comparable_words(&comparable_text(text)).map(str::to_owned).collect()
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
}
