//! Finds combinations of answers that few respondents share and that could therefore identify one of them.

use crate::review::{ResponseUnderReview, ReviewService};
use std::collections::BTreeMap;

/// A combination with fewer rows than this is rare.
const MIN_GROUP_SIZE: usize = 5;

/// A rare combination of values and the rows that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallGroup {
    /// The columns with their values, in the order of the columns: `q7d` = `state`, then the locale.
    pub cells: Vec<(String, String)>,
    /// The ids of the responses, fewer than five.
    pub response_ids: Vec<String>,
}

/// Counts the combinations of the columns that the form names and of the locale. The form may name only single choices,
/// countries and scales, so there are few combinations. Ids are stored for small groups only.
pub(super) struct GroupCounter<'d> {
    columns: Vec<(usize, &'d str)>,
    groups: BTreeMap<Vec<String>, Vec<String>>,
}

impl<'d> GroupCounter<'d> {
    pub(super) fn new(service: &'d ReviewService) -> Self {
        let named = service.form.open_data().map_or(&[][..], |open_data| &open_data.rare);
        let columns = service.columns.iter().enumerate();
        let columns =
            columns.filter(|(_, column)| column.text_control().is_none() && named.contains(column.question()));
        Self { columns: columns.map(|(at, column)| (at, column.name())).collect(), groups: BTreeMap::new() }
    }

    pub(super) fn count(&mut self, reading: &ResponseUnderReview) {
        if self.columns.is_empty() {
            return;
        }
        let cells = self.columns.iter().map(|(at, _)| reading.cells[*at].clone()).chain([reading.locale.clone()]);
        let ids = self.groups.entry(cells.collect()).or_default();
        if ids.len() < MIN_GROUP_SIZE {
            ids.push(reading.response_id.clone());
        }
    }

    /// Returns the combinations that fewer than five rows have.
    pub(super) fn groups(self) -> Vec<SmallGroup> {
        let names: Vec<&str> = self.columns.iter().map(|(_, name)| *name).chain(["locale"]).collect();
        let group = |(cells, mut response_ids): (Vec<String>, Vec<String>)| {
            response_ids.sort();
            let cells = names.iter().map(|name| (*name).to_owned()).zip(cells).collect();
            SmallGroup { cells, response_ids }
        };
        self.groups.into_iter().filter(|(_, ids)| ids.len() < MIN_GROUP_SIZE).map(group).collect()
    }
}
