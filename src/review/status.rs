//! The review status of a free text, computed from its newest decision and from the text and the flags that the reviewer saw.

use super::redaction;
use super::scan::{Flag, FlagKind};
use crate::store::{Review, Verdict};
use sha2::{Digest, Sha256};

/// The text and the flags that a reviewer saw when deciding. The store saves them, encoded, with the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReviewedSnapshot {
    digest: [u8; 32],
    flags: Vec<Flag>,
}

/// The size of one encoded flag in bytes.
const FLAG: usize = 9;

impl ReviewedSnapshot {
    pub(super) fn from_text(text: &str, flags: &[Flag]) -> Self {
        Self { digest: Sha256::digest(text.as_bytes()).into(), flags: flags.to_vec() }
    }

    /// Encodes the text's digest, followed by the flags.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.digest.to_vec();
        for flag in &self.flags {
            let kind = FlagKind::ALL.iter().position(|kind| *kind == flag.kind).expect("ALL holds every kind");
            bytes.push(u8::try_from(kind).expect("there are few kinds"));
            bytes.extend(flag.from.to_be_bytes());
            bytes.extend(flag.to.to_be_bytes());
        }
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let (digest, rest) = bytes.split_first_chunk::<32>()?;
        let flag = |bytes: &[u8]| {
            let (kind, places) = bytes.split_first()?;
            let (from, to) = places.split_first_chunk::<4>()?;
            let kind = *FlagKind::ALL.get(usize::from(*kind))?;
            Some(Flag { from: u32::from_be_bytes(*from), to: u32::from_be_bytes(to.try_into().ok()?), kind })
        };
        Some(Self { digest: *digest, flags: rest.chunks(FLAG).map(flag).collect::<Option<_>>()? })
    }
}

/// The review status of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewStatus {
    /// The text has no decision.
    Unreviewed,
    /// The text has changed since the decision.
    Changed,
    /// The scan now flags a passage that was not flagged at the time of the decision and that the decision leaves visible.
    FlaggedSince,
    /// The decision applies.
    Decided(Verdict),
}

impl ReviewStatus {
    /// Returns the status of a text with these flags, given its newest review.
    pub(super) fn from_review(text: &str, flags: &[Flag], review: Option<&Review>) -> Self {
        let Some(review) = review.filter(|review| !is_note(review)) else { return Self::Unreviewed };
        let now = ReviewedSnapshot::from_text(text, flags);
        let Some(seen) = ReviewedSnapshot::decode(&review.text_digest).filter(|seen| seen.digest == now.digest) else {
            return Self::Changed;
        };
        let hidden = |flag: &Flag| match &review.verdict {
            Verdict::Withheld => true,
            Verdict::Accepted => false,
            Verdict::Redacted(spans) => redaction::covers(spans, flag.from, flag.to),
        };
        if flags.iter().all(|flag| seen.flags.contains(flag) || hidden(flag)) {
            Self::Decided(review.verdict.clone())
        } else {
            Self::FlaggedSince
        }
    }

    /// Returns the name of the status in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Changed => "changed",
            Self::FlaggedSince => "flagged-since",
            Self::Decided(verdict) => verdict.name(),
        }
    }

    /// Returns why a text with this status cannot be published; `None` if it is decided.
    pub fn blocking_reason(&self) -> Option<&'static str> {
        match self {
            Self::Unreviewed => Some("nobody has reviewed it"),
            Self::Changed => Some("it was amended since it was reviewed"),
            Self::FlaggedSince => Some("it is still flagged: something in it was flagged after it was reviewed"),
            Self::Decided(_) => None,
        }
    }
}

/// Returns whether a review is only a note on a text without a decision. Such notes have an empty `text_digest`, because they
/// decide nothing about a text.
pub fn is_note(review: &Review) -> bool {
    review.text_digest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(text: &str, flags: &[Flag], verdict: Verdict) -> Review {
        let (response_id, control, note, by) = ("r".into(), "1a".into(), String::new(), "ada".into());
        Review {
            response_id,
            control,
            text_digest: ReviewedSnapshot::from_text(text, flags).encode(),
            verdict,
            note,
            by,
            at: 0,
        }
    }

    const FLAGS: [Flag; 2] =
        [Flag { from: 0, to: 3, kind: FlagKind::Email }, Flag { from: 1, to: 300_000, kind: FlagKind::Mailbox }];

    #[test]
    fn a_decision_holds_for_the_text_and_the_flags_it_was_made_on() {
        let accepted = review("a@b", &FLAGS[..1], Verdict::Accepted);
        assert_eq!(
            ReviewStatus::from_review("a@b", &FLAGS[..1], Some(&accepted)),
            ReviewStatus::Decided(Verdict::Accepted)
        );
        assert_eq!(ReviewStatus::from_review("a@b", &[], Some(&accepted)), ReviewStatus::Decided(Verdict::Accepted));
        assert_eq!(ReviewStatus::from_review("a@b", &FLAGS, Some(&accepted)), ReviewStatus::FlaggedSince);
        assert_eq!(ReviewStatus::from_review("a@c", &FLAGS[..1], Some(&accepted)), ReviewStatus::Changed);
        assert_eq!(ReviewStatus::from_review("a@b", &[], None), ReviewStatus::Unreviewed);
    }

    #[test]
    fn what_is_hidden_may_be_flagged_later() {
        let redacted = review("a@b cd", &[], Verdict::Redacted(vec![(0, 3)]));
        assert!(matches!(ReviewStatus::from_review("a@b cd", &FLAGS[..1], Some(&redacted)), ReviewStatus::Decided(_)));
        let withheld = review("a@b cd", &[], Verdict::Withheld);
        assert!(matches!(ReviewStatus::from_review("a@b cd", &FLAGS, Some(&withheld)), ReviewStatus::Decided(_)));
    }

    #[test]
    fn what_was_seen_survives_the_store() {
        let seen = ReviewedSnapshot::from_text("text", &FLAGS);
        assert_eq!(ReviewedSnapshot::decode(&seen.encode()), Some(seen));
        assert_eq!(ReviewedSnapshot::decode(b"short"), None);
        assert_eq!(ReviewedSnapshot::decode(&[9; 34]), None);
    }
}
