//! Figures of themes tell of nobody, and rare codes count as `other`.

use super::{CodedCounts, QuestionFacts, QuestionThemes, fold_rare, question_themes};
use crate::coding::CodeSet;
use crate::coding::agreement::{CodedUnits, CountedUnits};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use questionnaire::OptionCode;
use questionnaire::suppression::{Count, THRESHOLD};
use std::collections::BTreeMap;

const GROUPS: [&str; 3] = ["state", "public-body", "civil-society"];

fn groups() -> Vec<OptionCode> {
    GROUPS.iter().filter_map(|group| OptionCode::parse(group)).collect()
}

fn figures(counts: &CodedCounts, units: &CodedUnits) -> QuestionThemes {
    let facts = QuestionFacts {
        question: "1a",
        frame_version: 1,
        texts: counts.texts(),
        coders: 2,
        double_coded: &CountedUnits::from_units(units),
        least_alpha: 0.667,
    };
    question_themes(&facts, &groups(), counts)
}

fn counts(texts: &[(usize, &str)]) -> CodedCounts {
    let mut counts = CodedCounts::default();
    for (group, codes) in texts {
        counts.add(Some(groups()[*group].clone()), codes.parse().expect("codes"), 1);
    }
    counts
}

fn set(codes: &str) -> CodeSet {
    codes.parse().expect("codes")
}

#[test]
fn rare_codes_count_as_other() {
    let mut texts = vec![(0, "skills"); 6];
    texts.extend([(0, "law"), (0, "law other"), (1, "unclear"), (1, "skills law")]);
    let counts = counts(&texts);
    let frequent = counts.frequent_codes();
    assert_eq!(fold_rare(&set("skills law"), &frequent), set("skills other"));
    assert_eq!(fold_rare(&set("unclear"), &frequent), set("other"));
    let found = figures(&counts, &CodedUnits::new());
    let named: Vec<_> = found.themes.iter().map(|theme| (theme.theme.as_str(), theme.count)).collect();
    assert_eq!(named, [("skills", Count::Published(7)), ("other", Count::Suppressed)]);
    assert_eq!(found.respondents, Count::Published(10));
}

#[test]
fn a_question_with_few_coded_texts_has_no_figures() {
    let found = figures(&counts(&[(0, "skills"); 4]), &CodedUnits::new());
    assert_eq!((found.themes.len(), found.respondents), (0, Count::Suppressed));
    assert!(found.respondents_by_group.values().all(|count| *count == Count::Suppressed));
}

#[test]
fn themes_say_how_far_coders_agree() {
    let texts: Vec<_> = (0..40).map(|at| (at % 3, ["skills", "law"][at % 2])).collect();
    let unit = |at: usize| {
        let one = set(["skills", "law"][at % 2]);
        let other = if at == 3 { set("skills") } else { one.clone() };
        (format!("r{at:02}"), BTreeMap::from([("A".to_owned(), one), ("B".to_owned(), other)]))
    };
    let units: CodedUnits = (0..30).map(unit).collect();
    let found = figures(&counts(&texts), &units);
    let agreement = found.agreement.clone().expect("an agreement");
    assert_eq!((agreement.units, agreement.coders), (30, 2));
    // 1 of 30 differ; 31 of 60 judgements say `skills`: alpha = 1 - 59 × 2 / (2 × 31 × 29).
    let skills = found.theme("skills").expect("a theme");
    assert_eq!((skills.alpha, skills.reliability.as_deref()), (Some(0.934), Some("reliable")));
    assert_eq!(figures(&counts(&texts), &CodedUnits::new()).agreement, None);
}

/// Texts of three groups with one to three of four codes, so that many counts are small.
fn texts() -> impl Strategy<Value = Vec<(usize, Vec<&'static str>)>> {
    let codes = prop_oneof![
        3 => Just(vec!["unclear"]),
        9 => btree_set(prop_oneof![3 => Just("a"), 2 => Just("b"), 1 => Just("c"), 1 => Just("other")], 1..4)
            .prop_map(|codes| codes.into_iter().collect()),
        // Often each text has one code, so that the counts of a group add up to its texts.
        9 => prop_oneof![Just(vec!["a"]), Just(vec!["b"]), Just(vec!["c"])],
    ];
    let single = prop_oneof![3 => Just(vec!["a"]), 2 => Just(vec!["b"]), 1 => Just(vec!["c"])];
    prop_oneof![vec((0..3_usize, codes), 0..60), vec((0..3_usize, single), 0..60)]
}

/// The true numbers of texts with a code, by group.
fn truth(texts: &CodedCounts, theme: &str, group: &OptionCode) -> u64 {
    texts.folded().texts_with(theme.parse().ok().as_ref(), Some(group))
}

proptest! {
    #[test]
    fn no_theme_and_no_count_under_five_is_published(given in texts()) {
        let mut counts = CodedCounts::default();
        for (group, codes) in &given {
            counts.add(Some(groups()[*group].clone()), set(&codes.join(" ")), 1);
        }
        let found = figures(&counts, &CodedUnits::new());
        for theme in &found.themes {
            prop_assert!(theme.theme == "other" || theme.count.count().is_some_and(|count| count >= THRESHOLD));
            for (group, count) in &theme.by_group {
                let told = truth(&counts, &theme.theme, group);
                prop_assert!(count.count().is_none_or(|count| count == told && count >= THRESHOLD));
                // Those who do not have the theme are as few or as many as those who do.
                let base = found.respondents_by_group[group].count();
                if let (Some(count), Some(base)) = (count.count(), base) {
                    let all = found.respondents.count().unwrap_or_default() == theme.count.count().unwrap_or_default();
                    prop_assert!(base - count >= THRESHOLD || all, "{found:?}");
                }
            }
        }
    }

    #[test]
    fn no_suppressed_count_is_alone_in_its_row(given in texts()) {
        let mut counts = CodedCounts::default();
        for (group, codes) in &given {
            counts.add(Some(groups()[*group].clone()), set(&codes.join(" ")), 1);
        }
        let found = figures(&counts, &CodedUnits::new());
        for theme in found.themes.iter().filter(|theme| theme.count != Count::Suppressed) {
            let hidden: Vec<_> = theme.by_group.iter().filter(|(_, count)| **count == Count::Suppressed).collect();
            let sum: u64 = hidden.iter().map(|(group, _)| truth(&counts, &theme.theme, group)).sum();
            prop_assert!(hidden.is_empty() || (hidden.len() > 1 && sum >= THRESHOLD), "{found:?}");
        }
    }
}
