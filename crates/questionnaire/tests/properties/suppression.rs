//! No count under five is published by group, and no suppressed count can be derived from the published ones.

use proptest::collection::vec;
use proptest::prelude::*;
use questionnaire::suppression::{Count, Crosstab, THRESHOLD, suppress_crosstab, suppress_marginal};

/// Respondents by option and group; most cells are small.
fn table() -> impl Strategy<Value = Vec<Vec<u64>>> {
    let count = || prop_oneof![4 => 0..9u64, 2 => 0..40u64, 1 => Just(0), 1 => 5..7u64, 1 => 0..5000u64];
    (2..6usize, 2..10usize).prop_flat_map(move |(groups, options)| vec(vec(count(), groups), options))
}

/// What is published of a table: nothing if fewer than five respondents answered.
fn published(rows: &[Vec<u64>]) -> Option<Crosstab> {
    suppress_crosstab(&bases(rows), rows)
}

/// The respondents by group of a single choice.
fn bases(rows: &[Vec<u64>]) -> Vec<u64> {
    (0..rows[0].len()).map(|group| rows.iter().map(|row| row[group]).sum()).collect()
}

/// Every published line of a table: each published count with the true one.
fn lines(crossed: &Crosstab, rows: &[Vec<u64>]) -> Vec<Vec<(u64, Count)>> {
    let pairs = |counts: &[u64], figures: &[Count]| counts.iter().copied().zip(figures.iter().copied()).collect();
    let mut lines: Vec<Vec<_>> = vec![pairs(&bases(rows), &crossed.bases)];
    lines.extend(rows.iter().zip(&crossed.rows).map(|(counts, figures)| pairs(counts, figures)));
    for group in 0..rows[0].len() {
        if crossed.bases[group] != Count::Suppressed {
            lines.push(
                rows.iter().zip(&crossed.rows).map(|(counts, figures)| (counts[group], figures[group])).collect(),
            );
        }
    }
    lines
}

pub(crate) const PRIME: i64 = 1_000_003;

/// Which unknowns a system of sums determines, by elimination over a prime field.
pub(crate) fn determined(mut equations: Vec<Vec<i64>>, unknowns: usize) -> Vec<usize> {
    let mut done = 0;
    for unknown in 0..unknowns {
        let Some(pivot) = (done..equations.len()).find(|row| equations[*row][unknown] != 0) else { continue };
        equations.swap(done, pivot);
        let inverse = power(equations[done][unknown], PRIME - 2);
        equations[done].iter_mut().for_each(|factor| *factor = *factor * inverse % PRIME);
        let pivot = equations[done].clone();
        for (row, equation) in equations.iter_mut().enumerate().filter(|(row, _)| *row != done) {
            let factor = equation[unknown];
            assert_ne!(row, done);
            for (own, other) in equation.iter_mut().zip(&pivot) {
                *own = (*own - factor * other % PRIME + PRIME) % PRIME;
            }
        }
        done += 1;
    }
    let alone = |equation: &Vec<i64>| {
        let mut factors = equation.iter().enumerate().filter(|(_, factor)| **factor != 0).map(|(at, _)| at);
        factors.next().filter(|_| factors.next().is_none())
    };
    equations.iter().filter_map(alone).collect()
}

fn power(base: i64, exponent: i64) -> i64 {
    match exponent {
        0 => 1,
        _ if exponent % 2 == 0 => power(base * base % PRIME, exponent / 2),
        _ => base * power(base, exponent - 1) % PRIME,
    }
}

