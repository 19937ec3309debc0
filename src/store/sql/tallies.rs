//! Tallies: how many responses each counter counts.

use super::recount::{self, RECOUNTS};
use super::{Pool, SqlStore, to_u64};
use crate::store::{self, CounterName, RecountOutcome, ResponseCounters, TallyStore};
use async_trait::async_trait;
use std::collections::BTreeMap;

#[async_trait]
impl TallyStore for SqlStore {
    async fn tallies(&self, form: &str) -> store::Result<BTreeMap<CounterName, u64>> {
        read_tallies(&self.readers, form).await
    }

    async fn recount(&self, form: &str, counters: &dyn ResponseCounters) -> store::Result<RecountOutcome> {
        recount::recount(self, form, counters).await
    }
}

async fn read_tallies(pool: &Pool, form: &str) -> store::Result<BTreeMap<CounterName, u64>> {
    let select = "SELECT cell, responses FROM tallies WHERE form = $1 AND cell <> $2 AND responses > 0";
    let rows: Vec<(String, i64)> = sqlx::query_as(select).bind(form).bind(RECOUNTS).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(cell, responses)| (cell, to_u64(responses))).collect())
}
