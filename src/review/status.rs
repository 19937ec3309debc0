//! The review status of a free text, computed from the decisions on it and from the text and the flags that each reviewer saw.

mod remaining;

pub(super) use remaining::{RemainingDecision, is_last_of, remaining_reviews, sole_decider, validity};

use super::scan::Flag;
use super::snapshot::ReviewedSnapshot;
use crate::store::{QueueEntry, QueueStage, Rereading, Review, ReviewAct, Verdict};
use remaining::{agreement, newest_of_each, seen_by};
use sha2::{Digest, Sha256};

/// The review status of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewStatus {
    /// The text has no decision.
    Unreviewed,
    /// The text has changed since the decision.
    Changed,
    /// The scan now flags a passage that was not flagged at the time of the decision and that the decision leaves visible.
    FlaggedSince,
    /// A reviewer, who is identified here, asked that somebody else read the text.
    OpinionWanted(String),
    /// One person has decided, and the form asks for two.
    ReadOnce(Opinion),
    /// Two persons or more have decided, and no two of them the same.
    Differing(Vec<Opinion>),
    /// The decision applies.
    Decided(Verdict),
}

/// The decision of one person, where the form asks for two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// Identifies the person.
    pub person: String,
    /// The name of the person.
    pub by: String,
    /// The decision.
    pub verdict: Verdict,
    /// The reason. May be empty.
    pub note: String,
}

impl ReviewStatus {
    /// Returns the status of a text with these flags, given every entry of the log about it. `readers` says how many persons
    /// have to agree.
    pub(super) fn from_reviews<'r>(
        text: &str,
        flags: &[Flag],
        reviews: impl Iterator<Item = &'r Review>,
        readers: Readers,
    ) -> Self {
        let remaining = remaining_reviews(reviews);
        let now = ReviewedSnapshot::from_text(text, flags);
        let decisions: Vec<_> = remaining.iter().filter_map(|review| RemainingDecision::from_review(review)).collect();
        if let Some(request) = remaining.last().filter(|review| review.act == ReviewAct::AskOpinion)
            && readers != Readers::Two
            && seen_by(request, &now).is_some()
        {
            return Self::OpinionWanted(request.person.clone());
        }
        let Some(newest) = decisions.last() else { return Self::Unreviewed };
        let first = decisions.iter().find(|decision| validity(decision, &now).is_none());
        let needs_two = match readers {
            Readers::One => false,
            Readers::Two => true,
            Readers::TwoIfAccepted => first.is_some_and(|first| *first.verdict == Verdict::Accepted),
        };
        match needs_two {
            false => validity(newest, &now).unwrap_or_else(|| Self::Decided(newest.verdict.clone())),
            true => {
                let valid =
                    newest_of_each(&decisions).into_iter().filter(|decision| validity(decision, &now).is_none());
                let valid: Vec<_> = valid.collect();
                match valid.as_slice() {
                    [] => validity(newest, &now).unwrap_or(Self::Unreviewed),
                    [only] => Self::ReadOnce(only.opinion()),
                    _ => agreement(text, &valid).map_or_else(
                        || Self::Differing(valid.iter().map(RemainingDecision::opinion).collect()),
                        |verdict| Self::Decided(verdict.clone()),
                    ),
                }
            }
        }
    }

    /// Returns the name of the status in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Changed => "changed",
            Self::FlaggedSince => "flagged-since",
            Self::OpinionWanted(_) => "opinion-wanted",
            Self::ReadOnce(_) => "read-once",
            Self::Differing(_) => "differing",
            Self::Decided(verdict) => verdict.name(),
        }
    }

    /// Returns why a text with this status cannot be published; `None` if it is decided.
    pub fn blocking_reason(&self) -> Option<&'static str> {
        match self {
            Self::Unreviewed => Some("nobody has reviewed it"),
            Self::Changed => Some("it was amended since it was reviewed"),
            Self::FlaggedSince => Some("it is still flagged: something in it was flagged after it was reviewed"),
            Self::OpinionWanted(_) => Some("a reviewer asked that somebody else read it"),
            Self::ReadOnce(_) => Some("one person has reviewed it, and the form asks for two here"),
            Self::Differing(_) => Some("two persons reviewed it and decided differently"),
            Self::Decided(_) => None,
        }
    }

    /// Returns the stage of the queue in which a text with this status stands.
    pub(super) fn stage(&self) -> QueueStage {
        match self {
            Self::Unreviewed | Self::Changed | Self::FlaggedSince => QueueStage::Unread,
            Self::OpinionWanted(_) | Self::ReadOnce(_) => QueueStage::ReadOnce,
            Self::Differing(_) => QueueStage::Differing,
            Self::Decided(_) => QueueStage::Decided,
        }
    }

    /// Returns what the queue says of a text with this status, of which this became when it was read again.
    pub(super) fn queue_entry(&self, rereading: Rereading) -> QueueEntry {
        let reader = match self {
            Self::ReadOnce(opinion) => reader_digest(&opinion.person),
            Self::OpinionWanted(person) => reader_digest(person),
            Self::Unreviewed | Self::Changed | Self::FlaggedSince | Self::Differing(_) | Self::Decided(_) => {
                String::new()
            }
        };
        QueueEntry { status: self.name(), stage: self.stage(), reader, rereading }
    }
}

/// How many persons have to come to the same decision before a text is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    One,
    Two,
    /// Two if the first one accepts the text: it was drawn to be read again.
    TwoIfAccepted,
}

/// Identifies a reader in the queue, whose index takes no text of any length.
pub(super) fn reader_digest(person: &str) -> String {
    Sha256::digest(person.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
