//! The review status of a free text, computed from the decisions on it and from the text and the flags that each reviewer saw.

use super::redaction::{self, published_text};
use super::scan::Flag;
use super::snapshot::ReviewedSnapshot;
use crate::store::{QueueEntry, QueueStage, Review, ReviewAct, Verdict};
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
        let remaining = remaining_decisions(reviews);
        let now = ReviewedSnapshot::from_text(text, flags);
        let Some(newest) = remaining.last() else { return Self::Unreviewed };
        match readers {
            Readers::One => validity(newest, &now).unwrap_or_else(|| Self::Decided(newest.verdict.clone())),
            Readers::Two => {
                let valid =
                    newest_of_each(&remaining).into_iter().filter(|decision| validity(decision, &now).is_none());
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
            Self::ReadOnce(_) => Some("one person has reviewed it, and the form asks for two"),
            Self::Differing(_) => Some("two persons reviewed it and decided differently"),
            Self::Decided(_) => None,
        }
    }

    /// Returns the stage of the queue in which a text with this status stands.
    pub(super) fn stage(&self) -> QueueStage {
        match self {
            Self::Unreviewed | Self::Changed | Self::FlaggedSince => QueueStage::Unread,
            Self::ReadOnce(_) => QueueStage::ReadOnce,
            Self::Differing(_) => QueueStage::Differing,
            Self::Decided(_) => QueueStage::Decided,
        }
    }

    /// Returns what the queue says of a text with this status.
    pub(super) fn queue_entry(&self) -> QueueEntry {
        let reader = if let Self::ReadOnce(opinion) = self { reader_digest(&opinion.person) } else { String::new() };
        QueueEntry { status: self.name(), stage: self.stage(), reader }
    }
}

/// How many persons have to come to the same decision before a text is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    One,
    Two,
}

/// Identifies a reader in the queue, whose index takes no text of any length.
pub(super) fn reader_digest(person: &str) -> String {
    Sha256::digest(person.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A decision that was not undone.
#[derive(Clone, Copy)]
struct RemainingDecision<'r> {
    review: &'r Review,
    verdict: &'r Verdict,
}

impl RemainingDecision<'_> {
    fn opinion(&self) -> Opinion {
        let Review { person, by, note, .. } = self.review;
        Opinion { person: person.clone(), by: by.clone(), verdict: self.verdict.clone(), note: note.clone() }
    }
}

/// Returns whether the last decision that was not undone is this person's.
pub(super) fn is_last_of(reviews: &[(i64, Review)], person: &str) -> bool {
    let remaining = remaining_decisions(reviews.iter().map(|(_, review)| review));
    remaining.last().is_some_and(|last| last.review.person == person)
}

/// Returns the decisions that were not undone, in order. An undoing removes its author's last decision.
fn remaining_decisions<'r>(reviews: impl Iterator<Item = &'r Review>) -> Vec<RemainingDecision<'r>> {
    let mut remaining: Vec<RemainingDecision<'r>> = Vec::new();
    for review in reviews {
        match &review.act {
            ReviewAct::Decision(verdict) => remaining.push(RemainingDecision { review, verdict }),
            ReviewAct::Undo => {
                let last = remaining.iter().rposition(|decision| decision.review.person == review.person);
                if let Some(last) = last {
                    remaining.remove(last);
                }
            }
            ReviewAct::Note => {}
        }
    }
    remaining
}

/// Returns the newest decision of each person, in the order of these decisions.
fn newest_of_each<'r>(remaining: &[RemainingDecision<'r>]) -> Vec<RemainingDecision<'r>> {
    let is_newest = |at: usize, person: &str| remaining[at + 1..].iter().all(|later| later.review.person != person);
    let newest = remaining.iter().enumerate().filter(|(at, decision)| is_newest(*at, &decision.review.person));
    newest.map(|(_, decision)| *decision).collect()
}

/// Returns the newest decision to which another person came too. Decisions agree if they publish the same.
fn agreement<'r>(text: &str, opinions: &[RemainingDecision<'r>]) -> Option<&'r Verdict> {
    let published: Vec<_> = opinions.iter().map(|opinion| published_text(text, opinion.verdict)).collect();
    let has_partner = |at: usize| published[..at].contains(&published[at]);
    (0..opinions.len()).rev().find(|at| has_partner(*at)).map(|at| opinions[at].verdict)
}

/// Returns why a decision does not apply to the present text and flags; `None` if it applies.
fn validity(decision: &RemainingDecision<'_>, now: &ReviewedSnapshot) -> Option<ReviewStatus> {
    let digest = &decision.review.text_digest;
    let Some(seen) = ReviewedSnapshot::decode(digest).filter(|seen| seen.digest == now.digest) else {
        return Some(ReviewStatus::Changed);
    };
    let hidden = |flag: &Flag| match decision.verdict {
        Verdict::Withheld => true,
        Verdict::Accepted => false,
        Verdict::Redacted(spans) => redaction::covers(spans, flag.from, flag.to),
    };
    let is_known = now.flags.iter().all(|flag| seen.flags.contains(flag) || hidden(flag));
    (!is_known).then_some(ReviewStatus::FlaggedSince)
}

#[cfg(test)]
mod tests;
