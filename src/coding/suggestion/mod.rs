//! Suggestions of codes for a text, from the coded texts that are most like it.
//!
//! A pure function of the frame, the coded texts in the order of their codings, and the text: the same everywhere and at any later
//! time. Nothing here applies a suggestion.

mod features;
mod logarithm;
mod measure;
mod question_suggester;
#[cfg(test)]
mod tests;
mod text_index;

pub use measure::{SuggestionWorth, suggestion_worth};
pub use question_suggester::QuestionSuggester;

use super::code::{Code, CodeSet, ThemeId};
use super::frame::{CodingFrame, Theme};
use features::features;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use text_index::TextIndex;

/// No suggestion is made from fewer coded texts of a question.
pub const LEAST_CODED: usize = 30;

/// How many of the nearest texts suggest their codes.
const NEIGHBOURS: usize = 10;

/// How many codes are suggested at most.
const SUGGESTED: usize = 5;

/// A code whose score is below this share of the best one is not suggested.
const FLOOR: f64 = 0.1;

/// Of so many texts, the suggestions for one are hidden.
const HIDDEN: u8 = 5;

/// How many of the nearest texts are shown as the reason.
const REASONS: usize = 2;

/// How many of the words that two texts have in common are shown.
const SHARED_WORDS: usize = 8;

/// A text that is coded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedText {
    /// Tells the text from all others: the id of its response.
    pub id: String,
    /// The text as it is published.
    pub text: String,
    /// Its codes, as they count now.
    pub codes: CodeSet,
}

/// What is suggested for a text, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// The suggested codes, the best first.
    pub codes: Vec<Code>,
    /// The coded texts whose codes these are.
    pub voters: Vec<String>,
    /// The nearest coded texts, each with words that it shares with the text.
    pub reasons: Vec<(String, Vec<String>)>,
}

/// The coded texts of one question in one language, with the wording of the themes in that language, to suggest codes from.
struct Suggester {
    index: TextIndex<Source>,
    /// The place of each coded text in the index.
    places: HashMap<String, u32>,
}

/// What the index holds.
enum Source {
    Text(CodedText),
    /// The wording of a theme stands for a text that is coded with it.
    Wording(ThemeId),
}

impl Suggester {
    /// Begins with the themes of a frame in a language.
    fn from_frame(frame: &CodingFrame, language: &str) -> Self {
        let mut suggester = Self { index: TextIndex::default(), places: HashMap::new() };
        for theme in frame.themes_in_use().into_iter().filter(|theme| !theme.heading) {
            if let Some(text) = wording_text(theme, language) {
                suggester.index.add(Source::Wording(theme.id.clone()), &features(&text));
            }
        }
        suggester
    }

    /// Learns a coded text. What was learned of the same text before is forgotten.
    fn learn(&mut self, text: CodedText) {
        self.forget(&text.id);
        let (id, features) = (text.id.clone(), features(&text.text));
        let at = self.index.add(Source::Text(text), &features);
        self.places.insert(id, at);
    }

    /// Forgets a text, as if it had never been learned.
    fn forget(&mut self, id: &str) {
        let Some(at) = self.places.remove(id) else { return };
        if let Some(Source::Text(text)) = self.index.source(at) {
            let features = features(&text.text);
            self.index.remove(at, &features);
        }
    }

    /// Returns a text that was learned.
    fn learned(&self, id: &str) -> Option<&CodedText> {
        match self.index.source(*self.places.get(id)?)? {
            Source::Text(text) => Some(text),
            Source::Wording(_) => None,
        }
    }

    /// Suggests codes for a text. What the text itself was given says nothing.
    fn suggest(&self, id: &str, text: &str) -> Suggestions {
        let nearest = self.index.nearest(&features(text), NEIGHBOURS, self.places.get(id).copied());
        let mut scores: BTreeMap<Code, f64> = BTreeMap::new();
        for (source, score) in &nearest {
            match source {
                Source::Wording(theme) => *scores.entry(Code::Theme(theme.clone())).or_default() += score,
                Source::Text(text) => {
                    text.codes.codes().iter().for_each(|code| *scores.entry(code.clone()).or_default() += score);
                }
            }
        }
        let mut best: Vec<(Code, f64)> = scores.into_iter().collect();
        // The sort is stable, so that equal scores stay in the order of the codes.
        best.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let floor = best.first().map_or(0.0, |(_, score)| score * FLOOR);
        let codes =
            best.into_iter().take(SUGGESTED).filter(|(_, score)| *score >= floor).map(|(code, _)| code).collect();
        let coded = nearest.iter().filter_map(|(source, _)| match source {
            Source::Text(text) => Some(text),
            Source::Wording(_) => None,
        });
        Suggestions {
            codes,
            voters: coded.clone().map(|voter| voter.id.clone()).collect(),
            reasons: coded.take(REASONS).map(|near| (near.id.clone(), shared_words(text, &near.text))).collect(),
        }
    }
}

/// Returns whether suggestions for a text are computed and not shown: for a fifth of the texts, the same ones for every coder, so that
/// codings with and without suggestions can be compared.
pub fn is_hidden_from_coders(question: &str, response_id: &str) -> bool {
    let mut digest = Sha256::new();
    for part in ["suggestions", question, response_id] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    digest.finalize()[0] % HIDDEN == 0
}

/// All that a theme's wording says which texts have it.
fn wording_text(theme: &Theme, language: &str) -> Option<String> {
    let wording = theme.wording.get(language)?;
    Some([&wording.label, &wording.definition, &wording.include].map(String::as_str).join(" "))
}

/// The longest words that two texts have in common, folded.
fn shared_words(one: &str, other: &str) -> Vec<String> {
    let (one, other): (BTreeSet<String>, BTreeSet<String>) = (features::words(one), features::words(other));
    let mut shared: Vec<String> = one.intersection(&other).filter(|word| word.chars().count() > 3).cloned().collect();
    shared.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.clone()));
    shared.truncate(SHARED_WORDS);
    shared
}
