//! Figures of agreement against published examples, against other programs, and against the definitions.

use super::*;
use crate::coding::code::Code;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

fn close(found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn rounded(figure: Option<f64>) -> Option<f64> {
    figure.map(|figure| (figure * 1000.0).round() / 1000.0)
}

/// The values of each unit from rows of one coder each; a full stop is missing.
fn units_of_rows(rows: &[&str]) -> Vec<Vec<char>> {
    let unit = |at: usize| rows.iter().filter_map(|row| row.chars().nth(at)).filter(|value| *value != '.').collect();
    (0..rows[0].len()).map(unit).collect()
}

fn set(codes: &str) -> CodeSet {
    let spaced: Vec<String> = codes.chars().map(String::from).collect();
    spaced.join(" ").parse().expect("codes that can stand together")
}

fn code(name: &str) -> Code {
    name.parse().expect("a code")
}

#[test]
fn alpha_is_that_of_krippendorffs_examples() {
    let four = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
    let binary = ["0100000010", "1110010000"];
    let letters = ["aabbdcccedda", "babbbccceddd"];
    for (rows, expected) in [(&four[..], 0.743), (&binary[..], 0.095), (&letters[..], 0.692)] {
        assert_eq!(rounded(nominal_alpha::<char, _>(&units_of_rows(rows))), Some(expected), "{rows:?}");
    }
}

#[test]
fn kappa_is_that_of_the_textbook_example() {
    let pairs = [(true, true, 20), (true, false, 5), (false, true, 10), (false, false, 15)];
    let pairs: Vec<_> = pairs.into_iter().flat_map(|(one, other, count)| vec![(one, other); count]).collect();
    assert_eq!(rounded(cohen_kappa(&pairs)), Some(0.4));
}

#[test]
fn masi_weighs_how_two_sets_lie() {
    for (one, other, expected) in
        [("ab", "ab", 0.0), ("ab", "abcd", 2.0 / 3.0), ("ab", "bc", 1.0 - 1.0 / 9.0), ("ab", "cd", 1.0)]
    {
        assert!(close(Some(masi_distance(&set(one), &set(other))), Some(expected)), "{one} {other}");
    }
}

#[test]
fn a_rare_theme_has_high_agreement_and_a_low_positive_agreement() {
    // 200 texts, a theme in 4 and 4 of them, 2 of which are the same.
    let unit = |at: usize| vec![at < 4, (2..6).contains(&at)];
    let units: Vec<Vec<bool>> = (0..200).map(unit).collect();
    let counts = pair_counts(&units);
    assert_eq!(counts, PairCounts { both: 2, one: 4, neither: 194 });
    assert_eq!((rounded(counts.agreement()), rounded(counts.positive_agreement())), (Some(0.98), Some(0.5)));
    let pairs: Vec<_> = units.iter().map(|unit| (unit[0], unit[1])).collect();
    assert_eq!(rounded(cohen_kappa(&pairs)), Some(0.49));
}

#[test]
fn without_variation_or_common_texts_there_is_no_figure() {
    assert_eq!(nominal_alpha::<u8, _>(&[vec![1, 1], vec![1, 1]]), None);
    assert_eq!(nominal_alpha::<u8, _>(&[vec![1], vec![2]]), None);
    assert_eq!(nominal_alpha::<u8, Vec<u8>>(&[]), None);
    assert_eq!(cohen_kappa::<u8>(&[]), None);
    assert_eq!(cohen_kappa(&[(1, 1), (1, 1)]), None);
    assert_eq!(PairCounts::default().agreement(), None);
    assert_eq!(bootstrap_interval::<u8>("s", &[], |_| Some(1.0)), None);
    assert_eq!(bootstrap_interval("s", &[1], |_| None), None);
}

/// tools/agreement-vectors.py made the vectors with PyPI's `krippendorff` and `scikit-learn`.
#[test]
fn figures_equal_those_of_other_programs() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("vectors.json")).expect("vectors");
    assert_eq!(cases.len(), 10);
    for case in &cases {
        let mut units = CodedUnits::new();
        for (coder, row) in case["codings"].as_array().expect("rows").iter().enumerate() {
            for (at, codes) in row.as_array().expect("a row").iter().enumerate() {
                if let Some(codes) = codes.as_str() {
                    units.entry(format!("{at:03}")).or_default().insert(format!("coder {coder}"), set(codes));
                }
            }
        }
        let report = agreement_report(&units, "seed", 0.667);
        assert!(close(report.alpha, case["masi"].as_f64()), "{:?} {:?}", report.alpha, case["masi"]);
        for theme in &report.themes {
            let expected = case["nominal"][theme.code.name()].as_f64();
            assert!(close(theme.alpha, expected), "{}: {:?} {expected:?}", theme.code, theme.alpha);
        }
        if let Some(kappas) = case["kappas"].as_object().filter(|kappas| !kappas.is_empty()) {
            let found: BTreeMap<String, Option<f64>> =
                report.pairs[0].kappas.iter().map(|(code, kappa)| (code.to_string(), *kappa)).collect();
            for (code, expected) in kappas {
                let found = found.get(code).copied().flatten();
                assert!(close(found, expected.as_f64()), "{code}: {found:?} {expected:?}");
            }
        }
    }
}

