//! Records a reviewer's decision on a free text, and checks whether it is allowed.

use super::{FreeText, ReviewError, ReviewService};
use crate::review::redaction::covers;
use crate::review::status::{ReviewStatus, ReviewedSnapshot, is_note};
use crate::store::{Review, Verdict};
use crate::text::folding::fold_text;
use crate::workspace::{Act, Action, Object, Signature};

/// A reviewer's decision with its reason.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Which part of the text may be published.
    pub verdict: Verdict,
    /// The reason.
    pub note: String,
    /// Who decides.
    pub by: Signature,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
    /// True if the reviewer has seen the flagged passages that stay visible and wants to publish them.
    pub despite_flags: bool,
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
}

impl ReviewService {
    /// Records a decision and updates the published text accordingly.
    ///
    /// # Errors
    /// When the decision does not fit the text, or would publish flagged passages without `despite_flags`; when the store fails.
    pub async fn decide(&self, text: &FreeText, decision: Decision) -> Result<(), ReviewError> {
        text.reject_invalid(&decision)?;
        let published = match &decision.verdict {
            Verdict::Withheld => None,
            verdict => Some(text.published_text(verdict)),
        };
        let seen = ReviewedSnapshot::from_text(&text.text, &text.flags).encode();
        self.append_to_log(text, Action::DecideOnText, decision, seen, published).await
    }

    /// Adds a note. An existing decision stays as it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn add_note(&self, text: &FreeText, note: String, by: Signature, at: i64) -> Result<(), ReviewError> {
        let (verdict, seen) = match &text.last {
            Some(last) if !is_note(last) => (last.verdict.clone(), last.text_digest.clone()),
            _ => (Verdict::Withheld, Vec::new()),
        };
        let published = match &text.standing {
            ReviewStatus::Decided(verdict @ (Verdict::Accepted | Verdict::Redacted(_))) => {
                Some(text.published_text(verdict))
            }
            _ => None,
        };
        let decision = Decision { verdict, note, by, at, despite_flags: true };
        self.append_to_log(text, Action::NoteOnText, decision, seen, published).await
    }

    async fn append_to_log(
        &self,
        text: &FreeText,
        action: Action,
        decision: Decision,
        text_digest: Vec<u8>,
        published: Option<String>,
    ) -> Result<(), ReviewError> {
        let (response_id, control) = (text.response_id.clone(), text.control.clone());
        let Decision { verdict, note, by: Signature { name: by, actor }, at, .. } = decision;
        let form = self.form.id().as_str();
        let act = Act::new(actor, action, Object::free_text(response_id.as_str()), at)
            .on_form(form)
            .with("control", &control);
        // A note of the reviewer may quote the text, so the log has none.
        let act = if action == Action::DecideOnText { act.with("verdict", verdict.name()) } else { act };
        let review = Review { response_id, control, text_digest, verdict, note, by, at };
        let published = published.map(|text| (text.clone(), fold_text(&text)));
        Ok(self.store.record_review(form, review, published, act).await?)
    }
}
