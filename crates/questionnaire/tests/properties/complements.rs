//! Of options of which a respondent can have several, no count under five can be derived: neither of those who have one, nor of those
//! who do not.

use crate::suppression::{PRIME, determined};
use proptest::collection::vec;
use proptest::prelude::*;
use questionnaire::suppression::{Count, Crosstab, THRESHOLD, suppress_with_complements};

const OPTIONS: usize = 3;
const GROUPS: usize = 3;

/// Respondents with their group and options; in one half of the cases each has one option.
fn respondents() -> impl Strategy<Value = Vec<(usize, Vec<bool>)>> {
    let several = vec((0..GROUPS, vec(any::<bool>(), OPTIONS)), 0..70);
    let single = vec((0..GROUPS, prop_oneof![5 => Just(0), 2 => Just(1), 1 => Just(2)]), 0..70);
    let single = single.prop_map(|all| {
        all.into_iter().map(|(group, chosen)| (group, (0..OPTIONS).map(|option| option == chosen).collect())).collect()
    });
    prop_oneof![several, single]
}

fn count(all: &[(usize, Vec<bool>)], group: usize, has: impl Fn(&[bool]) -> bool) -> u64 {
    all.iter().filter(|(own, options)| *own == group && has(options)).count() as u64
}

fn table(all: &[(usize, Vec<bool>)]) -> (Vec<u64>, Vec<Vec<u64>>) {
    let bases = (0..GROUPS).map(|group| count(all, group, |_| true)).collect();
    let row = |option: usize| (0..GROUPS).map(|group| count(all, group, |options| options[option])).collect();
    (bases, (0..OPTIONS).map(row).collect())
}

/// Numbers of the unknowns: those who have an option, those who do not, and the respondents of a group.
fn has(option: usize, group: usize) -> usize {
    option * GROUPS + group
}

fn lacks(option: usize, group: usize) -> usize {
    (OPTIONS + option) * GROUPS + group
}

fn base(group: usize) -> usize {
    2 * OPTIONS * GROUPS + group
}

/// What a reader knows, as equations between the suppressed counts.
fn equations(crosstab: &Crosstab, bases: &[u64], rows: &[Vec<u64>], is_single: bool) -> Vec<Vec<i64>> {
    let total = |option: usize| rows[option].iter().sum::<u64>();
    let all: u64 = bases.iter().sum();
    let is_hidden = |unknown: usize| {
        let group = unknown % GROUPS;
        let row = unknown / GROUPS;
        let has_base = crosstab.bases[group] != Count::Suppressed;
        match row {
            // Counts of which the total is zero are known.
            row if row < OPTIONS => total(row) > 0 && crosstab.rows[row][group] == Count::Suppressed,
            row if row < 2 * OPTIONS => {
                let option = row - OPTIONS;
                total(option) < all && !(has_base && crosstab.rows[option][group] != Count::Suppressed)
            }
            _ => !has_base,
        }
    };
    let equation = |factors: Vec<(usize, i64)>| {
        let mut line = vec![0; base(GROUPS)];
        for (unknown, factor) in factors.into_iter().filter(|(unknown, _)| is_hidden(*unknown)) {
            line[unknown] = factor;
        }
        line
    };
    let mut known = vec![equation((0..GROUPS).map(|group| (base(group), 1)).collect())];
    for option in 0..OPTIONS {
        known.push(equation((0..GROUPS).map(|group| (has(option, group), 1)).collect()));
        known.push(equation((0..GROUPS).map(|group| (lacks(option, group), 1)).collect()));
        for group in 0..GROUPS {
            known.push(equation(vec![(has(option, group), 1), (lacks(option, group), 1), (base(group), PRIME - 1)]));
        }
    }
    if is_single {
        for group in 0..GROUPS {
            let options = (0..OPTIONS).map(|option| (has(option, group), 1));
            known.push(equation(options.chain([(base(group), PRIME - 1)]).collect()));
        }
    }
    known
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(1500)))]

    #[test]
    fn no_count_of_several_options_under_five_can_be_derived(all in respondents()) {
        let (bases, rows) = table(&all);
        let Some(crosstab) = suppress_with_complements(&bases, &rows) else {
            prop_assert!((all.len() as u64) < THRESHOLD);
            return Ok(());
        };
        // Readers can see from the totals whether each respondent has one option.
        let is_single = all.iter().all(|(_, options)| options.iter().filter(|has| **has).count() == 1);
        let truth = |unknown: usize| {
            let (row, group) = (unknown / GROUPS, unknown % GROUPS);
            match row {
                row if row < OPTIONS => rows[row][group],
                row if row < 2 * OPTIONS => bases[group] - rows[row - OPTIONS][group],
                _ => bases[group],
            }
        };
        let told: Vec<_> = determined(equations(&crosstab, &bases, &rows, is_single), base(GROUPS))
            .into_iter()
            .map(truth)
            .filter(|count| *count < THRESHOLD)
            .collect();
        prop_assert_eq!(told, Vec::<u64>::new(), "{:?}", crosstab);
        for (figures, counts) in crosstab.rows.iter().zip(&rows) {
            for ((figure, count), base) in figures.iter().zip(counts).zip(&bases) {
                let is_published = *figure != Count::Suppressed;
                prop_assert!(!is_published || (*count >= THRESHOLD && base - count >= THRESHOLD));
            }
        }
    }
}
