//! Changes of tallies. The transaction that changes a response makes them too.

use super::{Connection, QueryBuilder};
use crate::store::CounterName;
use sqlx::Error;
use std::collections::HashMap;

/// The number of counters that one statement updates.
const CHUNK: usize = 1_000;

/// The changes that a transaction makes to the tallies, by form and counter.
#[derive(Default)]
pub(super) struct Changes<'a>(HashMap<(&'a str, &'a str), i64>);

impl<'a> Changes<'a> {
    pub(super) fn add(&mut self, form: &'a str, cells: &'a [CounterName], responses: i64) {
        for cell in cells {
            self.add_count(form, cell, responses);
        }
    }

    pub(super) fn add_count(&mut self, form: &'a str, cell: &'a str, responses: i64) {
        *self.0.entry((form, cell)).or_default() += responses;
    }

    pub(super) async fn add_to_tallies(self, connection: &mut Connection) -> Result<(), Error> {
        let mut changes: Vec<_> = self.0.into_iter().filter(|(_, responses)| *responses != 0).collect();
        // Every transaction locks counters in this order.
        changes.sort_unstable();
        for chunk in changes.chunks(CHUNK) {
            let mut upsert = QueryBuilder::new("INSERT INTO tallies (form, cell, responses) ");
            upsert.push_values(chunk, |mut row, ((form, cell), responses)| {
                row.push_bind(*form).push_bind(*cell).push_bind(*responses);
            });
            upsert.push(" ON CONFLICT (form, cell) DO UPDATE SET responses = tallies.responses + excluded.responses");
            upsert.build().persistent(false).execute(&mut *connection).await?;
            // A counter at zero would still reveal that there was a response, and when it arrived.
            if chunk.iter().any(|(_, responses)| *responses < 0) {
                let mut delete = QueryBuilder::new("DELETE FROM tallies WHERE responses = 0 AND (form, cell) IN (");
                delete.push_values(chunk, |mut row, ((form, cell), _)| {
                    row.push_bind(*form).push_bind(*cell);
                });
                delete.push(")").build().persistent(false).execute(&mut *connection).await?;
            }
        }
        Ok(())
    }
}
