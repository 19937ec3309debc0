//! The texts of a question that are coded in place of all: drawn by chance in strata, so that shares of all can be estimated.

use super::sample::{SampleUnit, StratumSample, draw_sample};
use std::collections::BTreeMap;

/// The texts of a kind of respondent that has fewer are all coded: a part of them would say little.
pub const WHOLE_BELOW: usize = 400;

/// How many texts are drawn unless somebody says otherwise: a share of them is known to three points.
pub const USUAL_SIZE: usize = 1000;

/// Strata of fewer texts are joined, so that no published number tells of a few.
const LEAST: usize = 5;

/// The name of the stratum of those that were joined. Others have a point in their names.
pub const JOINED: &str = "other";

/// Draws `size` texts of a question among the kinds of respondents that have many, and takes all texts of the others.
pub fn draw_part(seed: &str, question: &str, units: Vec<SampleUnit>, size: usize) -> Vec<StratumSample> {
    let units = joined(units);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for unit in &units {
        *kinds.entry(kind(&unit.stratum).to_owned()).or_default() += 1;
    }
    let is_whole = |unit: &SampleUnit| {
        unit.stratum == JOINED || kinds.get(kind(&unit.stratum)).is_some_and(|texts| *texts < WHOLE_BELOW)
    };
    let (whole, large): (Vec<SampleUnit>, Vec<SampleUnit>) = units.into_iter().partition(is_whole);
    let mut drawn = draw_sample(seed, question, &whole, whole.len());
    drawn.extend(draw_sample(seed, question, &large, size));
    drawn.sort_by(|one, other| one.stratum.cmp(&other.stratum));
    drawn
}

/// The kind of respondent of a stratum.
fn kind(stratum: &str) -> &str {
    stratum.split('.').next().unwrap_or_default()
}

/// Joins strata of few texts, with one that has enough if they are few together.
fn joined(mut units: Vec<SampleUnit>) -> Vec<SampleUnit> {
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for unit in &units {
        *sizes.entry(unit.stratum.clone()).or_default() += 1;
    }
    let few: usize = sizes.values().filter(|texts| **texts < LEAST).sum();
    let enough = sizes.iter().filter(|(_, texts)| **texts >= LEAST);
    let smallest = enough.min_by_key(|(_, texts)| **texts).map(|(stratum, _)| stratum.clone());
    let with = smallest.filter(|_| few > 0 && few < LEAST);
    for unit in &mut units {
        let is_small = sizes.get(&unit.stratum).is_some_and(|texts| *texts < LEAST);
        if is_small || with.as_ref() == Some(&unit.stratum) {
            JOINED.clone_into(&mut unit.stratum);
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(strata: &[(&str, usize)]) -> Vec<SampleUnit> {
        let each = strata.iter().flat_map(|(stratum, count)| {
            (0..*count)
                .map(move |at| SampleUnit { response_id: format!("{stratum}-{at}"), stratum: (*stratum).to_owned() })
        });
        each.collect()
    }

    fn sizes(strata: &[(&str, usize)], size: usize) -> Vec<(String, usize, usize)> {
        let drawn = draw_part("s", "1a", units(strata), size);
        drawn.into_iter().map(|stratum| (stratum.stratum, stratum.population, stratum.drawn.len())).collect()
    }

    #[test]
    fn kinds_of_few_texts_are_taken_as_a_whole_and_of_the_others_a_part() {
        let drawn = sizes(&[("state.fr", 30), ("state.en", 12), ("private.fr", 900), ("private.en", 100)], 200);
        let told = |stratum: &str, population, drawn| (stratum.to_owned(), population, drawn);
        let expected = [
            told("private.en", 100, 20),
            told("private.fr", 900, 180),
            told("state.en", 12, 12),
            told("state.fr", 30, 30),
        ];
        assert_eq!(drawn, expected);
    }

    #[test]
    fn strata_of_fewer_than_five_texts_are_joined() {
        let drawn = sizes(&[("private.fr", 900), ("private.ar", 3), ("state.fr", 4)], 200);
        assert_eq!(drawn[0], ("other".to_owned(), 7, 7));
        let drawn = sizes(&[("private.fr", 900), ("private.ar", 3), ("state.fr", 8)], 200);
        assert_eq!(drawn[0], ("other".to_owned(), 11, 11), "three are joined with the smallest that has enough");
        assert_eq!(drawn.len(), 2);
        assert_eq!(sizes(&[("private.fr", 3)], 200), [("other".to_owned(), 3, 3)]);
    }
}
