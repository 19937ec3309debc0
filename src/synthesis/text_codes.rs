//! What a published text counts for, by the codes that the store keeps for it.

use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::store::BETWEEN_SETS;

/// What a published text counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Nobody has coded it, or it has to be coded again.
    Waiting,
    /// Its coders differ.
    ToSettle,
    /// It has these codes.
    Codes(CodeSet),
}

/// Returns what a text counts for under the present frame, with the codes that the store keeps for it.
pub fn counted_codes(frame: &CodingFrame, codes: &str) -> Counted {
    let sets = codes.split(BETWEEN_SETS).filter(|set| !set.is_empty());
    let current: Option<Vec<CodeSet>> = sets.map(|set| frame.current_codes(&set.parse().ok()?)).collect();
    match current.as_deref() {
        None | Some([]) => Counted::Waiting,
        Some([first, others @ ..]) if others.iter().all(|other| other == first) => Counted::Codes(first.clone()),
        Some(_) => Counted::ToSettle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::frame::{FrameChange, Theme};

    fn frame() -> CodingFrame {
        let add = |id: &str| FrameChange::Add { theme: Theme::new(id.parse().expect("an id"), "en", id) };
        let merge = FrameChange::Merge { from: "b".parse().expect("an id"), into: "a".parse().expect("an id") };
        CodingFrame::from_changes("1a", &[add("a"), add("b"), add("c"), merge]).expect("a frame")
    }

    #[test]
    fn coders_agree_where_their_codes_mean_the_same_now() {
        let counted = |codes: &str| counted_codes(&frame(), codes);
        let codes = |text: &str| Counted::Codes(text.parse().expect("codes"));
        assert_eq!(counted(""), Counted::Waiting);
        assert_eq!(counted("a c"), codes("a c"));
        assert_eq!(counted("a | b"), codes("a"));
        assert_eq!(counted("a | c"), Counted::ToSettle);
        assert_eq!(counted("a | unknown"), Counted::Waiting);
    }
}
