//! How often coders agree that a theme is in a text, or that it is not. Without these, a rare theme looks agreed upon because
//! nearly all texts lack it.
//!
//! Source: Cicchetti and Feinstein, High agreement but low kappa: II. Resolving the paradoxes, 1990.

/// The pairs of codings of the same unit by what they say about a theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairCounts {
    /// Both give the theme.
    pub both: usize,
    /// One of them does.
    pub one: usize,
    /// Neither does.
    pub neither: usize,
}

/// Counts the pairs of codings, where each unit has whether each of its coders gave the theme.
pub fn pair_counts(units: &[Vec<bool>]) -> PairCounts {
    let mut counts = PairCounts::default();
    for unit in units {
        let given = unit.iter().filter(|given| **given).count();
        let not = unit.len() - given;
        counts.both += given * given.saturating_sub(1) / 2;
        counts.neither += not * not.saturating_sub(1) / 2;
        counts.one += given * not;
    }
    counts
}

impl PairCounts {
    /// Returns the share of pairs that say the same. `None` without pairs.
    pub fn agreement(self) -> Option<f64> {
        share(self.both + self.neither, self.both + self.neither + self.one)
    }

    /// Returns the share of agreement where at least one gives the theme: 2a / (2a + b + c). `None` if nobody gives it.
    pub fn positive_agreement(self) -> Option<f64> {
        share(2 * self.both, 2 * self.both + self.one)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
