//! A free text under review, and its published form after a decision.

use crate::review::redaction::{MARKER, redact};
use crate::review::scan::Flag;
use crate::review::status::{ReviewStatus, ReviewedSnapshot};
use crate::store::{Review, Verdict};

/// One free text of a response.
#[derive(Clone, Debug)]
pub struct FreeText {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The text as the respondent wrote it.
    pub text: String,
    /// The passages that the scan flags.
    pub flags: Vec<Flag>,
    /// The review status of the text.
    pub standing: ReviewStatus,
    /// The newest decision or note on the text, whether or not it still applies.
    pub last: Option<Review>,
}

impl FreeText {
    /// Returns the text as it is published under a verdict.
    pub fn published_text(&self, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Accepted => self.text.clone(),
            Verdict::Withheld => MARKER.to_owned(),
            Verdict::Redacted(spans) => redact(&self.text, spans),
        }
    }

    /// Returns whether the text has neither a flag nor a decision that applies.
    pub fn is_unflagged_and_undecided(&self) -> bool {
        self.flags.is_empty() && !matches!(self.standing, ReviewStatus::Decided(_))
    }

    /// Returns the number of Unicode scalar values in the text.
    pub fn length(&self) -> u32 {
        u32::try_from(self.text.chars().count()).unwrap_or(u32::MAX)
    }

    /// Identifies the current text with its current flags. A decision that was made under another fingerprint applies to another
    /// text.
    pub fn fingerprint(&self) -> String {
        ReviewedSnapshot::from_text(&self.text, &self.flags).encode().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
