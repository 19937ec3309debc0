//! Merges two versions of the same answers, such as those of two tabs, question by question.

use crate::raw::{RawAnswer, RawAnswers};

/// The result of merging two versions of the same answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The merged answers.
    pub answers: RawAnswers,
    /// The older answers of questions that both versions answered differently. None of them is in `answers`.
    pub overridden: RawAnswers,
}

/// Merges `ours` and `theirs`, which both derive from `base`. A change in only one version wins; where both changed the
/// same control, `ours_is_newer` decides.
pub fn merge(
    base: &RawAnswers,
    ours: &RawAnswers,
    theirs: &RawAnswers,
    ours_is_newer: impl Fn(&str) -> bool,
) -> Merged {
    let mut merged = Merged { answers: ours.clone(), ..Merged::default() };
    let only_theirs = theirs.iter().filter(|(name, _)| ours.get(name).is_none());
    for (name, _) in ours.iter().chain(only_theirs) {
        let (then, here, there) = (base.get(name), ours.get(name), theirs.get(name));
        if here == there || there == then {
            continue;
        }
        let loser = if here == then {
            None
        } else if ours_is_newer(name) {
            set(&mut merged.overridden, name, there);
            continue;
        } else {
            here
        };
        set(&mut merged.answers, name, there);
        set(&mut merged.overridden, name, loser);
    }
    merged
}

fn set(answers: &mut RawAnswers, name: &str, answer: Option<&RawAnswer>) {
    match answer {
        Some(answer) => answers.set(name, answer.clone()),
        None => _ = answers.remove(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &str) -> RawAnswers {
        let mut answers = RawAnswers::default();
        for (name, value) in text.split_whitespace().filter_map(|pair| pair.split_once('=')) {
            answers.push(name.to_owned(), value.to_owned());
        }
        answers
    }

    #[test]
    fn each_side_keeps_what_only_it_changed() {
        for newer in [true, false] {
            let merged =
                merge(&answers("a=0 b=0 c=0 e=0"), &answers("a=1 b=0 d=1 e=0"), &answers("a=0 b=2 c=0"), |_| newer);
            assert_eq!(merged, Merged { answers: answers("a=1 b=2 d=1"), overridden: RawAnswers::default() });
        }
    }

    #[test]
    fn where_both_changed_the_newer_wins_and_the_other_is_told() {
        let (base, ours, theirs) = (answers("a=0 b=0"), answers("a=1 b=1 c=1"), answers("a=2 c=1"));
        let merged = merge(&base, &ours, &theirs, |name| name == "a");
        assert_eq!(merged, Merged { answers: answers("a=1 c=1"), overridden: answers("a=2 b=1") });
    }

    #[test]
    fn an_answer_taken_back_elsewhere_gives_way_to_a_newer_one_without_a_word() {
        let merged = merge(&answers("a=0"), &answers("a=1"), &answers(""), |_| true);
        assert_eq!(merged, Merged { answers: answers("a=1"), overridden: RawAnswers::default() });
    }

    #[test]
    fn what_changed_since_is_what_was_not_there_alike() {
        let (base, now) = (answers("a=0 b=0 c=0"), answers("a=0 b=1 d=1"));
        assert_eq!(now.changed_since(&base), answers("b=1 d=1"));
        assert_eq!(now.changed_since(&now), RawAnswers::default());
        assert_eq!(now.changed_since(&RawAnswers::default()), now);
    }
}
