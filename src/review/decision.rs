//! Records what a reviewer does with a free text: decides, notes, undoes. Checks first whether it is allowed.

use super::{FreeText, ReviewError, ReviewService};
use crate::review::redaction::covers;
use crate::review::rereading::rereading;
use crate::review::status::ReviewStatus;
use crate::store::{LikenessKeys, PublicRow, PublishedChange, Review, ReviewAct, ReviewEffect, ReviewOutcome, Verdict};
use crate::text::folding::fold_text;
use crate::text::likeness::{likeness_bands, likeness_order};
use crate::workspace::{Act, Action, Object, Signature};

/// A reviewer's decision with its reason.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Which part of the text may be published.
    pub verdict: Verdict,
    /// The reason.
    pub note: String,
    /// True if the reviewer has seen the flagged passages that stay visible and wants to publish them.
    pub despite_flags: bool,
}

/// Who reviews, and when.
#[derive(Clone, Debug)]
pub struct Reviewer {
    /// The person.
    pub by: Signature,
    /// The time, in milliseconds since 1970.
    pub at: i64,
}

impl FreeText {
    fn reject_invalid(&self, decision: &Decision) -> Result<(), ReviewError> {
        let spans = match &decision.verdict {
            Verdict::Withheld => return Ok(()),
            Verdict::Accepted => &[][..],
            Verdict::Redacted(spans) => spans,
        };
        let length = self.length();
        if let Some((from, to)) = spans.iter().find(|(from, to)| from >= to || *to > length) {
            return Err(ReviewError::Span(*from, *to, length));
        }
        let visible = self.flags.iter().filter(|flag| !covers(spans, flag.from, flag.to)).count();
        if visible > 0 && !decision.despite_flags { Err(ReviewError::Flagged(visible)) } else { Ok(()) }
    }

    /// Returns what may be published of a text with this status.
    fn published_under(&self, status: &ReviewStatus) -> PublishedChange {
        match status {
            ReviewStatus::Decided(verdict @ (Verdict::Accepted | Verdict::Redacted(_))) => {
                let text = self.published_text(verdict);
                let likeness =
                    LikenessKeys { order: likeness_order(&self.locale, &text), bands: Some(likeness_bands(&text)) };
                PublishedChange::Replace { folded: fold_text(&text), likeness, text }
            }
            ReviewStatus::Decided(Verdict::Withheld)
            | ReviewStatus::Unreviewed
            | ReviewStatus::Changed
            | ReviewStatus::FlaggedSince
            | ReviewStatus::OpinionWanted(_)
            | ReviewStatus::ReadOnce(_)
            | ReviewStatus::Differing(_) => PublishedChange::Remove,
        }
    }
}

impl ReviewService {
    /// Records a decision and updates the published text accordingly.
    ///
    /// # Errors
    /// When the decision does not fit the text, or would publish flagged passages without `despite_flags`; when somebody decided
    /// on the text or amended it since it was read; when the store fails.
    pub async fn decide(&self, text: &FreeText, decision: Decision, who: &Reviewer) -> Result<(), ReviewError> {
        text.reject_invalid(&decision)?;
        let Decision { verdict, note, .. } = decision;
        self.append_to_log(text, ReviewAct::Decision(verdict), note, text.snapshot().encode(), who).await
    }

    /// Adds a note. An existing decision stays as it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn add_note(&self, text: &FreeText, note: String, who: &Reviewer) -> Result<(), ReviewError> {
        self.append_to_log(text, ReviewAct::Note, note, Vec::new(), who).await
    }

    /// Asks that somebody else read the text, which then waits for another person.
    ///
    /// # Errors
    /// When somebody decided on the text or amended it since it was read; when the store fails.
    pub async fn ask_opinion(&self, text: &FreeText, note: String, who: &Reviewer) -> Result<(), ReviewError> {
        self.append_to_log(text, ReviewAct::AskOpinion, note, text.snapshot().encode(), who).await
    }

    /// Takes back the reviewer's last decision on the text, or their last request. It stays in the log.
    ///
    /// # Errors
    /// When the last decision or request on the text is not the reviewer's own; when the store fails.
    pub async fn undo(&self, text: &FreeText, who: &Reviewer) -> Result<(), ReviewError> {
        if text.undoable_by(&who.by.actor.to_string()) {
            self.append_to_log(text, ReviewAct::Undo, String::new(), Vec::new(), who).await
        } else {
            Err(ReviewError::NothingToUndo)
        }
    }

    /// Returns what is published of each text of this row, by control, as the decisions on it say.
    ///
    /// # Errors
    /// When the response cannot be parsed, or the store fails.
    pub async fn published_texts_of(&self, row: PublicRow) -> Result<Vec<(String, PublishedChange)>, ReviewError> {
        let Some(page) = self.read_rows(vec![row]).await? else { return Ok(Vec::new()) };
        if let Some(id) = page.damaged.into_iter().next() {
            return Err(ReviewError::Damaged(id));
        }
        let texts = page.read.into_iter().flat_map(|response| response.texts);
        Ok(texts.map(|text| (text.control.clone(), text.published_under(&text.status))).collect())
    }

    async fn append_to_log(
        &self,
        text: &FreeText,
        act: ReviewAct,
        note: String,
        text_digest: Vec<u8>,
        who: &Reviewer,
    ) -> Result<(), ReviewError> {
        let (response_id, control) = (text.response_id.clone(), text.control.clone());
        let Signature { name: by, actor } = who.by.clone();
        let (form, at) = (self.form.id().as_str(), who.at);
        // A note of the reviewer may quote the text, so the audit log has none.
        let entry = Act::new(actor.clone(), logged_action(&act), Object::free_text(response_id.as_str()), at)
            .on_form(form)
            .with("control", &control);
        let entry = match act.verdict() {
            Some(verdict) => entry.with("verdict", verdict.name()),
            None => entry,
        };
        let review = Review { response_id, control, text_digest, act, note, person: actor.to_string(), by, at };
        let effect = if review.act == ReviewAct::Note {
            ReviewEffect { published: PublishedChange::Keep, entry: None }
        } else {
            let all = || text.reviews.iter().map(|(_, review)| review).chain([&review]);
            let readers = self.readers_of(&text.response_id, &text.control);
            let status = ReviewStatus::from_reviews(&text.text, &text.flags, all(), readers);
            let entry = status.queue_entry(rereading(&text.text, &text.flags, all(), readers));
            ReviewEffect { published: text.published_under(&status), entry: Some(entry) }
        };
        match self.store.record_review(form, review, text.seen(), effect, entry).await? {
            ReviewOutcome::Recorded => Ok(()),
            ReviewOutcome::Overtaken => Err(ReviewError::Overtaken),
            ReviewOutcome::Amended => Err(ReviewError::Amended),
        }
    }
}

/// Returns the action that the audit log records.
fn logged_action(act: &ReviewAct) -> Action {
    match act {
        ReviewAct::Decision(_) => Action::DecideOnText,
        ReviewAct::Note => Action::NoteOnText,
        ReviewAct::AskOpinion => Action::AskOpinionOnText,
        ReviewAct::Undo => Action::UndoDecisionOnText,
    }
}
