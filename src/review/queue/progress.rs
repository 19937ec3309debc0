//! How far the review of each question is.

use super::filter::StatusFilter;
use crate::review::{ReviewError, ReviewService};
use crate::store::{QueueCount, QueueStage};

/// How far the review of one question is: numbers of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionProgress {
    /// The control.
    pub control: String,
    /// All texts.
    pub all: u64,
    /// Decided.
    pub decided: u64,
    /// Waiting, and something is flagged in them.
    pub flagged: u64,
    /// Waiting because the text or its flags changed after a decision.
    pub stale: u64,
    /// Waiting for a second reader.
    pub read_once: u64,
    /// Waiting to be settled.
    pub differing: u64,
}

impl ReviewService {
    /// Returns how far the review of each question is, in the order of the form.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn progress(&self) -> Result<Vec<QuestionProgress>, ReviewError> {
        let counts = self.store.queue_counts(self.form.id().as_str()).await?;
        let of_question = |control: String| {
            let own = counts.iter().filter(|count| count.control == control);
            let start = QuestionProgress { control: control.clone(), ..QuestionProgress::default() };
            own.fold(start, |progress, count| progress.plus(count))
        };
        Ok(self.text_controls().into_iter().map(of_question).collect())
    }
}

impl QuestionProgress {
    /// Returns how many texts wait for a decision.
    pub fn waiting(&self) -> u64 {
        self.all.saturating_sub(self.decided)
    }

    fn plus(mut self, count: &QueueCount) -> Self {
        self.all += count.texts;
        let stage = StatusFilter::NAMES.into_iter().find(|(name, _)| *name == count.status).map(|(_, stage)| stage);
        match stage {
            Some(QueueStage::Decided) => self.decided += count.texts,
            Some(QueueStage::ReadOnce) => self.read_once += count.texts,
            Some(QueueStage::Differing) => self.differing += count.texts,
            Some(QueueStage::Unread) | None => {}
        }
        if stage != Some(QueueStage::Decided) && count.is_flagged {
            self.flagged += count.texts;
        }
        if StatusFilter::STALE.contains(&count.status.as_str()) {
            self.stale += count.texts;
        }
        self
    }
}
