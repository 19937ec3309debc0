//! Decides which counts are published, so that no count reveals the answer of a respondent. See docs/adr/0006.
//!
//! A count under [`THRESHOLD`] is suppressed. Further counts are suppressed until no suppressed count can be computed back
//! from the published totals, by any sums and differences.

mod table;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use table::Table;

/// The smallest count of a group that is published.
pub const THRESHOLD: u64 = 5;

/// A published or suppressed count. Its JSON is a number, or `null` if it is suppressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The published number.
    Published(u64),
    /// The count is under the threshold, or one under the threshold could be computed from it. The results do not reveal
    /// which.
    Suppressed,
}

impl Count {
    /// The number, if it is published.
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Published(count) => Some(count),
            Self::Suppressed => None,
        }
    }

    fn suppressed_if(count: u64, hidden: bool) -> Self {
        if hidden { Self::Suppressed } else { Self::Published(count) }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.count().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Suppressed, Self::Published))
    }
}

/// Applies suppression to the counts of groups whose sum is published.
pub fn suppress_marginal(counts: &[u64]) -> Vec<Count> {
    let hidden = is_suppressed_in_row(counts);
    counts.iter().zip(hidden).map(|(count, hidden)| Count::suppressed_if(*count, hidden)).collect()
}

/// The counts of a question by group, with suppression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosstab {
    /// The number of respondents in each group.
    pub bases: Vec<Count>,
    /// For each option, the number of respondents of each group who chose it.
    pub rows: Vec<Vec<Count>>,
}

impl Crosstab {
    /// A table in which every count is suppressed.
    pub fn suppressed(groups: usize, options: usize) -> Self {
        let line = vec![Count::Suppressed; groups];
        Self { rows: vec![line.clone(); options], bases: line }
    }
}

/// Applies suppression to the counts of a question by group, if the sums over all groups are published too. Each row holds
/// the counts of one option, group by group; `bases` holds the respondents of each group.
///
/// `None` with fewer than [`THRESHOLD`] respondents in all: no count can be protected in a table with such small totals, so
/// neither its counts nor its totals may be published.
///
/// The suppression among `bases` depends on `bases` alone, so questions that the same respondents answered show the same.
pub fn suppress_crosstab(bases: &[u64], rows: &[Vec<u64>]) -> Option<Crosstab> {
    if bases.iter().sum::<u64>() < THRESHOLD {
        return None;
    }
    let mut table = Table::new(bases, rows);
    table.apply_secondary_suppression();
    let figures = |(counts, hidden): (&Vec<u64>, &Vec<bool>)| {
        counts.iter().zip(hidden).map(|(count, hidden)| Count::suppressed_if(*count, *hidden)).collect::<Vec<_>>()
    };
    let mut lines = table.counts.iter().zip(&table.hidden).map(figures);
    Some(Crosstab { bases: lines.next().unwrap_or_default(), rows: lines.collect() })
}

/// Applies suppression to the counts of options of which a respondent can have several, such as the themes of a text. Readers can
/// also subtract a count from the respondents of its group, so those who do not have an option are protected like those who do.
///
/// `None` under the same condition as [`suppress_crosstab`].
pub fn suppress_with_complements(bases: &[u64], rows: &[Vec<u64>]) -> Option<Crosstab> {
    // As if each respondent had one option: where that is so, readers can see it from the totals.
    let mut crosstab = suppress_crosstab(bases, rows)?;
    for (figures, counts) in crosstab.rows.iter_mut().zip(rows) {
        let others = bases.iter().zip(counts).map(|(base, count)| base.saturating_sub(*count)).collect();
        let alone = suppress_crosstab(bases, &[counts.clone(), others])?;
        // Suppressing more never makes another count computable.
        for (figure, protected) in figures.iter_mut().zip(&alone.rows[0]) {
            if *protected == Count::Suppressed {
                *figure = Count::Suppressed;
            }
        }
    }
    Some(crosstab)
}

/// The counts to suppress in one row: at least two, whose sum reaches the threshold. Readers can compute that sum, so it
/// must be publishable itself.
fn is_suppressed_in_row(counts: &[u64]) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| *count < THRESHOLD).collect();
    while !is_protected(counts.iter().zip(&hidden).map(|(count, hidden)| (*count, *hidden))) {
        let smallest = (0..counts.len()).filter(|at| !hidden[*at]).min_by_key(|at| counts[*at]);
        let Some(smallest) = smallest else { break };
        hidden[smallest] = true;
    }
    hidden
}

fn is_protected(line: impl Iterator<Item = (u64, bool)>) -> bool {
    let (mut hidden, mut sum, mut shown) = (0, 0, 0);
    for (count, is_hidden) in line {
        if is_hidden {
            (hidden, sum) = (hidden + 1, sum + count);
        } else {
            shown += 1;
        }
    }
    hidden == 0 || shown == 0 || (hidden > 1 && sum >= THRESHOLD)
}
