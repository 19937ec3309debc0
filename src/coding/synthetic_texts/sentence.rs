//! A sentence with places for words: `{a|b}` stands for one of the two.

use crate::coding::random::Random;
use serde::Deserialize;

/// Of so many long words, one has a slip of the pen.
const SLIPS: usize = 40;

/// A word of fewer letters is written without slips.
const LONG: usize = 6;

/// A sentence with places for words.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Sentence {
    places: Vec<Place>,
    /// What follows the last place.
    end: String,
}

/// A place of a sentence.
#[derive(Debug)]
struct Place {
    /// What is between the place before and this one.
    before: String,
    /// The words that may take it.
    words: Vec<String>,
}

impl From<String> for Sentence {
    fn from(written: String) -> Self {
        let mut places = Vec::new();
        let mut rest = written.as_str();
        while let Some((before, words, after)) = next_place(rest) {
            places.push(Place { before: before.to_owned(), words: words.split('|').map(str::to_owned).collect() });
            rest = after;
        }
        Self { places, end: rest.to_owned() }
    }
}

/// Returns one of the sentences, with words in its places.
pub(super) fn any(random: &mut Random, sentences: &[Sentence]) -> String {
    let Sentence { places, end } = &sentences[random.random_below(sentences.len())];
    let mut text = String::new();
    for Place { before, words } in places {
        text.push_str(before);
        text.push_str(&words[random.random_below(words.len())]);
    }
    text + end
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
        // A word has no more letters than bytes, which need no counting.
        let letters = if word.len() < LONG { word.len() } else { word.chars().count() };
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
        let sentences = [Sentence::from("{A|B} c {d|e|f}.".to_owned())];
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
