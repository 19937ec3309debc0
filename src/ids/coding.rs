//! The ids of the pages of the coding of texts.

names! {
    /// All of them.
    ALL:
    QUESTION = "coding-question",
    PROGRESS = "coding-progress",
    FIND_FIELD = "coding-find",
    MEMO_FIELD = "coding-memo",
}

/// The id of a nearly equal text, by its place in the list.
pub fn near_text(place: usize) -> String {
    format!("coding-near-{place}")
}
