//! Decides which counts are published, so that no count reveals the answer of a respondent. See docs/adr/0006.
//!
//! A count under [`THRESHOLD`] is suppressed. Further counts are suppressed until no suppressed count can be computed back
//! from the published totals, by any sums and differences.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// The respondents and the options by group. Row 0 holds the respondents.
struct Table {
    counts: Vec<Vec<u64>>,
    hidden: Vec<Vec<bool>>,
}

impl Table {
    fn new(bases: &[u64], rows: &[Vec<u64>]) -> Self {
        let groups = is_suppressed_in_row(bases);
        // A group with suppressed respondents has all its other counts suppressed too.
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

    /// The next count that must be suppressed, if any. Each call suppresses one count, so the loop ends.
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

    /// A suppressed count that the published sums and differences reveal. Rows and groups are the nodes of a graph, and
    /// each suppressed count is an edge between its row and its group; the revealed counts are the bridges of this graph
    /// (Gusfield, A graph theoretic approach to statistical data security, 1988).
    fn find_inferable_cell(&self) -> Option<(usize, usize)> {
        self.coordinates().find(|(row, group)| self.is_unknown(*row, *group) && !self.is_on_cycle(*row, *group))
    }

    /// Whether the count is unknown to readers. An option that nobody chose is known to be zero in every group, so it
    /// protects no other count.
    fn is_unknown(&self, row: usize, group: usize) -> bool {
        self.hidden[row][group] && self.counts[row].iter().any(|count| *count > 0)
    }

    /// Whether other suppressed counts connect the row of a suppressed count with its group.
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
