//! The coded texts of one question in all languages. Texts are compared with texts of their own language alone; the words of the themes
//! are all that a language has of what was coded in the others.

use super::{CodedText, LEAST_CODED, Suggester, Suggestions};
use crate::coding::frame::CodingFrame;
use std::collections::BTreeMap;
use std::ops::Bound;

/// The coded texts of one question, to suggest codes from.
pub struct QuestionSuggester {
    frame: CodingFrame,
    by_language: BTreeMap<String, Suggester>,
    /// The language of each text that was learned.
    languages: BTreeMap<String, String>,
}

impl QuestionSuggester {
    /// Begins with the themes of a frame.
    pub fn from_frame(frame: CodingFrame) -> Self {
        Self { frame, by_language: BTreeMap::new(), languages: BTreeMap::new() }
    }

    /// Returns the control of the question.
    pub fn question(&self) -> &str {
        self.frame.question()
    }

    /// Learns a coded text of a language. What was learned of the same text before is forgotten, in whatever language it was.
    pub fn learn(&mut self, language: &str, text: CodedText) {
        self.forget(&text.id);
        self.languages.insert(text.id.clone(), language.to_owned());
        self.suggester(language).learn(text);
    }

    /// Forgets a text, as if it had never been learned.
    pub fn forget(&mut self, id: &str) {
        if let Some(language) = self.languages.remove(id) {
            self.suggester(&language).forget(id);
        }
    }

    /// Returns a text that was learned, with its language.
    pub fn learned(&self, id: &str) -> Option<(&str, &CodedText)> {
        let language = self.languages.get(id)?;
        Some((language, self.by_language.get(language)?.learned(id)?))
    }

    /// Returns so many of the texts that were learned, in the order of their ids after the one that is given.
    pub fn learned_after(&self, id: &str, count: usize) -> Vec<String> {
        let after = (Bound::Excluded(id), Bound::Unbounded);
        self.languages.range::<str, _>(after).take(count).map(|(id, _)| id.clone()).collect()
    }

    /// Returns the number of texts that were learned.
    pub fn coded(&self) -> usize {
        self.languages.len()
    }

    /// Suggests codes for a text of a language; nothing until enough texts of the question are coded, in whatever language. What the
    /// text itself was given says nothing.
    pub fn suggest(&mut self, language: &str, (id, text): (&str, &str)) -> Suggestions {
        let others = self.coded() - usize::from(self.languages.contains_key(id));
        if others < LEAST_CODED { Suggestions::default() } else { self.suggester(language).suggest(id, text) }
    }

    fn suggester(&mut self, language: &str) -> &mut Suggester {
        let frame = &self.frame;
        self.by_language.entry(language.to_owned()).or_insert_with(|| Suggester::from_frame(frame, language))
    }
}
