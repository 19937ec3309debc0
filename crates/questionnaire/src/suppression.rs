//! Which figures may be published: none from which somebody's answer can be told. See docs/adr/0006.
//!
//! A figure under [`THRESHOLD`] is suppressed, and further ones until no suppressed figure can be computed back from the
//! totals that stand beside it, in whatever order sums and differences are taken.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A smaller group of respondents than this is not shown.
pub const THRESHOLD: u64 = 5;

/// A figure as it is published. In JSON a number, or `null` where it is suppressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Published(u64),
    /// Under the threshold, or such that one under the threshold could be computed from it. Which of both is not told.
    Suppressed,
}

impl Count {
    /// The count, where it is published.
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

/// The figures of groups whose sum is published beside them.
pub fn suppress_marginal(counts: &[u64]) -> Vec<Count> {
    let hidden = is_suppressed_in_row(counts);
    counts.iter().zip(hidden).map(|(count, hidden)| Count::suppressed_if(*count, hidden)).collect()
}

/// The figures of a question by group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosstab {
    /// The respondents of each group.
    pub bases: Vec<Count>,
    /// For each option, the respondents of each group who chose it.
    pub rows: Vec<Vec<Count>>,
}

impl Crosstab {
    /// A table of which nothing is published.
    pub fn suppressed(groups: usize, options: usize) -> Self {
        let line = vec![Count::Suppressed; groups];
        Self { rows: vec![line.clone(); options], bases: line }
    }
}

/// The figures of a question by group, where the sums over all groups are published beside them. Each row holds the
/// counts of one option, group by group, as `bases` does those of the respondents.
///
/// `None` where fewer than [`THRESHOLD`] respondents are counted in all: nothing can be hidden in a table whose totals are
/// that small, so neither its figures nor its totals may be published.
///
/// The suppression among `bases` depends on nothing but `bases`: questions that the same people answered show the same.
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

/// What to hide so that what is hidden together is two figures or more, which make the threshold or more: their sum can
/// be computed, and so is a figure like any other.
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

/// The respondents and the options by group: the respondents are line 0.
struct Table {
    counts: Vec<Vec<u64>>,
    hidden: Vec<Vec<bool>>,
}

impl Table {
    fn new(bases: &[u64], rows: &[Vec<u64>]) -> Self {
        let groups = is_suppressed_in_row(bases);
        // A group whose respondents are not told has no other figure either.
        let hide =
            |row: &Vec<u64>| row.iter().zip(&groups).map(|(count, group)| *group || *count < THRESHOLD).collect();
        let hidden = std::iter::once(groups.clone()).chain(rows.iter().map(hide)).collect();
        Self { counts: std::iter::once(bases.to_vec()).chain(rows.iter().cloned()).collect(), hidden }
    }

    fn apply_secondary_suppression(&mut self) {
        while let Some((row, group)) = self.next_cell_to_suppress() {
            self.hidden[row][group] = true;
        }
    }

    /// One more figure that must be hidden, if any. Each call hides one, so this ends.
    fn next_cell_to_suppress(&self) -> Option<(usize, usize)> {
        let unsafe_row = (1..self.counts.len()).find(|row| !is_protected(self.row(*row)));
        let unsafe_group = || (0..self.groups()).find(|group| !is_protected(self.column(*group)));
        let told = || self.find_inferable_cell();
        if let Some(row) = unsafe_row {
            return self.smallest_published(|at, _| at == row);
        }
        if let Some(group) = unsafe_group() {
            return self.smallest_published(|_, at| at == group);
        }
        let (row, group) = told()?;
        self.smallest_published(|at, _| at == row)
            .or_else(|| self.smallest_published(|_, at| at == group))
            .or_else(|| self.smallest_published(|_, _| true))
    }

    fn groups(&self) -> usize {
        self.counts.first().map_or(0, Vec::len)
    }

    fn row(&self, row: usize) -> impl Iterator<Item = (u64, bool)> {
        self.counts[row].iter().copied().zip(self.hidden[row].iter().copied())
    }

    fn column(&self, group: usize) -> impl Iterator<Item = (u64, bool)> {
        (1..self.counts.len()).map(move |row| (self.counts[row][group], self.hidden[row][group]))
    }

    fn smallest_published(&self, within: impl Fn(usize, usize) -> bool) -> Option<(usize, usize)> {
        self.coordinates()
            .filter(|(row, group)| *row > 0 && !self.hidden[*row][*group] && within(*row, *group))
            .min_by_key(|(row, group)| self.counts[*row][*group])
    }

    fn coordinates(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.counts.len()).flat_map(|row| (0..self.groups()).map(move |group| (row, group)))
    }

    /// A hidden figure that sums and differences of what is shown would tell. Taking rows and groups for points and each
    /// hidden figure for a line between its row and its group, those are the lines without which their two ends would
    /// not be connected (Gusfield, A graph theoretic approach to statistical data security, 1988).
    fn find_inferable_cell(&self) -> Option<(usize, usize)> {
        self.coordinates().find(|(row, group)| self.is_unknown(*row, *group) && !self.is_on_cycle(*row, *group))
    }

    /// An option that nobody chose is known to be zero in every group: it covers up for no other figure.
    fn is_unknown(&self, row: usize, group: usize) -> bool {
        self.hidden[row][group] && self.counts[row].iter().any(|count| *count > 0)
    }

    /// Whether the row of a hidden figure is connected with its group by other hidden figures.
    fn is_on_cycle(&self, row: usize, group: usize) -> bool {
        let (mut rows, mut groups) = (vec![false; self.counts.len()], vec![false; self.groups()]);
        rows[row] = true;
        loop {
            let mut grown = false;
            for (at_row, at_group) in self.coordinates().filter(|place| *place != (row, group)) {
                if self.is_unknown(at_row, at_group) && rows[at_row] != groups[at_group] {
                    (rows[at_row], groups[at_group], grown) = (true, true, true);
                }
            }
            if groups[group] || !grown {
                return groups[group];
            }
        }
    }
}
