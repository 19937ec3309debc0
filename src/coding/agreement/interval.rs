//! The interval of a figure, from the same figure of many samples of the units, drawn with replacement from a seed.

use crate::coding::random::Random;

/// The number of samples.
const SAMPLES: usize = 1000;

/// The share of samples whose figure can be computed, below which there is no interval: 95 in 100.
const COMPUTABLE: usize = 950;

/// An interval that holds the figure of 95 of 100 samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Returns the interval of a figure over units. `None` if too many samples have no figure.
pub fn bootstrap_interval<U>(seed: &str, units: &[U], figure: impl Fn(&[&U]) -> Option<f64>) -> Option<Interval> {
    if units.is_empty() {
        return None;
    }
    let mut random = Random::from_seed(seed);
    let mut figures = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let sample: Vec<&U> = units.iter().map(|_| &units[random.random_below(units.len())]).collect();
        figures.extend(figure(&sample));
    }
    if figures.len() < COMPUTABLE {
        return None;
    }
    figures.sort_by(f64::total_cmp);
    let at = |permille: usize| figures[(figures.len() - 1) * permille / 1000];
    Some(Interval { low: at(25), high: at(975) })
}
