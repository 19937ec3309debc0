//! Recounts a form: computes from its responses what its counters should be, and adds the difference to the counters.
//!
//! Responses and counters are read from one snapshot. A response that is recorded, amended or withdrawn after the snapshot changes
//! the counters in its own transaction, and adding the difference preserves that change.

use super::responses::{PublicColumns, read_public_row};
use super::tally_changes::Changes;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SNAPSHOT, SqlStore};
use crate::store::{CounterName, RecountOutcome, ResponseCounters, Result};
use futures::TryStreamExt;
use sqlx::Error;
use std::collections::BTreeMap;

/// The name of the row that counts the recounts of a form. No counter has an empty name.
pub(super) const RECOUNTS: &str = "";

/// Recounts a form.
pub(super) async fn recount(store: &SqlStore, form: &str, counters: &dyn ResponseCounters) -> Result<RecountOutcome> {
    let mut snapshot = store.readers.begin_with(SNAPSHOT).await?;
    let mut changes = count(&mut snapshot, form, counters).await?;
    let mut recounts = 0;
    for (cell, responses) in stored(&mut snapshot, form).await? {
        if cell == RECOUNTS {
            recounts = responses;
        } else {
            *changes.entry(cell).or_default() -= responses;
        }
    }
    snapshot.rollback().await?;
    Ok(run_with_retry(&store.writers, &Correction { form, changes, recounts }).await?)
}

/// Counts the responses of a form.
async fn count(
    snapshot: &mut Connection,
    form: &str,
    counters: &dyn ResponseCounters,
) -> Result<BTreeMap<CounterName, i64>> {
    let mut counts = BTreeMap::new();
    let select = "SELECT responses.id, responses.revision, responses.locale, answers.document FROM responses \
        JOIN answers ON answers.response_number = responses.number WHERE responses.form = $1";
    let mut rows = sqlx::query_as::<_, PublicColumns>(select).bind(form).fetch(&mut *snapshot);
    while let Some(columns) = rows.try_next().await? {
        for cell in counters.counters_of(&read_public_row(columns)?) {
            *counts.entry(cell).or_default() += 1;
        }
    }
    drop(rows);
    let select = "SELECT received_at / $2 * $2 AS since, count(*) FROM responses \
        WHERE form = $1 AND restricted_at IS NULL GROUP BY since";
    let arrivals: Vec<(i64, i64)> =
        sqlx::query_as(select).bind(form).bind(counters.arrival_span()).fetch_all(snapshot).await?;
    for (since, responses) in arrivals {
        *counts.entry(counters.arrival_counter(since)).or_default() += responses;
    }
    Ok(counts)
}

/// The stored counters of a form, also those that were changed by hand and are negative.
async fn stored(snapshot: &mut Connection, form: &str) -> Result<Vec<(CounterName, i64)>> {
    let select = "SELECT cell, responses FROM tallies WHERE form = $1";
    Ok(sqlx::query_as(select).bind(form).fetch_all(snapshot).await?)
}

/// Adds the differences that a recount found, unless the form was recounted after its snapshot.
struct Correction<'a> {
    form: &'a str,
    changes: BTreeMap<CounterName, i64>,
    /// How many recounts of the form the snapshot had.
    recounts: i64,
}

impl Transaction for Correction<'_> {
    type Outcome = RecountOutcome;

    // The duration grows with the number of counters.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<RecountOutcome, Error> {
        // Of two recounts with the same snapshot, the second one waits here for the first, and then changes no row.
        let claim = "INSERT INTO tallies (form, cell, responses) VALUES ($1, $2, 1) \
            ON CONFLICT (form, cell) DO UPDATE SET responses = tallies.responses + 1 WHERE tallies.responses = $3";
        let claimed =
            sqlx::query(claim).bind(self.form).bind(RECOUNTS).bind(self.recounts).execute(&mut *connection).await?;
        if claimed.rows_affected() == 0 {
            return Ok(RecountOutcome::Superseded);
        }
        let mut changes = Changes::default();
        for (cell, responses) in &self.changes {
            changes.add_count(self.form, cell, *responses);
        }
        changes.add_to_tallies(connection).await?;
        Ok(RecountOutcome::Done)
    }
}
