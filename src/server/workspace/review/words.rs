//! The messages of review statuses and of kinds of flags.

use crate::i18n::{Key, key};
use crate::review::scan::FlagKind;
use crate::review::status::ReviewStatus;
use crate::store::{ReviewAct, Verdict};

/// The message of a review status.
pub(super) fn status_key(status: &ReviewStatus) -> Key {
    match status {
        ReviewStatus::Unreviewed => key::REVIEW_STATUS_UNREVIEWED,
        ReviewStatus::Changed => key::REVIEW_STATUS_CHANGED,
        ReviewStatus::FlaggedSince => key::REVIEW_STATUS_FLAGGED_SINCE,
        ReviewStatus::OpinionWanted(_) => key::REVIEW_STATUS_OPINION_WANTED,
        ReviewStatus::ReadOnce(_) => key::REVIEW_STATUS_READ_ONCE,
        ReviewStatus::Differing(_) => key::REVIEW_STATUS_DIFFERING,
        ReviewStatus::Decided(verdict) => verdict_key(verdict),
    }
}

/// The message of the status with this name.
pub(in crate::server::workspace) fn named_status_key(name: &str) -> Key {
    match name {
        "changed" => key::REVIEW_STATUS_CHANGED,
        "flagged-since" => key::REVIEW_STATUS_FLAGGED_SINCE,
        "opinion-wanted" => key::REVIEW_STATUS_OPINION_WANTED,
        "read-once" => key::REVIEW_STATUS_READ_ONCE,
        "differing" => key::REVIEW_STATUS_DIFFERING,
        "accepted" => key::REVIEW_STATUS_ACCEPTED,
        "redacted" => key::REVIEW_STATUS_REDACTED,
        "withheld" => key::REVIEW_STATUS_WITHHELD,
        _ => key::REVIEW_STATUS_UNREVIEWED,
    }
}

/// The message of what a reviewer did.
pub(in crate::server::workspace) fn review_act_key(act: &ReviewAct) -> Key {
    match act {
        ReviewAct::Decision(verdict) => verdict_key(verdict),
        ReviewAct::Note => key::REVIEW_ACT_NOTE,
        ReviewAct::AskOpinion => key::REVIEW_ACT_ASK_OPINION,
        ReviewAct::Undo => key::REVIEW_ACT_UNDO,
    }
}

pub(super) fn verdict_key(verdict: &Verdict) -> Key {
    match verdict {
        Verdict::Accepted => key::REVIEW_STATUS_ACCEPTED,
        Verdict::Redacted(_) => key::REVIEW_STATUS_REDACTED,
        Verdict::Withheld => key::REVIEW_STATUS_WITHHELD,
    }
}

/// The message of a kind of flag.
pub(super) fn flag_key(kind: FlagKind) -> Key {
    match kind {
        FlagKind::Email => key::FLAG_EMAIL,
        FlagKind::Phone => key::FLAG_PHONE,
        FlagKind::Url => key::FLAG_URL,
        FlagKind::OrganisationName => key::FLAG_ORGANISATION_NAME,
        FlagKind::OrganisationWord => key::FLAG_ORGANISATION_WORD,
        FlagKind::Domain => key::FLAG_DOMAIN,
        FlagKind::Mailbox => key::FLAG_MAILBOX,
    }
}
