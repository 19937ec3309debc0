//! The keys of messages about the disclosure review.

use super::{Key, keys};

keys! {
    /// The messages of the review pages.
    DESK:
    DESK_TITLE = "desk-title",
    DESK_PROGRESS = "desk-progress",
    DESK_DONE = "desk-done",
    DESK_RESPONSE = "desk-response",
    DESK_FLAGS = "desk-flags",
    DESK_NO_FLAG = "desk-no-flag",
    DESK_CHANGED = "desk-changed",
    DESK_FLAGGED_SINCE = "desk-flagged-since",
    DESK_LAST = "desk-last",
    DESK_HIDE = "desk-hide",
    DESK_WORDS = "desk-words",
    DESK_NOTE = "desk-note",
    DESK_DESPITE = "desk-despite",
    DESK_ACCEPT = "desk-accept",
    DESK_REDACT = "desk-redact",
    DESK_WITHHOLD = "desk-withhold",
    DESK_KEEP_NOTE = "desk-keep-note",
    DESK_PLAIN_HEADING = "desk-plain-heading",
    DESK_PLAIN_LINK = "desk-plain-link",
    DESK_PLAIN_ACCEPT = "desk-plain-accept",
    DESK_ONE_BY_ONE = "desk-one-by-one",
    DESK_REFUSED = "desk-refused",
    DESK_STALE = "desk-stale",
    DESK_NO_PASSAGE = "desk-no-passage",
    DESK_NO_WORDS = "desk-no-words",
    DESK_STILL_FLAGGED = "desk-still-flagged",
    DESK_FAILED = "desk-failed",
    DESK_AGAIN = "desk-again",
    FLAG_EMAIL = "flag-email",
    FLAG_PHONE = "flag-phone",
    FLAG_URL = "flag-url",
    FLAG_ORGANISATION_NAME = "flag-organisation-name",
    FLAG_ORGANISATION_WORD = "flag-organisation-word",
    FLAG_DOMAIN = "flag-domain",
    FLAG_MAILBOX = "flag-mailbox",
}
