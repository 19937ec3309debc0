//! The index of one question: what was coded, by language.

use super::MadeSuggestions;
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::coding::suggestion::{CodedText, Suggester, Suggestions};
use crate::store::TextKey;
use crate::synthesis::{SynthesisError, SynthesisService};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts are read at once.
const PAGE: u32 = 500;

/// So many texts teach an index; later ones do not. Each takes some kilobytes of memory.
const MOST_TEXTS: usize = 10_000;

/// How often another suggestion is made because a text behind it is not published any more.
const ATTEMPTS: usize = 5;

/// The coded texts of a question, by language.
pub(super) struct QuestionIndex {
    frame: CodingFrame,
    suggesters: BTreeMap<String, Suggester>,
    /// The language of each text that was learned.
    locales: BTreeMap<String, String>,
    last: i64,
}

impl QuestionIndex {
    /// Makes the index from the codings that count.
    pub(super) async fn make(service: &SynthesisService, frame: &CodingFrame) -> Result<Self, SynthesisError> {
        let (texts, last) = taught(service, frame).await?;
        let frame = frame.clone();
        let made = tokio::task::spawn_blocking(move || {
            let mut index = Self { frame, suggesters: BTreeMap::new(), locales: BTreeMap::new(), last };
            for (locale, text) in texts.into_iter().take(MOST_TEXTS) {
                index.learn(&locale, text);
            }
            index
        });
        made.await.map_err(|_| SynthesisError::Interrupted)
    }

    /// Reads the codings that were added since.
    pub(super) async fn read_new_codings(
        &mut self,
        service: &SynthesisService,
        frame: &CodingFrame,
    ) -> Result<(), SynthesisError> {
        loop {
            let entries = service.store.coding_log(service.form_id(), self.last, PAGE).await?;
            let Some((last, _)) = entries.last() else { return Ok(()) };
            self.last = *last;
            for (_, entry) in entries.into_iter().filter(|(_, entry)| entry.control == frame.question()) {
                let key = TextKey { response_id: entry.response_id, control: entry.control };
                let text = service.store.text_to_code(service.form_id(), &key, &entry.coder).await?;
                let standing = text.as_ref().filter(|text| !text.is_double).and_then(|text| text.standing());
                let codes = match standing.and_then(|coding| coding.codes.as_ref()) {
                    Some(codes) => frame.current_codes(&codes.parse::<CodeSet>()?),
                    None => None,
                };
                match (text, codes) {
                    (Some(text), Some(codes)) => {
                        self.learn(&text.locale, CodedText { id: text.response_id, text: text.text, codes });
                    }
                    (_, _) => self.forget(&key.response_id),
                }
            }
        }
    }

    /// Suggests codes for a text. A text behind a suggestion that is not published any more is forgotten.
    pub(super) async fn suggest(
        &mut self,
        service: &SynthesisService,
        locale: &str,
        text: &str,
    ) -> Result<MadeSuggestions, SynthesisError> {
        for _ in 0..ATTEMPTS {
            let suggestions = self.suggester(locale).suggest(text);
            let mut near = Vec::new();
            for (response_id, _) in &suggestions.reasons {
                near.push(service.published_text(self.frame.question(), response_id).await?);
            }
            let gone = suggestions.reasons.iter().zip(&near).filter(|(_, text)| text.is_none());
            let gone: Vec<String> = gone.map(|((id, _), _)| id.clone()).collect();
            if gone.is_empty() {
                let near = near.into_iter().flatten().collect();
                return Ok(MadeSuggestions { from: self.last, suggestions, near });
            }
            gone.iter().for_each(|id| self.forget(id));
        }
        let suggestions = Suggestions::default();
        Ok(MadeSuggestions { from: self.last, suggestions, near: Vec::new() })
    }

    fn learn(&mut self, locale: &str, text: CodedText) {
        let is_new = !self.locales.contains_key(&text.id);
        if is_new && self.locales.len() >= MOST_TEXTS {
            return;
        }
        // A text that changed may have changed its language.
        self.forget(&text.id);
        self.locales.insert(text.id.clone(), locale.to_owned());
        self.suggester(locale).learn(text);
    }

    fn forget(&mut self, id: &str) {
        if let Some(locale) = self.locales.remove(id) {
            self.suggester(&locale).forget(id);
        }
    }

    fn suggester(&mut self, locale: &str) -> &mut Suggester {
        let frame = &self.frame;
        self.suggesters.entry(locale.to_owned()).or_insert_with(|| Suggester::from_frame(frame, locale))
    }
}

/// The coded texts that teach suggestions, each with its language, in the order of their codings; and the number of the last coding.
/// The texts that two people code teach nothing.
pub(super) async fn taught(
    service: &SynthesisService,
    frame: &CodingFrame,
) -> Result<(Vec<(String, CodedText)>, i64), SynthesisError> {
    let counted = service.counted_codings(frame).await?;
    let sample = service.newest_sample(frame.question()).await?.filter(|sample| sample.end.is_none());
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
