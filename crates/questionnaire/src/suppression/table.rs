//! Secondary suppression in a table of counts: which counts must be suppressed so that those under the threshold cannot be
//! computed from the published ones.

use super::{THRESHOLD, is_protected, is_suppressed_in_row};

/// The respondents and the options by group. Row 0 holds the respondents.
pub(super) struct Table {
    pub(super) counts: Vec<Vec<u64>>,
    pub(super) hidden: Vec<Vec<bool>>,
}

impl Table {
    pub(super) fn new(bases: &[u64], rows: &[Vec<u64>]) -> Self {
        let groups = is_suppressed_in_row(bases);
        // A group with suppressed respondents has all its other counts suppressed too.
        let hide =
            |row: &Vec<u64>| row.iter().zip(&groups).map(|(count, group)| *group || *count < THRESHOLD).collect();
        let hidden = std::iter::once(groups.clone()).chain(rows.iter().map(hide)).collect();
        Self { counts: std::iter::once(bases.to_vec()).chain(rows.iter().cloned()).collect(), hidden }
    }

    pub(super) fn apply_secondary_suppression(&mut self) {
        while let Some((row, group)) = self.next_cell_to_suppress() {
            self.hidden[row][group] = true;
        }
    }

    /// The next count that must be suppressed, if any. Each call suppresses one count, so the loop ends.
    fn next_cell_to_suppress(&self) -> Option<(usize, usize)> {
        let unsafe_row = (1..self.counts.len()).find(|row| !is_protected(self.row(*row)));
        let unsafe_group = || (0..self.groups()).find(|group| !is_protected(self.column(*group)));
        if let Some(row) = unsafe_row {
            return self.smallest_published(|at, _| at == row);
        }
        if let Some(group) = unsafe_group() {
            return self.smallest_published(|_, at| at == group);
        }
        let (row, group) = self.find_inferable_cell()?;
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
