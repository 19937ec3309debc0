//! Tallies: how many responses each counter counts. The transaction that changes a response also changes its tallies.

use super::transaction::{Transaction, run_with_retry};
use super::{Connection, Pool, QueryBuilder, SqlStore, to_u64};
use crate::store::{self, CounterName, TallyStore};
use async_trait::async_trait;
use sqlx::Error;
use std::collections::BTreeMap;

#[async_trait]
impl TallyStore for SqlStore {
    async fn tallies(&self, form: &str) -> store::Result<BTreeMap<CounterName, u64>> {
        read_tallies(&self.readers, form).await
    }

    async fn arrivals(&self, form: &str, span: i64) -> store::Result<Vec<(i64, u64)>> {
        arrivals(&self.readers, form, span).await
    }

    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<CounterName, u64>) -> store::Result<()> {
        Ok(run_with_retry(&self.writers, &Replace { form, cells }).await?)
    }
}

/// The number of counters that one statement updates.
const CHUNK: usize = 1_000;

/// The changes that a transaction makes to the tallies, in the order in which every transaction locks counters.
#[derive(Default)]
pub(super) struct Changes<'a>(BTreeMap<(&'a str, &'a str), i64>);

impl<'a> Changes<'a> {
    pub(super) fn add(&mut self, form: &'a str, cells: &'a [CounterName], responses: i64) {
        for cell in cells {
            *self.0.entry((form, cell)).or_default() += responses;
        }
    }

    pub(super) async fn add_to_tallies(self, connection: &mut Connection) -> Result<(), Error> {
        let changes: Vec<_> = self.0.into_iter().filter(|(_, responses)| *responses != 0).collect();
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

async fn read_tallies(pool: &Pool, form: &str) -> store::Result<BTreeMap<CounterName, u64>> {
    let select = "SELECT cell, responses FROM tallies WHERE form = $1 AND responses > 0";
    let rows: Vec<(String, i64)> = sqlx::query_as(select).bind(form).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(cell, responses)| (cell, to_u64(responses))).collect())
}

async fn arrivals(pool: &Pool, form: &str, span: i64) -> store::Result<Vec<(i64, u64)>> {
    let select = "SELECT received_at / $2 * $2 AS since, count(*) FROM responses WHERE form = $1 \
        GROUP BY since ORDER BY since";
    let rows: Vec<(i64, i64)> = sqlx::query_as(select).bind(form).bind(span).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(since, responses)| (since, to_u64(responses))).collect())
}

/// Replaces the tallies of a form.
struct Replace<'a> {
    form: &'a str,
    cells: &'a BTreeMap<CounterName, u64>,
}

impl Transaction for Replace<'_> {
    type Outcome = ();

    // The duration grows with the number of responses.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<(), Error> {
        sqlx::query("DELETE FROM tallies WHERE form = $1").bind(self.form).execute(&mut *connection).await?;
        let mut changes = Changes::default();
        for (cell, responses) in self.cells {
            changes.0.insert((self.form, cell), i64::try_from(*responses).unwrap_or(i64::MAX));
        }
        changes.add_to_tallies(connection).await
    }
}
