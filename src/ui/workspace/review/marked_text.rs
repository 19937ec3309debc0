//! A text with its flagged passages marked. The marks add nothing to the text itself, so that what a reviewer selects in it
//! can be counted in characters.

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

/// The text in its own language and direction, with each flagged passage in a `<mark>` that names the kinds of its flags.
pub fn marked_text(catalogue: &Catalogue, locale: &str, text: &str, passages: &[Passage]) -> AnyView {
    let pieces = pieces(text, passages).into_iter().map(|(words, kinds)| {
        if kinds.is_empty() {
            return words.into_any();
        }
        let kinds: Vec<String> = kinds.into_iter().map(|passage| catalogue.message(passage.kind)).collect();
        view! { <mark data-review-kinds=kinds.join(", ")>{words}</mark> }.into_any()
    });
    view! { <blockquote data-review-text lang=locale.to_owned() dir="auto">{pieces.collect_view()}</blockquote> }
        .into_any()
}

/// Cuts a text where flagged passages begin and end. Each piece has the passages that cover it.
fn pieces<'p>(text: &str, passages: &'p [Passage]) -> Vec<(String, Vec<&'p Passage>)> {
    let mut pieces: Vec<(String, Vec<&Passage>)> = Vec::new();
    for (at, c) in (0u32..).zip(text.chars()) {
        let covering: Vec<&Passage> =
            passages.iter().filter(|passage| (passage.from..passage.to).contains(&at)).collect();
        match pieces.last_mut() {
            Some((words, covered)) if *covered == covering => words.push(c),
            _ => pieces.push((c.to_string(), covering)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::key;

    #[test]
    fn overlapping_passages_cut_the_text_where_each_begins_and_ends() {
        let passage = |from, to, kind| Passage { from, to, kind, words: String::new(), is_chosen: true };
        let passages = [passage(1, 4, key::FLAG_EMAIL), passage(2, 6, key::FLAG_DOMAIN)];
        let pieces = pieces("aébcdef", &passages);
        let told: Vec<_> = pieces.iter().map(|(words, covering)| (words.as_str(), covering.len())).collect();
        assert_eq!(told, [("a", 0), ("é", 1), ("bc", 2), ("de", 1), ("f", 0)]);
        assert_eq!(pieces.iter().map(|(words, _)| words.as_str()).collect::<String>(), "aébcdef");
    }
}
