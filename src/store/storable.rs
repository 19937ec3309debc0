//! Texts as every engine keeps them and finds them again: the one door through which they come into a store.
//!
//! PostgreSQL refuses a NUL in a text, and SQLite's LIKE looks no further than one. PostgreSQL's indexes hold no more than
//! 2,704 bytes in a row. What was recorded must be reviewable, listed and found whatever it holds, so neither reaches an engine.

use super::{Decision, NewListing, Review, SupporterFilter};
use std::borrow::Cow;

/// What stands for a NUL: the sign for what cannot be shown.
const REPLACEMENT: &str = "\u{fffd}";

/// As many bytes of a text as a list is ordered by: with an id and the name of a form they fit into a row of an index.
const MAX_SORT_KEY_BYTES: usize = 2_000;

/// The text with the sign for what cannot be shown in place of every NUL. As many characters as before.
pub fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', REPLACEMENT).into() } else { text.into() }
}

fn owned(text: String) -> String {
    if text.contains('\0') { text.replace('\0', REPLACEMENT) } else { text }
}

impl Review {
    pub(super) fn storable(self) -> Self {
        let Self { response_id, control, text_digest, verdict, note, by, at } = self;
        let [response_id, control, note, by] = [response_id, control, note, by].map(owned);
        Self { response_id, control, text_digest, verdict, note, by, at }
    }
}

impl Decision {
    pub(super) fn storable(self) -> Self {
        let Self { response_id, verdict, digest, note, by, at } = self;
        let [response_id, note, by] = [response_id, note, by].map(owned);
        Self { response_id, verdict, digest, note, by, at }
    }
}

impl NewListing {
    pub(super) fn storable(self) -> Self {
        let Self { name, kind, country, website, statement, sorted, folded } = self;
        let [name, kind, country, website, statement, mut sorted, folded] =
            [name, kind, country, website, statement, sorted, folded].map(owned);
        sorted.truncate(sorted.floor_char_boundary(MAX_SORT_KEY_BYTES));
        Self { name, kind, country, website, statement, sorted, folded }
    }
}

impl SupporterFilter {
    pub(super) fn storable(&self) -> Self {
        let Self { kind, country, words } = self.clone();
        Self { kind: kind.map(owned), country: country.map(owned), words: words.into_iter().map(owned).collect() }
    }
}

/// A text that passed review, and the same folded for search.
pub(super) fn published(texts: (String, String)) -> (String, String) {
    (owned(texts.0), owned(texts.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_shown_as_what_cannot_be_shown_and_the_rest_is_left_alone() {
        assert_eq!(storable("a\0b\0"), "a\u{fffd}b\u{fffd}");
        assert!(matches!(storable("\u{1}é🦀"), Cow::Borrowed("\u{1}é🦀")));
    }
}
