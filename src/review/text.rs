//! A free text at the desk, and what is published of it once somebody decided.

use crate::review::redaction::{MARKER, redact};
use crate::review::scan::Flag;
use crate::review::status::{ReviewStatus, ReviewedSnapshot};
use crate::store::{Review, Verdict};

/// One free text.
#[derive(Clone, Debug)]
pub struct FreeText {
    /// Whose text it is.
    pub response_id: String,
    /// The language it was answered in.
    pub locale: String,
    /// The control it was written in.
    pub control: String,
    /// The text as it was written.
    pub text: String,
    /// What the scan found in it.
    pub flags: Vec<Flag>,
    /// Where it stands.
    pub standing: ReviewStatus,
    /// The newest decision or note on it, whether it still holds or not.
    pub last: Option<Review>,
}

impl FreeText {
    /// The text as it is published once that was decided.
    pub fn published_text(&self, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Accepted => self.text.clone(),
            Verdict::Withheld => MARKER.to_owned(),
            Verdict::Redacted(spans) => redact(&self.text, spans),
        }
    }

    /// Whether nothing is flagged in it and nobody decided on it.
    pub fn is_unflagged_and_undecided(&self) -> bool {
        self.flags.is_empty() && !matches!(self.standing, ReviewStatus::Decided(_))
    }

    /// How many Unicode scalar values the text has.
    pub fn length(&self) -> u32 {
        u32::try_from(self.text.chars().count()).unwrap_or(u32::MAX)
    }

    /// A name for the text and its flags as they are now: what is decided under another one was decided on something else.
    pub fn fingerprint(&self) -> String {
        ReviewedSnapshot::from_text(&self.text, &self.flags).encode().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