/// Texts of which the theme `a` is in some, with coders who disagree on every tenth.
fn units_with_theme(texts: usize, having: usize) -> CodedUnits {
    let unit = |at: usize| {
        let codes = |has: bool| set(if has { "a" } else { "b" });
        let has = at < having;
        let unit = [("x", codes(has)), ("y", codes(has != (at % 10 == 9)))];
        (format!("{at:04}"), unit.map(|(coder, codes)| (coder.to_owned(), codes)).into())
    };
    (0..texts).map(unit).collect()
}

#[test]
fn a_report_says_how_far_each_theme_may_be_relied_on() {
    let report = agreement_report(&units_with_theme(200, 100), "seed", 0.667);
    assert_eq!((report.units, report.coders), (200, 2));
    let theme = &report.themes[0];
    assert_eq!((theme.code.name(), theme.texts, theme.reliability), ("a", 110, Reliability::Reliable));
    let (alpha, interval) = (theme.alpha.expect("alpha"), theme.interval.expect("an interval"));
    assert!(interval.low < alpha && alpha < interval.high && interval.high - interval.low < 0.2, "{theme:?}");
    assert_eq!(agreement_report(&units_with_theme(200, 100), "seed", 0.667), report);

    let judged = |alpha, texts| Reliability::from_alpha(alpha, texts, 0.667);
    for (alpha, texts, expected) in [
        (Some(0.8), 10, Reliability::Reliable),
        (Some(0.79), 10, Reliability::Tentative),
        (Some(0.667), 10, Reliability::Tentative),
        (Some(0.66), 10, Reliability::Low),
        (Some(0.9), 9, Reliability::TooRare),
        (None, 0, Reliability::NotComputable),
    ] {
        assert_eq!(judged(alpha, texts), expected);
    }
}

/// Alpha by its definition: over every ordered pair of values.
fn alpha_of_all_pairs(units: &[Vec<u8>]) -> Option<f64> {
    let units: Vec<_> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u8> = units.iter().flat_map(|unit| unit.iter().copied()).collect();
    let differing = |values: &[u8]| {
        let pairs = values.iter().flat_map(|one| values.iter().map(move |other| usize::from(one != other)));
        pairs.sum::<usize>() as f64
    };
    let total = all.len() as f64;
    let observed = units.iter().map(|unit| differing(unit) / (unit.len() as f64 - 1.0)).sum::<f64>() / total;
    let expected = differing(&all) / (total * (total - 1.0));
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

proptest! {
    #[test]
    fn alpha_is_what_its_definition_says(units in vec(vec(0u8..4, 0..5), 0..12)) {
        prop_assert!(close(nominal_alpha::<u8, _>(&units), alpha_of_all_pairs(&units)));
    }

    #[test]
    fn alpha_of_counts_is_alpha_of_judgements(units in vec(vec(any::<bool>(), 0..5), 0..12)) {
        let counts = units.iter().map(|unit| (unit.iter().filter(|given| **given).count(), unit.len(), 1));
        prop_assert!(close(alpha::alpha_of_counts(counts), nominal_alpha::<bool, _>(&units)));
    }

    #[test]
    fn the_order_of_units_and_coders_changes_nothing(
        rows in vec(vec(option::of(0usize..5), 3), 1..12), turn in 0usize..12,
    ) {
        let sets = ["a", "b", "ab", "abc", "c"];
        let names = [["x", "y", "z"], ["z", "x", "y"]];
        let reports = names.map(|names| {
            let mut units = CodedUnits::new();
            for (at, row) in rows.iter().enumerate() {
                let unit = names.iter().zip(row).filter_map(|(name, value)| Some(((*name).to_owned(), set(sets[(*value)?]))));
                units.insert(format!("{:03}", (at + turn) % rows.len()), unit.collect());
            }
            agreement_report(&units, "seed", 0.667)
        });
        prop_assert!(close(reports[0].alpha, reports[1].alpha));
        for (one, other) in reports[0].themes.iter().zip(&reports[1].themes) {
            prop_assert!(close(one.alpha, other.alpha) && one.texts == other.texts);
        }
    }

    #[test]
    fn masi_is_a_distance_between_0_and_1(one in vec(0usize..5, 1..5), other in vec(0usize..5, 1..5)) {
        let set = |codes: &[usize]| CodeSet::from_codes(codes.iter().map(|at| code(["a", "b", "c", "d", "e"][*at]))).expect("a set");
        let (one, other) = (set(&one), set(&other));
        let distance = masi_distance(&one, &other);
        prop_assert!((0.0..=1.0).contains(&distance));
        prop_assert_eq!(distance.to_bits(), masi_distance(&other, &one).to_bits());
        prop_assert_eq!(distance == 0.0, one == other);
    }
}
