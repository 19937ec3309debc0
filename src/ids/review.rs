//! The ids of the pages of the disclosure review, and the names in their forms' bodies.

names! {
    /// All of them.
    ALL:
    // Elements.
    QUESTION = "review-question",
    OPINIONS = "review-opinions",
    LOG = "review-log",
    PROGRESS = "review-progress",
    WORDS_FIELD = "review-words",
    NOTE_FIELD = "review-note",
    BY_QUESTION = "review-by-question",
    // The form of a decision on one text.
    ACTION = "action",
    SEEN = "seen",
    FLAG = "flag",
    SPAN = "span",
    WORDS = "words",
    NOTE = "note",
    DESPITE = "despite",
    // The form of several texts.
    TEXT = "text",
}
