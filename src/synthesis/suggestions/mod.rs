//! Suggestions for the coders of a question, from an index in memory that follows the codings in the store.
//!
//! An index is made from the codings that count when it is first asked for, away from requests: until then nothing is suggested. Codings
//! that are added later are read one by one. The texts of a sample in force teach it nothing.

mod index;
mod measure;

pub use measure::Taken;

use super::{SynthesisError, SynthesisService};
use crate::coding::frame::CodingFrame;
use crate::coding::suggestion::Suggestions;
use crate::store::TextToCode;
use index::QuestionIndex;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// So many questions are held in memory; the one that was asked for longest ago gives way.
const MOST_QUESTIONS: usize = 8;

/// How long somebody waits for another who asks. A page without suggestions is better than one that comes late.
const LONGEST_WAIT: Duration = Duration::from_millis(100);

/// What an index was made for. With another frame or another sample, another one is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct IndexKey {
    version: u32,
    sample: Option<i64>,
}

/// What an index is made of: nothing yet, or nothing because it failed.
#[derive(Default)]
enum IndexState {
    #[default]
    InTheMaking,
    Failed,
    Made(QuestionIndex),
}

type SharedIndex = Arc<AsyncMutex<IndexState>>;

/// The indexes of the questions whose texts are being coded.
#[derive(Default)]
pub struct SuggestionIndexes(Mutex<Held>);

#[derive(Default)]
struct Held {
    /// By form and control, each with the request that asked for it last.
    questions: BTreeMap<(String, String), (IndexKey, u64, SharedIndex)>,
    /// Counts requests.
    clock: u64,
}

/// Suggestions with the state that they were made from.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeSuggestions {
    /// The number of the last coding that was read.
    pub from: i64,
    /// What is suggested.
    pub suggestions: Suggestions,
    /// The texts behind the reasons, in their order.
    pub near: Vec<String>,
}

impl SuggestionIndexes {
    /// Suggests codes for a text of a frame's control; `None` while the index is being made.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn suggest(
        &self,
        service: &SynthesisService,
        frame: &CodingFrame,
        text: &TextToCode,
    ) -> Result<Option<MadeSuggestions>, SynthesisError> {
        let sample = service.sample_in_force(frame.question()).await?;
        let key = IndexKey { version: frame.version(), sample: sample.map(|sample| sample.number) };
        let name = (service.form_id().to_owned(), frame.question().to_owned());
        let shared = match self.find_or_begin(&name, key) {
            (_, Some(guard)) => {
                make(guard, service.clone(), frame.clone());
                return Ok(None);
            }
            (shared, None) => shared,
        };
        // Whoever makes the index holds it, and whoever asks does so for a moment.
        let Ok(mut state) = tokio::time::timeout(LONGEST_WAIT, shared.lock()).await else { return Ok(None) };
        match &mut *state {
            IndexState::InTheMaking => Ok(None),
            IndexState::Failed => {
                // The next request makes another attempt.
                self.lock().questions.remove(&name);
                Ok(None)
            }
            IndexState::Made(index) => {
                index.read_new_codings(service).await?;
                index.suggest(service, (&text.response_id, &text.locale, &text.text)).await.map(Some)
            }
        }
    }

    /// The index of a question; with its guard if it has to be made.
    fn find_or_begin(
        &self,
        name: &(String, String),
        key: IndexKey,
    ) -> (SharedIndex, Option<OwnedMutexGuard<IndexState>>) {
        let mut held = self.lock();
        held.clock += 1;
        let now = held.clock;
        if let Some((known, asked, shared)) = held.questions.get_mut(name)
            && *known == key
        {
            *asked = now;
            return (Arc::clone(shared), None);
        }
        let shared = SharedIndex::default();
        let guard = Arc::clone(&shared).try_lock_owned().ok();
        held.questions.insert(name.clone(), (key, now, Arc::clone(&shared)));
        if held.questions.len() > MOST_QUESTIONS {
            let oldest = held.questions.iter().min_by_key(|(_, (_, asked, _))| *asked).map(|(name, _)| name.clone());
            oldest.map(|name| held.questions.remove(&name));
        }
        (shared, guard)
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes an index away from the request.
fn make(mut state: OwnedMutexGuard<IndexState>, service: SynthesisService, frame: CodingFrame) {
    tokio::spawn(async move {
        *state = match QuestionIndex::make(&service, &frame).await {
            Ok(index) => IndexState::Made(index),
            Err(error) => {
                tracing::warn!(%error, "the index of suggestions cannot be made");
                IndexState::Failed
            }
        };
    });
}