/// A published table as equations between the suppressed counts of options that at least one respondent chose.
fn equations(crossed: &Crosstab, rows: &[Vec<u64>]) -> (Vec<Vec<i64>>, usize) {
    let (groups, height) = (rows[0].len(), rows.len() + 1);
    let at = |row: usize, group: usize| row * groups + group;
    let figures = |row: usize| if row == 0 { &crossed.bases } else { &crossed.rows[row - 1] };
    let factor = |row: usize, group: usize| {
        let chosen = row == 0 || rows[row - 1].iter().any(|count| *count > 0);
        if figures(row)[group] == Count::Suppressed && chosen { if row == 0 { PRIME - 1 } else { 1 } } else { 0 }
    };
    let mut equations = Vec::new();
    for row in 0..height {
        let mut equation = vec![0; groups * height];
        (0..groups).for_each(|group| equation[at(row, group)] = factor(row, group));
        equations.push(equation);
    }
    for group in 0..groups {
        let mut equation = vec![0; groups * height];
        (0..height).for_each(|row| equation[at(row, group)] = factor(row, group));
        equations.push(equation);
    }
    (equations, groups * height)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(1500)))]

    #[test]
    fn a_table_with_fewer_than_five_respondents_is_not_published(rows in table()) {
        prop_assert_eq!(published(&rows).is_none(), bases(&rows).iter().sum::<u64>() < THRESHOLD);
    }

    #[test]
    fn no_published_count_by_group_is_under_five(rows in table()) {
        let Some(crossed) = published(&rows) else { return Ok(()) };
        for (count, figure) in lines(&crossed, &rows).into_iter().flatten() {
            prop_assert!(figure == Count::Suppressed || (figure == Count::Published(count) && count >= THRESHOLD));
        }
    }

    #[test]
    fn no_suppressed_count_can_be_derived_from_a_row_or_column(rows in table()) {
        let Some(crossed) = published(&rows) else { return Ok(()) };
        for line in lines(&crossed, &rows) {
            let hidden: Vec<u64> = line.iter().filter(|(_, figure)| *figure == Count::Suppressed).map(|(count, _)| *count).collect();
            // Every reader can compute their sum: it reaches the threshold, or it is the total itself.
            let safe = hidden.len() >= 2 && hidden.iter().sum::<u64>() >= THRESHOLD;
            prop_assert!(hidden.is_empty() || hidden.len() == line.len() || safe, "{line:?}");
            prop_assert!(hidden.len() != 1, "{line:?}");
        }
    }

    #[test]
    fn no_count_under_five_can_be_derived_by_sums_and_differences(rows in table()) {
        let bases = bases(&rows);
        let Some(crossed) = published(&rows) else { return Ok(()) };
        let (equations, unknowns) = equations(&crossed, &rows);
        // If all respondents chose the same option, the totals reveal it for each group; these groups reach the
        // threshold.
        let count = |at: &usize| if *at < bases.len() { bases[*at] } else { rows[at / bases.len() - 1][at % bases.len()] };
        let told: Vec<_> = determined(equations, unknowns).into_iter().filter(|at| count(at) < THRESHOLD).collect();
        prop_assert_eq!(told, Vec::<usize>::new(), "{:?}", crossed);
    }

    #[test]
    fn group_totals_are_published_independently_of_the_answers(rows in table()) {
        let Some(crossed) = published(&rows) else { return Ok(()) };
        prop_assert_eq!(crossed.bases, suppress_marginal(&bases(&rows)));
    }

    #[test]
    fn large_counts_are_all_published(rows in vec(vec(5..900u64, 4), 2..9)) {
        let crossed = published(&rows);
        let lines = crossed.iter().flat_map(|crossed| lines(crossed, &rows)).flatten();
        prop_assert!(crossed.is_some() && lines.into_iter().all(|(count, figure)| figure == Count::Published(count)));
    }
}

#[test]
fn a_second_count_is_suppressed_if_the_first_could_be_derived() {
    let count = Count::Published;
    let hidden = Count::Suppressed;
    assert_eq!(suppress_marginal(&[3, 40, 12, 30]), [hidden, count(40), hidden, count(30)]);
    assert_eq!(suppress_marginal(&[1, 40, 2, 30]), [hidden, count(40), hidden, hidden]);
    assert_eq!(suppress_marginal(&[4, 40, 4, 30]), [hidden, count(40), hidden, count(30)]);
    assert_eq!(suppress_marginal(&[5, 6]), [count(5), count(6)]);
    assert_eq!(suppress_marginal(&[0, 60]), [hidden, hidden]);
    assert_eq!(suppress_marginal(&[60]), [count(60)]);
    assert_eq!(suppress_marginal(&[2]), [hidden]);
}

#[test]
fn a_group_with_few_respondents_has_no_published_count() {
    let rows = [vec![1, 12, 17, 15], vec![2, 8, 13, 10]];
    let crossed = suppress_crosstab(&[3, 20, 30, 25], &rows).expect("it is large enough");
    assert_eq!(crossed.bases, suppress_marginal(&[3, 20, 30, 25]));
    assert!(crossed.rows.iter().all(|row| row[0] == Count::Suppressed && row[1] == Count::Suppressed));
    assert_eq!(crossed.rows[0][2..], [Count::Published(17), Count::Published(15)]);
}

/// The totals of a table without answers are known, and so are all its counts.
#[test]
fn a_table_with_under_five_respondents_has_no_published_count() {
    for (rows, is_published) in [
        (vec![vec![0, 0], vec![0, 0]], false),
        (vec![vec![1, 0], vec![0, 3]], false),
        (vec![vec![2, 0], vec![0, 3]], true),
    ] {
        assert_eq!(published(&rows).is_some(), is_published, "{rows:?}");
    }
    assert_eq!(suppress_crosstab(&[], &[]), None);
    let nothing = Crosstab::suppressed(2, 3);
    assert_eq!(nothing.bases.len(), 2);
    assert_eq!(nothing.rows.len(), 3);
    assert_eq!(nothing.rows[0].len(), 2);
}
