//! Texts and supporters that wait for a decision, and since when: the overview and the digest say it.

use super::supporters::moderation::{Moderation, ModerationError};
use crate::review::{QuestionProgress, ReviewError, ReviewService};
use crate::store::{CodingStore, FrameStore, Store, StoreError};
use questionnaire::Form;
use std::sync::Arc;

/// The most waiting texts of which the oldest is looked for: it is found by looking at each.
const MOST_DATED: u64 = 20_000;

/// A number of things that wait, and since when the oldest does, in milliseconds since 1970.
#[derive(Clone, Copy)]
pub(super) struct Waiting {
    pub(super) count: u64,
    pub(super) since: Option<i64>,
}

/// The free texts on which nobody has decided.
#[derive(Clone, Copy)]
pub(super) struct WaitingTexts {
    /// All of them.
    pub(super) all: Waiting,
    /// Those in which something is flagged.
    pub(super) flagged: u64,
    /// Those that were decided, and changed since, or their flags.
    pub(super) stale: u64,
}

/// The free texts on which nobody has decided.
pub(super) async fn waiting_texts(store: &Arc<dyn Store>, form: &Arc<Form>) -> Result<WaitingTexts, StoreError> {
    let service = ReviewService::new(Arc::clone(form), Arc::clone(store));
    // New responses enter the queue here, a page of them at a time.
    service.catch_up().await.map_err(readable)?;
    let progress = service.progress().await.map_err(readable)?;
    let count = progress.iter().map(QuestionProgress::waiting).sum();
    let flagged = progress.iter().map(|question| question.flagged).sum();
    let stale = progress.iter().map(|question| question.stale).sum();
    let since = match count {
        1..=MOST_DATED => store.oldest_waiting_text(form.id().as_str()).await?,
        _ => None,
    };
    Ok(WaitingTexts { all: Waiting { count, since }, flagged, stale })
}

/// The published texts of the questions that have themes: how many there are, and how many of them somebody has coded; `None` if no
/// question has themes.
pub(super) async fn coded_texts<S: FrameStore + CodingStore + ?Sized>(
    store: &S,
    form: &str,
) -> Result<Option<(u64, u64)>, StoreError> {
    let frames = store.frame_changes(form).await?;
    if frames.is_empty() {
        return Ok(None);
    }
    let counts = store.coding_counts(form).await?;
    let coded = counts.iter().filter(|count| frames.iter().any(|frame| frame.control == count.control));
    Ok(Some(coded.fold((0, 0), |(texts, coded), count| (texts + count.texts, coded + count.coded))))
}

/// The supporters on whom nobody has decided; `None` for a form without supporters.
pub(super) async fn waiting_supporters(
    store: &Arc<dyn Store>,
    form: &Arc<Form>,
) -> Result<Option<Waiting>, StoreError> {
    let Some(moderation) = Moderation::new(Arc::clone(form), Arc::clone(store)) else { return Ok(None) };
    let (entries, _) = moderation.all().await.map_err(|error| match error {
        ModerationError::Store(error) => error,
        _ => StoreError::Damaged("a response"),
    })?;
    let waiting: Vec<_> = entries.iter().filter(|entry| entry.status.is_pending()).collect();
    let since = waiting.iter().map(|entry| entry.received_at).min();
    Ok(Some(Waiting { count: waiting.len() as u64, since }))
}

fn readable(error: ReviewError) -> StoreError {
    match error {
        ReviewError::Store(error) => error,
        error => {
            tracing::error!(%error, "the review queue cannot be counted");
            StoreError::Damaged("a response")
        }
    }
}
