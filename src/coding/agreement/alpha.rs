//! Krippendorff's alpha, for any number of coders, any missing values and any distance.
//!
//! Source: Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.

use std::collections::BTreeMap;

/// Returns alpha for values whose distances are 0 or 1.
pub fn nominal_alpha<V: Ord, U: AsRef<[V]>>(units: &[U]) -> Option<f64> {
    alpha(units, |one, other| if one == other { 0.0 } else { 1.0 })
}

/// Returns alpha: 1 less the observed disagreement over that expected by chance. Each unit has a value from each coder who
/// coded it; a unit with fewer than two values does not count. `None` if nothing was coded twice, or if all values are equal, so
/// that agreement says nothing.
pub fn alpha<V: Ord, U: AsRef<[V]>>(units: &[U], distance: impl Fn(&V, &V) -> f64) -> Option<f64> {
    weighted_alpha(units.iter().map(|unit| (unit.as_ref(), 1)), distance)
}

/// Returns alpha of units of which some are there several times.
pub(super) fn weighted_alpha<'u, V: Ord + 'u>(
    units: impl IntoIterator<Item = (&'u [V], usize)>,
    distance: impl Fn(&V, &V) -> f64,
) -> Option<f64> {
    let mut totals: BTreeMap<&V, usize> = BTreeMap::new();
    let mut count = 0;
    let mut observed = 0.0;
    for (unit, times) in units.into_iter().filter(|(unit, _)| unit.len() > 1) {
        let mut values: BTreeMap<&V, usize> = BTreeMap::new();
        for value in unit {
            *values.entry(value).or_default() += 1;
            *totals.entry(value).or_default() += times;
        }
        count += unit.len() * times;
        observed += times as f64 * weighted_distances(&values, &distance) / (unit.len() - 1) as f64;
    }
    let expected = weighted_distances(&totals, &distance);
    if expected <= 0.0 { None } else { Some(1.0 - (count - 1) as f64 * observed / expected) }
}

/// Returns nominal alpha of whether a theme is given, where each unit has how many of its coders gave it, how many coders it has, and how
/// often it is there. The same figure as [`nominal_alpha`] of the judgements, from counts alone.
pub(super) fn alpha_of_counts(units: impl IntoIterator<Item = (usize, usize, usize)>) -> Option<f64> {
    let (mut given, mut count, mut observed) = (0, 0, 0.0);
    for (own, coders, times) in units.into_iter().filter(|(_, coders, _)| *coders > 1) {
        given += own * times;
        count += coders * times;
        observed += (2 * own * (coders - own) * times) as f64 / (coders - 1) as f64;
    }
    let expected = (2 * given * (count - given)) as f64;
    if expected <= 0.0 { None } else { Some(1.0 - (count - 1) as f64 * observed / expected) }
}

/// The sum of the distances of all ordered pairs of values.
fn weighted_distances<V: Ord>(values: &BTreeMap<&V, usize>, distance: impl Fn(&V, &V) -> f64) -> f64 {
    let mut sum = 0.0;
    for (at, (one, ones)) in values.iter().enumerate() {
        for (other, others) in values.iter().skip(at + 1) {
            sum += 2.0 * (ones * others) as f64 * distance(one, other);
        }
    }
    sum
}
