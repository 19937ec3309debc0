//! What remains of the review log of a text after undoings, and which of it applies to the present text.

use super::{Opinion, ReviewStatus};
use crate::review::redaction::{self, published_text};
use crate::review::scan::Flag;
use crate::review::snapshot::ReviewedSnapshot;
use crate::store::{Review, ReviewAct, Verdict};

/// A decision that was not undone.
#[derive(Clone, Copy)]
pub(in crate::review) struct RemainingDecision<'r> {
    pub(in crate::review) review: &'r Review,
    pub(in crate::review) verdict: &'r Verdict,
}

impl<'r> RemainingDecision<'r> {
    pub(in crate::review) fn from_review(review: &'r Review) -> Option<Self> {
        review.act.verdict().map(|verdict| Self { review, verdict })
    }

    pub(super) fn opinion(&self) -> Opinion {
        let Review { person, by, note, .. } = self.review;
        Opinion { person: person.clone(), by: by.clone(), verdict: self.verdict.clone(), note: note.clone() }
    }
}

/// Returns whether the last decision or request that was not undone is this person's.
pub(in crate::review) fn is_last_of(reviews: &[(i64, Review)], person: &str) -> bool {
    let remaining = remaining_reviews(reviews.iter().map(|(_, review)| review));
    remaining.last().is_some_and(|last| last.person == person)
}

/// Returns the decisions and requests that were not undone, in order. An undoing removes its author's last one.
pub(in crate::review) fn remaining_reviews<'r>(reviews: impl Iterator<Item = &'r Review>) -> Vec<&'r Review> {
    let mut remaining: Vec<&'r Review> = Vec::new();
    for review in reviews {
        match &review.act {
            ReviewAct::Decision(_) | ReviewAct::AskOpinion => remaining.push(review),
            ReviewAct::Undo => {
                let last = remaining.iter().rposition(|earlier| earlier.person == review.person);
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
pub(super) fn newest_of_each<'r>(decisions: &[RemainingDecision<'r>]) -> Vec<RemainingDecision<'r>> {
    let is_newest = |at: usize, person: &str| decisions[at + 1..].iter().all(|later| later.review.person != person);
    let newest = decisions.iter().enumerate().filter(|(at, decision)| is_newest(*at, &decision.review.person));
    newest.map(|(_, decision)| *decision).collect()
}

/// Returns the newest decision to which another person came too. Decisions agree if they publish the same.
pub(super) fn agreement<'r>(text: &str, opinions: &[RemainingDecision<'r>]) -> Option<&'r Verdict> {
    let published: Vec<_> = opinions.iter().map(|opinion| published_text(text, opinion.verdict)).collect();
    let has_partner = |at: usize| published[..at].contains(&published[at]);
    (0..opinions.len()).rev().find(|at| has_partner(*at)).map(|at| opinions[at].verdict)
}

/// Returns the person on whose decision alone it rests that a text is published under `verdict`; `None` if another person decided to
/// publish the same of the present text.
pub(in crate::review) fn sole_decider<'r>(
    (text, flags): (&str, &[Flag]),
    reviews: impl Iterator<Item = &'r Review>,
    verdict: &Verdict,
) -> Option<&'r str> {
    let remaining = remaining_reviews(reviews);
    let decisions: Vec<_> = remaining.iter().filter_map(|review| RemainingDecision::from_review(review)).collect();
    let newest = newest_of_each(&decisions);
    if let [only] = newest.as_slice() {
        return Some(&only.review.person);
    }
    let (now, published) = (ReviewedSnapshot::from_text(text, flags), published_text(text, verdict));
    let is_behind = |decision: &&RemainingDecision<'_>| {
        validity(decision, &now).is_none() && published_text(text, decision.verdict) == published
    };
    let mut behind = newest.iter().filter(is_behind);
    let first = behind.next()?;
    behind.next().is_none().then_some(first.review.person.as_str())
}

/// Returns why a decision does not apply to the present text and flags; `None` if it applies.
pub(in crate::review) fn validity(decision: &RemainingDecision<'_>, now: &ReviewedSnapshot) -> Option<ReviewStatus> {
    let Some(seen) = seen_by(decision.review, now) else { return Some(ReviewStatus::Changed) };
    let hidden = |flag: &Flag| match decision.verdict {
        Verdict::Withheld => true,
        Verdict::Accepted => false,
        Verdict::Redacted(spans) => redaction::covers(spans, flag.from, flag.to),
    };
    let is_known = now.flags.iter().all(|flag| seen.flags.contains(flag) || hidden(flag));
    (!is_known).then_some(ReviewStatus::FlaggedSince)
}

/// Returns what the author of a review saw, if it was the present text.
pub(super) fn seen_by(review: &Review, now: &ReviewedSnapshot) -> Option<ReviewedSnapshot> {
    ReviewedSnapshot::decode(&review.text_digest).filter(|seen| seen.digest == now.digest)
}
