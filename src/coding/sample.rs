//! The texts that several coders code: drawn by the digest of a seed, in strata, so that anybody who knows the seed draws the
//! same ones.

use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// How many texts each two coders have in common at least, where there are enough.
pub const LEAST_TOGETHER: usize = 20;

/// How many texts a training has.
pub const TRAINING: usize = 30;

/// A text that can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleUnit {
    /// The response to which the text belongs.
    pub response_id: String,
    /// What the text is drawn among: the kind of respondent and the language.
    pub stratum: String,
}

/// What was drawn in one stratum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StratumSample {
    /// The stratum.
    pub stratum: String,
    /// The number of its texts.
    pub population: usize,
    /// The responses whose texts were drawn, in the order of their digests.
    pub drawn: Vec<String>,
}

/// Draws `size` texts of a question. Each stratum gives its share, rounded by the largest remainder, and at least one text
/// where `size` allows it.
pub fn draw_sample(seed: &str, question: &str, units: &[SampleUnit], size: usize) -> Vec<StratumSample> {
    let mut strata: BTreeMap<&str, Vec<([u8; 32], &str)>> = BTreeMap::new();
    for unit in units {
        let key = unit_digest(seed, question, &unit.response_id);
        strata.entry(&unit.stratum).or_default().push((key, &unit.response_id));
    }
    let populations: Vec<usize> = strata.values().map(Vec::len).collect();
    let sizes = stratum_sizes(&populations, size);
    let drawn = strata.into_iter().zip(sizes).map(|((stratum, mut units), size)| {
        units.sort_unstable();
        let population = units.len();
        let drawn = units.into_iter().take(size).map(|(_, id)| id.to_owned()).collect();
        StratumSample { stratum: stratum.to_owned(), population, drawn }
    });
    drawn.collect()
}

/// Returns the two coders of the text at this place of the sample, of `coders` in all: each pair in turn, so that each two
/// coders have texts in common. `None` for fewer than two coders.
pub fn coder_pair(place: usize, coders: usize) -> Option<(usize, usize)> {
    let mut pairs = (0..coders).flat_map(|first| (first + 1..coders).map(move |second| (first, second)));
    let count = coders * coders.saturating_sub(1) / 2;
    pairs.nth(place.checked_rem(count)?)
}

/// Returns the letter by which files name each coder of a question: drawn by the digest of the seed, so that a coder has another one for
/// another question.
pub fn coder_letters(seed: &str, question: &str, coders: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut drawn: Vec<([u8; 32], &String)> =
        coders.iter().map(|coder| (unit_digest(seed, question, coder), coder)).collect();
    drawn.sort_unstable();
    (0..).zip(drawn).map(|(place, (_, coder))| (coder.clone(), letters(place))).collect()
}

/// A, B, …, Z, AA, AB, …
fn letters(place: usize) -> String {
    let letter = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => letter.to_string(),
        before => letters(before - 1) + &letter.to_string(),
    }
}

/// The place of a text in the draw. Each part is preceded by its length, so that no two texts have the same input.
fn unit_digest(seed: &str, question: &str, response_id: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in [seed, question, response_id] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    digest.finalize().into()
}

/// How many texts each stratum gives.
fn stratum_sizes(populations: &[usize], size: usize) -> Vec<usize> {
    let total: usize = populations.iter().sum();
    let size = size.min(total);
    if total == 0 || size == total {
        return populations.to_vec();
    }
    let least = usize::from(size >= populations.len());
    let mut sizes: Vec<usize> = populations.iter().map(|population| (size * population / total).max(least)).collect();
    let remainder = |at: usize| size * populations[at] % total;
    let mut order: Vec<usize> = (0..populations.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(remainder(*at)), *at));
    for at in order.iter().cycle() {
        match sizes.iter().sum::<usize>().cmp(&size) {
            std::cmp::Ordering::Equal => break,
            std::cmp::Ordering::Less if sizes[*at] < populations[*at] => sizes[*at] += 1,
            std::cmp::Ordering::Less => {}
            // The least share of small strata was more than their part: the largest gives way.
            std::cmp::Ordering::Greater => {
                if let Some(largest) = (0..sizes.len()).max_by_key(|at| (sizes[*at], std::cmp::Reverse(*at))) {
                    sizes[largest] -= 1;
                }
            }
        }
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(strata: &[(&str, usize)]) -> Vec<SampleUnit> {
        let each = strata.iter().flat_map(|(stratum, count)| {
            (0..*count)
                .map(move |at| SampleUnit { response_id: format!("{stratum}-{at}"), stratum: (*stratum).to_owned() })
        });
        each.collect()
    }

    #[test]
    fn the_first_text_drawn_has_the_least_digest() {
        // printf '\0\0\0\0\0\0\0\1s\0\0\0\0\0\0\0\0021a\0\0\0\0\0\0\0\1r' | sha256sum
        let digest: String = unit_digest("s", "1a", "r").iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, "4e76f2dce4716d5fa990951d21ff5cc8a545206514ab16cc821d637bdbcc2b7f");
        let units = units(&[("state.fr", 30)]);
        let first = units.iter().min_by_key(|unit| unit_digest("s", "1a", &unit.response_id)).expect("there are some");
        assert_eq!(draw_sample("s", "1a", &units, 1)[0].drawn, std::slice::from_ref(&first.response_id));
    }

    #[test]
    fn a_larger_sample_holds_the_smaller_one() {
        let units = units(&[("a", 300)]);
        let small = draw_sample("s", "1a", &units, 20).remove(0).drawn;
        assert_eq!(draw_sample("s", "1a", &units, 50)[0].drawn[..20], small);
    }

    #[test]
    fn a_small_stratum_gives_at_least_one_text() {
        let sizes = |size| {
            let drawn = draw_sample("s", "1a", &units(&[("a", 900), ("b", 90), ("c", 3)]), size);
            drawn.iter().map(|stratum| stratum.drawn.len()).collect::<Vec<_>>()
        };
        assert_eq!(sizes(100), [90, 9, 1]);
        assert_eq!(sizes(3), [1, 1, 1]);
        assert_eq!(sizes(2), [2, 0, 0]);
        assert_eq!(sizes(5000), [900, 90, 3]);
    }

    #[test]
    fn every_two_coders_have_texts_in_common() {
        let pairs: BTreeSet<_> = (0..6).map(|place| coder_pair(place, 4)).collect();
        assert_eq!(pairs.len(), 6);
        assert_eq!(coder_pair(7, 4), coder_pair(1, 4));
        assert_eq!([coder_pair(0, 1), coder_pair(0, 0), coder_pair(9, 2)], [None, None, Some((0, 1))]);
    }

    proptest! {
        #[test]
        fn a_sample_has_its_size_and_depends_on_no_order(
            counts in proptest::collection::vec(0usize..40, 1..6), size in 0usize..150, turn in 0usize..100,
        ) {
            let names = ["a", "b", "c", "d", "e"];
            let strata: Vec<_> = names.iter().copied().zip(counts).collect();
            let mut units = units(&strata);
            let drawn = draw_sample("s", "1a", &units, size);
            let all: BTreeSet<_> = drawn.iter().flat_map(|stratum| &stratum.drawn).collect();
            prop_assert_eq!(all.len(), size.min(units.len()));
            let middle = turn.checked_rem(units.len()).unwrap_or_default();
            units.rotate_left(middle);
            prop_assert_eq!(draw_sample("s", "1a", &units, size), drawn);
        }
    }
}
