//! What suggestions are worth on a project's own coding, and what coders make of them.

use super::index::taught;
use crate::coding::frame::CodingFrame;
use crate::coding::suggestion::{SuggestionWorth, suggestion_worth};
use crate::coding::{Code, CodeSet};
use crate::store::Coding;
use crate::synthesis::{SynthesisError, SynthesisService};
use std::collections::BTreeMap;

/// How many entries are read at once.
const PAGE: u32 = 500;

/// The suggestions of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionSuggestions {
    /// Their worth in each language: each text is held out and compared with what the texts coded before it suggest.
    pub worth: BTreeMap<String, SuggestionWorth>,
    /// What coders made of the suggestions that they could see.
    pub shown: Taken,
    /// The same of those that were computed and not shown, for comparison.
    pub hidden: Taken,
}

/// How suggestions compare with what coders gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The number of codings with suggestions.
    pub codings: u64,
    /// The number of suggested codes.
    pub suggested: u64,
    /// The number of codes that coders gave.
    pub given: u64,
    /// The number of codes that were suggested and given.
    pub both: u64,
}

impl Taken {
    /// Returns the share of the suggested codes that coders gave.
    pub fn precision(self) -> Option<f64> {
        (self.suggested > 0).then(|| self.both as f64 / self.suggested as f64)
    }

    /// Returns the share of the given codes that were suggested.
    pub fn recall(self) -> Option<f64> {
        (self.given > 0).then(|| self.both as f64 / self.given as f64)
    }

    fn add(&mut self, suggested: &[Code], given: &CodeSet) {
        self.codings += 1;
        self.suggested += suggested.len() as u64;
        self.given += given.codes().len() as u64;
        self.both += suggested.iter().filter(|code| given.codes().contains(code)).count() as u64;
    }
}

impl SynthesisService {
    /// Measures the suggestions of a frame's control.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn suggestions_measured(&self, frame: &CodingFrame) -> Result<QuestionSuggestions, SynthesisError> {
        let (texts, _) = taught(self, frame).await?;
        let worth = suggestion_worth(frame, &texts);
        let mut measured = QuestionSuggestions { worth, shown: Taken::default(), hidden: Taken::default() };
        let mut last = 0;
        loop {
            let entries = self.store.coding_log(self.form_id(), last, PAGE).await?;
            let Some((number, _)) = entries.last() else { return Ok(measured) };
            last = *number;
            for (_, coding) in entries.iter().filter(|(_, coding)| coding.control == frame.question()) {
                measured.add(coding)?;
            }
        }
    }
}

impl QuestionSuggestions {
    fn add(&mut self, coding: &Coding) -> Result<(), SynthesisError> {
        let Some((suggestion, codes)) = coding.suggestion.as_ref().zip(coding.codes.as_ref()) else { return Ok(()) };
        if suggestion.codes.is_empty() {
            return Ok(());
        }
        let codes_of = |names: &str| names.split_whitespace().map(str::parse).collect::<Result<Vec<Code>, _>>();
        // Suggestions are a list: codes that cannot stand together may be suggested for one text.
        let (suggested, given) = (codes_of(&suggestion.codes)?, codes.parse::<CodeSet>()?);
        let taken = if suggestion.is_shown { &mut self.shown } else { &mut self.hidden };
        taken.add(&suggested, &given);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_are_compared_with_what_coders_gave() {
        let mut taken = Taken::default();
        assert_eq!((taken.precision(), taken.recall()), (None, None));
        let codes = |names: &str| names.split(' ').map(|name| name.parse().expect("a code")).collect::<Vec<_>>();
        taken.add(&codes("a b unclear"), &"a c".parse().expect("codes"));
        taken.add(&codes("a"), &"a".parse().expect("codes"));
        assert_eq!(taken, Taken { codings: 2, suggested: 4, given: 3, both: 2 });
        assert_eq!((taken.precision(), taken.recall()), (Some(0.5), Some(2.0 / 3.0)));
    }
}
