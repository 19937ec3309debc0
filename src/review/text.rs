//! A free text under review, and its published form after a decision.

use crate::review::redaction::published_text;
use crate::review::scan::Flag;
use crate::review::snapshot::ReviewedSnapshot;
use crate::review::status::{ReviewStatus, is_last_of, sole_decider};
use crate::store::{Rereading, Review, ReviewAct, SeenReview, TextKey, Verdict};

/// One free text of a response.
#[derive(Clone, Debug)]
pub struct FreeText {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The revision of the response.
    pub revision: u32,
    /// The locale of the response.
    pub locale: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The place of the control in the form.
    pub position: u32,
    /// The text as the respondent wrote it.
    pub text: String,
    /// The passages that the scan flags.
    pub flags: Vec<Flag>,
    /// The review status of the text.
    pub status: ReviewStatus,
    /// What became of the text if it was drawn to be read again.
    pub rereading: Rereading,
    /// Every entry of the review log about the text, in order, with its number.
    pub reviews: Vec<(i64, Review)>,
}

impl FreeText {
    /// Returns the text as it is published under a verdict.
    pub fn published_text(&self, verdict: &Verdict) -> String {
        published_text(&self.text, verdict)
    }

    /// Returns whether this person may decide on the text together with others: nothing is flagged in it, it waits for a
    /// reader, and the person has not read it already.
    pub fn is_unflagged_for(&self, person: &str) -> bool {
        let waits = match &self.status {
            ReviewStatus::Unreviewed | ReviewStatus::Changed | ReviewStatus::FlaggedSince => true,
            ReviewStatus::ReadOnce(opinion) => opinion.person != person,
            ReviewStatus::OpinionWanted(_) | ReviewStatus::Differing(_) | ReviewStatus::Decided(_) => false,
        };
        waits && self.flags.is_empty()
    }

    /// Returns the number of Unicode scalar values in the text.
    pub fn length(&self) -> u32 {
        u32::try_from(self.text.chars().count()).unwrap_or(u32::MAX)
    }

    /// Returns the newest decision or note on the text, whether or not it still applies.
    pub fn last(&self) -> Option<&Review> {
        self.reviews.iter().rev().map(|(_, review)| review).find(|review| review.act != ReviewAct::Undo)
    }

    /// Returns whether this person can undo a decision or a request: the last one that was not undone is theirs.
    pub fn undoable_by(&self, person: &str) -> bool {
        is_last_of(&self.reviews, person)
    }

    /// Returns the person on whose decision alone it rests that something of the text is published; `None` if nothing is, or if
    /// another person came to the same decision.
    pub fn sole_decider(&self) -> Option<&str> {
        let ReviewStatus::Decided(verdict @ (Verdict::Accepted | Verdict::Redacted(_))) = &self.status else {
            return None;
        };
        sole_decider((&self.text, &self.flags), self.reviews.iter().map(|(_, review)| review), verdict)
    }

    /// Returns the part of the text with these bounds, which a flag or a redaction has.
    pub fn passage(&self, from: u32, to: u32) -> String {
        self.text.chars().skip(from as usize).take(to.saturating_sub(from) as usize).collect()
    }

    /// Returns the text's key in the queue.
    pub fn key(&self) -> TextKey {
        TextKey { response_id: self.response_id.clone(), control: self.control.clone() }
    }

    /// Identifies the current text with its current flags and the decisions on it. A decision that was made under another
    /// fingerprint applies to another text, or to a text that somebody else decided meanwhile.
    pub fn fingerprint(&self) -> Fingerprint {
        let content = self.snapshot().encode();
        Fingerprint { content: content.iter().map(|byte| format!("{byte:02x}")).collect(), last: self.seen().last }
    }

    pub(super) fn snapshot(&self) -> ReviewedSnapshot {
        ReviewedSnapshot::from_text(&self.text, &self.flags)
    }

    /// What a reviewer to whom this text is shown sees.
    pub(super) fn seen(&self) -> SeenReview {
        let decisions = self.reviews.iter().filter(|(_, review)| review.act != ReviewAct::Note);
        SeenReview { revision: self.revision, last: decisions.map(|(number, _)| *number).max().unwrap_or_default() }
    }
}

/// Identifies what a reviewer saw: the text with its flags, and the last decision on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Identifies the text and its flags.
    content: String,
    /// The number of the last decision; 0 if there is none.
    last: i64,
}

impl Fingerprint {
    /// Parses what [`Self::to_string`](ToString::to_string) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (last, content) = text.split_once('-')?;
        Some(Self { content: content.to_owned(), last: last.parse().ok()? })
    }

    /// Returns whether both belong to the same text with the same flags.
    pub fn is_of_same_text(&self, other: &Self) -> bool {
        self.content == other.content
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.last, self.content)
    }
}
