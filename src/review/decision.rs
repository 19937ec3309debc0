//! What a person decides on a free text, and what keeps it from being decided so.

use super::{FreeText, ReviewError, ReviewService};
use crate::review::redaction::covers;
use crate::review::status::{ReviewStatus, ReviewedSnapshot, is_note};
use crate::store::{Review, Verdict};
use crate::text::folding::fold_text;

/// What a person decides, and says of it.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What may be published.
    pub verdict: Verdict,
    /// Why.
    pub note: String,
    /// Who.
    pub by: String,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Flagged passages that stay visible were seen, and are wanted.
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
    /// Keeps a decision, with who and when, and what is published from now on.
    ///
    /// # Errors
    /// When it makes no sense for the text, or would let a flagged passage through unseen; when the store fails.
    pub async fn decide(&self, text: &FreeText, decision: Decision) -> Result<(), ReviewError> {
        text.reject_invalid(&decision)?;
        let published = match &decision.verdict {
            Verdict::Withheld => None,
            verdict => Some(text.published_text(verdict)),
        };
        self.append_to_log(text, decision, ReviewedSnapshot::from_text(&text.text, &text.flags).encode(), published)
            .await
    }

    /// Adds a note and leaves the decision, if there is one, as it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn add_note(&self, text: &FreeText, note: String, by: String, at: i64) -> Result<(), ReviewError> {
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
        self.append_to_log(text, Decision { verdict, note, by, at, despite_flags: true }, seen, published).await
    }

    async fn append_to_log(
        &self,
        text: &FreeText,
        decision: Decision,
        text_digest: Vec<u8>,
        published: Option<String>,
    ) -> Result<(), ReviewError> {
        let (response_id, control) = (text.response_id.clone(), text.control.clone());
        let Decision { verdict, note, by, at, .. } = decision;
        let review = Review { response_id, control, text_digest, verdict, note, by, at };
        let published = published.map(|text| (text.clone(), fold_text(&text)));
        Ok(self.store.record_review(self.form.id().as_str(), review, published).await?)
    }
}
