//! What suggestions are worth: each text is held out, suggested for from the texts coded before it, and compared with what the
//! coder gave.

use super::{CodedText, LEAST_CODED, QuestionSuggester};
use crate::coding::code::Code;
use crate::coding::frame::CodingFrame;
use std::collections::BTreeMap;

/// The worth of suggestions, over the texts that were held out. Shares are between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SuggestionWorth {
    /// The number of texts that were held out.
    pub texts: usize,
    /// The share of the given codes that were among the first three suggested.
    pub recall_at_3: f64,
    /// The share of the given codes that were among the first five suggested.
    pub recall_at_5: f64,
    /// The share of texts with a suggestion whose first one was given.
    pub precision_at_1: f64,
    /// The share of the first three suggestions that were given.
    pub precision_at_3: f64,
    /// The share of texts for which anything was suggested.
    pub with_suggestion: f64,
    /// The recall at 3 of always suggesting the three codes given most often so far, in whatever language.
    pub prior_recall_at_3: f64,
    /// The recall at 5 of always suggesting the five codes given most often so far, in whatever language.
    pub prior_recall_at_5: f64,
}

/// What is counted.
#[derive(Default)]
struct Counts {
    texts: usize,
    given: usize,
    found_3: usize,
    found_5: usize,
    prior_3: usize,
    prior_5: usize,
    first_right: usize,
    suggested_3: usize,
    with_suggestion: usize,
}

/// Measures the suggestions for the texts of a question, each with its language, in the order in which they were coded. Returns the worth in
/// each language of which texts were held out.
pub fn suggestion_worth(frame: &CodingFrame, texts: &[(String, CodedText)]) -> BTreeMap<String, SuggestionWorth> {
    let mut suggester = QuestionSuggester::from_frame(frame.clone());
    let mut frequent: BTreeMap<Code, usize> = BTreeMap::new();
    let mut by_language: BTreeMap<String, Counts> = BTreeMap::new();
    for (at, (language, text)) in texts.iter().enumerate() {
        if at >= LEAST_CODED {
            let counts = by_language.entry(language.clone()).or_default();
            let suggested = suggester.suggest(language, (&text.id, &text.text)).codes;
            counts.add(text, &suggested, &most_frequent(&frequent));
        }
        for code in text.codes.codes() {
            *frequent.entry(code.clone()).or_default() += 1;
        }
        suggester.learn(language, text.clone());
    }
    by_language.into_iter().map(|(language, counts)| (language, counts.worth())).collect()
}

fn most_frequent(counts: &BTreeMap<Code, usize>) -> Vec<Code> {
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    sorted.into_iter().map(|(code, _)| code.clone()).collect()
}

impl Counts {
    fn add(&mut self, text: &CodedText, suggested: &[Code], prior: &[Code]) {
        let given = text.codes.codes();
        let found = |codes: &[Code], most: usize| codes.iter().take(most).filter(|code| given.contains(code)).count();
        self.texts += 1;
        self.given += given.len();
        self.found_3 += found(suggested, 3);
        self.found_5 += found(suggested, 5);
        self.prior_3 += found(prior, 3);
        self.prior_5 += found(prior, 5);
        self.first_right += found(suggested, 1);
        self.suggested_3 += suggested.len().min(3);
        self.with_suggestion += usize::from(!suggested.is_empty());
    }

    fn worth(&self) -> SuggestionWorth {
        let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
        SuggestionWorth {
            texts: self.texts,
            recall_at_3: share(self.found_3, self.given),
            recall_at_5: share(self.found_5, self.given),
            precision_at_1: share(self.first_right, self.with_suggestion),
            precision_at_3: share(self.found_3, self.suggested_3),
            with_suggestion: share(self.with_suggestion, self.texts),
            prior_recall_at_3: share(self.prior_3, self.given),
            prior_recall_at_5: share(self.prior_5, self.given),
        }
    }
}
