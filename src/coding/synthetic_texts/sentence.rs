//! A sentence with places for words: `{a|b}` stands for one of the two.

use crate::coding::random::Random;

/// Of so many long words, one has a slip of the pen.
const SLIPS: usize = 40;

/// A word of fewer letters is written without slips.
const LONG: usize = 6;

/// Returns one of the sentences, with words in its places.
pub(super) fn any(random: &mut Random, sentences: &[String]) -> String {
    let sentence = &sentences[random.random_below(sentences.len())];
    let mut text = String::new();
    let mut rest = sentence.as_str();
    while let Some((before, words, after)) = next_place(rest) {
        let words: Vec<&str> = words.split('|').collect();
        text.push_str(before);
        text.push_str(words[random.random_below(words.len())]);
        rest = after;
    }
    text + rest
}

/// What is before the next place, the words that may take it, and what is after it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, place) = text.split_once('{')?;
    let (words, after) = place.split_once('}')?;
    Some((before, words, after))
}

/// Returns the text with a letter missing in some of its long words.
pub(super) fn with_slips(text: &str, random: &mut Random) -> String {
    let mut slipped = String::with_capacity(text.len());
    for (rank, word) in text.split(' ').enumerate() {
        if rank > 0 {
            slipped.push(' ');
        }
        let letters = word.chars().count();
        if letters < LONG || random.random_below(SLIPS) > 0 {
            slipped.push_str(word);
        } else {
            slipped.extend(word.chars().enumerate().filter(|(at, _)| *at != letters / 2).map(|(_, letter)| letter));
        }
    }
    slipped
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_place_takes_one_of_its_words() {
        let mut random = Random::from_seed("words");
        let sentences = ["{A|B} c {d|e|f}.".to_owned()];
        let found: BTreeSet<String> = (0..100).map(|_| any(&mut random, &sentences)).collect();
        let expected = ["A c d.", "A c e.", "A c f.", "B c d.", "B c e.", "B c f."];
        assert_eq!(found, expected.map(str::to_owned).into());
    }

    #[test]
    fn a_long_word_loses_a_letter_now_and_then_and_a_short_one_never() {
        let mut random = Random::from_seed("slips");
        let found: BTreeSet<String> = (0..500).map(|_| with_slips("verres fumés", &mut random)).collect();
        assert_eq!(found, ["verres fumés", "veres fumés"].map(str::to_owned).into());
    }
}
