//! In which words two texts differ.

use similar::{ChangeTag, TextDiff};

/// A passage of two texts that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Both have it.
    Same(String),
    /// Only the first one has it.
    First(String),
    /// Only the second one has it.
    Second(String),
}

/// Returns the passages of both texts in order. Whoever leaves out those of the second one has the first, and the reverse.
pub fn passages(first: &str, second: &str) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for change in TextDiff::from_words(first, second).iter_all_changes() {
        let words = change.value();
        match (passages.last_mut(), change.tag()) {
            (Some(Passage::Same(text)), ChangeTag::Equal)
            | (Some(Passage::First(text)), ChangeTag::Delete)
            | (Some(Passage::Second(text)), ChangeTag::Insert) => text.push_str(words),
            (_, ChangeTag::Equal) => passages.push(Passage::Same(words.to_owned())),
            (_, ChangeTag::Delete) => passages.push(Passage::First(words.to_owned())),
            (_, ChangeTag::Insert) => passages.push(Passage::Second(words.to_owned())),
        }
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_addition_and_a_replaced_word_are_marked() {
        let same = |text: &str| Passage::Same(text.to_owned());
        let found = passages("Une loi claire", "Une norme claire, vite");
        let expected = [
            same("Une "),
            Passage::First("loi".to_owned()),
            Passage::Second("norme claire,".to_owned()),
            same(" "),
            Passage::First("claire".to_owned()),
            Passage::Second("vite".to_owned()),
        ];
        assert_eq!(found, expected);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_passages(first in "[ab ,\u{e9}\n]{0,40}", second in "[ab ,\u{e9}\n]{0,40}") {
            let (mut one, mut other) = (String::new(), String::new());
            for passage in passages(&first, &second) {
                match passage {
                    Passage::Same(text) => { one.push_str(&text); other.push_str(&text); }
                    Passage::First(text) => one.push_str(&text),
                    Passage::Second(text) => other.push_str(&text),
                }
            }
            prop_assert_eq!((one, other), (first, second));
        }
    }
}
