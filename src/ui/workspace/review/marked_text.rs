//! A text with its flagged passages marked. The marks add nothing to the text itself, so that what a reviewer selects in it
//! can be counted in characters, unless a browser translates the page.

use crate::i18n::{Catalogue, Key};
use leptos::prelude::*;

/// A flagged passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The position of its first character.
    pub from: u32,
    /// The position after its last character.
    pub to: u32,
    /// The kind of the flag.
    pub kind: Key,
    /// The passage.
    pub words: String,
    /// Whether it is chosen to be hidden.
    pub is_chosen: bool,
}

/// The text in its own language and direction. What is flagged is in a `<mark>` that names the kinds of its flags; its direction is
/// its own, so that an address in a text from right to left stays readable.
pub fn marked_text(catalogue: &Catalogue, locale: &str, text: &str, passages: &[Passage]) -> AnyView {
    let pieces = pieces(text, passages).into_iter().map(|(words, kinds)| {
        if kinds.is_empty() {
            return words.into_any();
        }
        let kinds: Vec<String> = kinds.into_iter().map(|kind| catalogue.message(kind)).collect();
        view! { <mark dir="auto" data-review-kinds=kinds.join(", ")>{words}</mark> }.into_any()
    });
    view! { <blockquote data-review-text lang=locale.to_owned() dir="auto">{pieces.collect_view()}</blockquote> }
        .into_any()
}

/// Cuts a text into what is flagged and what is not. Passages that overlap or touch are one piece, with the kinds of them all.
fn pieces(text: &str, passages: &[Passage]) -> Vec<(String, Vec<Key>)> {
    let mut pieces: Vec<(String, Vec<Key>)> = Vec::new();
    for (at, c) in (0u32..).zip(text.chars()) {
        let mut kinds: Vec<Key> = Vec::new();
        for passage in passages.iter().filter(|passage| (passage.from..passage.to).contains(&at)) {
            if !kinds.contains(&passage.kind) {
                kinds.push(passage.kind);
            }
        }
        match pieces.last_mut() {
            Some((words, known)) if known.is_empty() == kinds.is_empty() => {
                words.push(c);
                kinds.retain(|kind| !known.contains(kind));
                known.extend(kinds);
            }
            _ => pieces.push((c.to_string(), kinds)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::key;

    #[test]
    fn overlapping_passages_are_one_piece_with_each_kind_once() {
        let passage = |from, to, kind| Passage { from, to, kind, words: String::new(), is_chosen: true };
        let passages = [
            passage(1, 4, key::FLAG_EMAIL),
            passage(2, 6, key::FLAG_DOMAIN),
            passage(3, 5, key::FLAG_DOMAIN),
            passage(7, 8, key::FLAG_URL),
        ];
        let expected = [
            ("a", vec![]),
            ("ébcde", vec![key::FLAG_EMAIL, key::FLAG_DOMAIN]),
            ("f", vec![]),
            ("g", vec![key::FLAG_URL]),
        ];
        let pieces = pieces("aébcdefg", &passages);
        let told: Vec<_> = pieces.iter().map(|(words, kinds)| (words.as_str(), kinds.clone())).collect();
        assert_eq!(told, expected);
    }
}
