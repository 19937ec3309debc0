//! The ids of the pages of the coding of texts.

names! {
    /// All of them.
    ALL:
    QUESTION = "coding-question",
    PROGRESS = "coding-progress",
    FIND_FIELD = "coding-find",
    MEMO_FIELD = "coding-memo",
}
