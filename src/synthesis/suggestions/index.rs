//! The index of one question: what was coded, as far as the store has told.

use super::MadeSuggestions;
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::coding::suggestion::{CodedText, QuestionSuggester, Suggestions};
use crate::store::CodedText as StoredText;
use crate::synthesis::{Counted, SynthesisError, SynthesisService, counted_codes};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts are read at once.
const PAGE: u32 = 500;

/// So many texts teach an index; later ones do not. Each takes some kilobytes of memory.
const MOST_TEXTS: usize = 10_000;

/// How often another suggestion is made because a text behind it is not what it was.
const ATTEMPTS: usize = 20;

/// How many texts are compared with the store for each suggestion, beside those behind it.
const CHECKED: usize = 40;

/// The coded texts of a question.
pub(super) struct QuestionIndex {
    frame: CodingFrame,
    suggester: QuestionSuggester,
    /// The last text that was compared with the store by the way.
    checked: String,
    /// The number of the last coding that was read.
    last: i64,
}

impl QuestionIndex {
    /// Makes the index from the codings that count.
    pub(super) async fn make(service: &SynthesisService, frame: &CodingFrame) -> Result<Self, SynthesisError> {
        let (texts, last) = taught(service, frame).await?;
        let frame = frame.clone();
        let made = tokio::task::spawn_blocking(move || {
            let suggester = QuestionSuggester::from_frame(frame.clone());
            let mut index = Self { frame, suggester, checked: String::new(), last };
            for (locale, text) in texts.into_iter().take(MOST_TEXTS) {
                index.learn(&locale, text);
            }
            index
        });
        made.await.map_err(|_| SynthesisError::Interrupted)
    }

    /// Reads the codings that were added since.
    pub(super) async fn read_new_codings(&mut self, service: &SynthesisService) -> Result<(), SynthesisError> {
        loop {
            let entries = service.store.coding_log(service.form_id(), self.last, PAGE).await?;
            let Some((last, _)) = entries.last() else { return Ok(()) };
            let last = *last;
            // A text that was coded again is as old as its last coding.
            let mut ids: Vec<String> = Vec::new();
            for (_, entry) in entries.into_iter().rev() {
                if entry.control == self.frame.question() && !ids.contains(&entry.response_id) {
                    ids.push(entry.response_id);
                }
            }
            ids.reverse();
            ids.iter().for_each(|id| self.suggester.forget(id));
            self.look_again(service, &ids).await?;
            self.last = last;
        }
    }

    /// Suggests codes for a text. The texts whose codes they are have just been read from the store: one that was withdrawn, amended, coded
    /// or reviewed otherwise, by whatever process, is learned anew or forgotten before it can have a say.
    pub(super) async fn suggest(
        &mut self,
        service: &SynthesisService,
        (response_id, locale, text): (&str, &str, &str),
    ) -> Result<MadeSuggestions, SynthesisError> {
        let swept = self.next_to_check();
        self.look_again(service, &swept).await?;
        for _ in 0..ATTEMPTS {
            let suggestions = self.suggester.suggest(locale, (response_id, text));
            if !self.look_again(service, &suggestions.voters).await? {
                let near =
                    suggestions.reasons.iter().filter_map(|(id, _)| Some(self.suggester.learned(id)?.1.text.clone()));
                let near = near.collect();
                return Ok(MadeSuggestions { from: self.last, suggestions, near });
            }
        }
        let suggestions = Suggestions::default();
        Ok(MadeSuggestions { from: self.last, suggestions, near: Vec::new() })
    }

    /// Compares texts with the store. Returns whether one of them was another one than it is now.
    async fn look_again(&mut self, service: &SynthesisService, ids: &[String]) -> Result<bool, SynthesisError> {
        let found = service.store.teaching_texts(service.form_id(), self.frame.question(), ids).await?;
        let mut found: BTreeMap<String, StoredText> =
            found.into_iter().map(|text| (text.response_id.clone(), text)).collect();
        let mut has_changed = false;
        for id in ids {
            let stored = found.remove(id);
            let now = stored.and_then(|StoredText { response_id, locale, text, codes }| {
                match counted_codes(&self.frame, &codes) {
                    Counted::Codes(codes) => Some((locale, CodedText { id: response_id, text, codes })),
                    Counted::Waiting | Counted::ToSettle => None,
                }
            });
            has_changed |= self.replace(id, now);
        }
        Ok(has_changed)
    }

    /// Makes a text what it is now. Returns whether it was another one.
    fn replace(&mut self, id: &str, now: Option<(String, CodedText)>) -> bool {
        let known = self.suggester.learned(id);
        match now {
            None => {
                let was_known = known.is_some();
                self.suggester.forget(id);
                was_known
            }
            Some((locale, text)) => {
                let is_same = known.is_some_and(|known| known == (locale.as_str(), &text));
                if !is_same {
                    self.learn(&locale, text);
                }
                !is_same
            }
        }
    }

    /// The texts that are compared with the store by the way, in turn, so that a text that is not published any more leaves the memory too.
    fn next_to_check(&mut self) -> Vec<String> {
        let ids = self.suggester.learned_after(&self.checked, CHECKED);
        self.checked = ids.last().cloned().unwrap_or_default();
        ids
    }

    fn learn(&mut self, locale: &str, text: CodedText) {
        self.suggester.forget(&text.id);
        if self.suggester.coded() < MOST_TEXTS {
            self.suggester.learn(locale, text);
        }
    }
}

/// The coded texts that teach suggestions, each with its language, in the order of their codings; and the number of the last coding.
/// The texts that two people code teach nothing.
pub(super) async fn taught(
    service: &SynthesisService,
    frame: &CodingFrame,
) -> Result<(Vec<(String, CodedText)>, i64), SynthesisError> {
    let counted = service.counted_codings(frame).await?;
    let sample = service.sample_in_force(frame.question()).await?;
    let doubles: BTreeSet<String> = match sample {
        Some(sample) => {
            service.texts_of_sample(sample.number).await?.into_iter().map(|text| text.response_id).collect()
        }
        None => BTreeSet::new(),
    };
    let texts = counted.texts.into_iter().filter(|text| !doubles.contains(&text.response_id));
    let mut wanted: BTreeMap<String, (i64, CodeSet)> =
        texts.map(|text| (text.response_id, (text.number, text.codes))).collect();
    let (mut taught, mut after) = (Vec::new(), String::new());
    loop {
        let page = service.store.reviewed_texts(service.form_id(), frame.question(), "", &after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after.clone_from(&last.response_id);
        for text in page {
            if let Some((number, codes)) = wanted.remove(&text.response_id) {
                taught.push((number, text.locale, CodedText { id: text.response_id, text: text.text, codes }));
            }
        }
    }
    taught.sort_by_key(|(number, ..)| *number);
    Ok((taught.into_iter().map(|(_, locale, text)| (locale, text)).collect(), counted.newest))
}
