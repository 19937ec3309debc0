//! The one SQL of every engine: what SQLite and PostgreSQL both understand, compiled once for each.
//!
//! The engine's own file is the parent of this room. It says what the connections are, how a transaction begins, which
//! failures pass and which end a connection, and how a backup is made. Texts of any content come in through this file, and
//! are made storable here.

mod amend;
mod decisions;
mod read;
mod readiness;
mod record;
mod reviews;
mod supporters;
mod tallies;
mod transaction;
mod withdraw;
mod writer;

use super::{ATTEMPT_TIMEOUT, BEGIN, Engine, SHARED_POOL, backup, is_lost, is_transient};
use crate::store::storable::published as storable_texts;
use crate::store::{
    AmendOutcome, Amendment, Candidate, CommitWatcher, Connections, CounterName, DecideOutcome, Decision,
    ListedSupporter, NewListing, NewResponse, PrivateRow, PublicRow, ReceiptLookup, RecordOutcome, Result, Review,
    ReviewedText, Store, StoreError, StoredResponse, SupporterCount, SupporterFilter, WithdrawOutcome, Withdrawal,
    storable,
};
use async_trait::async_trait;
use std::collections::BTreeMap;
use std::path::Path;
use transaction::run_with_retry;
use writer::GroupCommitWriter;

type Connection = <Engine as sqlx::Database>::Connection;
type Pool = sqlx::Pool<Engine>;
type QueryBuilder = sqlx::QueryBuilder<Engine>;

/// A store over the connections of an engine.
pub(in crate::store) struct SqlStore {
    readers: Pool,
    writers: Pool,
    writer: GroupCommitWriter,
}

impl SqlStore {
    /// A store whose tables are up to date.
    pub(super) fn new(readers: Pool, writers: Pool) -> Self {
        let writer = GroupCommitWriter::start(writers.clone());
        Self { readers, writers, writer }
    }
}

/// Whether there are tables to bring up to date.
pub(super) async fn expect_row(pool: &Pool) -> Result<()> {
    match sqlx::query("SELECT 1 FROM responses LIMIT 1").execute(pool).await {
        Ok(_) => Ok(()),
        Err(sqlx::Error::Database(_)) => Err(StoreError::Missing),
        Err(error) => Err(error.into()),
    }
}

/// A count of rows, which is never negative.
fn to_u64(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// Pushes `(…, …)`, a bound value each.
fn push_in_list<T>(select: &mut QueryBuilder, values: impl Iterator<Item = T>)
where
    T: for<'q> sqlx::Encode<'q, Engine> + sqlx::Type<Engine>,
{
    select.push("(");
    let mut list = select.separated(", ");
    for value in values {
        list.push_bind(value);
    }
    select.push(")");
}

#[async_trait]
impl Store for SqlStore {
    async fn secret(&self) -> Result<[u8; 32]> {
        let mut fresh = [0; 32];
        fresh[..16].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        fresh[16..].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        let insert = "INSERT INTO secrets (name, value) VALUES ('receipt', $1) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(fresh.as_slice()).execute(&self.writers).await?;
        let kept: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM secrets WHERE name = 'receipt'").fetch_one(&self.readers).await?;
        kept.try_into().map_err(|_| StoreError::Damaged("the secret"))
    }

    async fn record(&self, response: NewResponse) -> Result<RecordOutcome> {
        self.writer.record(response).await
    }

    async fn find_by_receipt(&self, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup> {
        read::find(&self.readers, form, receipt_digest).await
    }

    async fn amend(&self, form: &str, amendment: Amendment) -> Result<AmendOutcome> {
        run_with_retry(&self.writers, &amend::Amend { form, amendment: &amendment }).await
    }

    async fn withdraw(&self, form: &str, withdrawal: Withdrawal) -> Result<WithdrawOutcome> {
        run_with_retry(&self.writers, &withdraw::Withdraw { form, withdrawal: &withdrawal }).await
    }

    async fn history(&self, form: &str, response_id: &str) -> Result<Vec<StoredResponse>> {
        read::history(&self.readers, form, &storable(response_id)).await
    }

    async fn count(&self, form: &str) -> Result<u64> {
        read::count(&self.readers, form).await
    }

    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>> {
        read::public_rows(&self.readers, form, &storable(after), limit).await
    }

    async fn private_rows(&self, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>> {
        read::private_rows(&self.readers, form, &storable(after), &storable(through)).await
    }

    async fn purge_private(&self, form: &str) -> Result<u64> {
        run_with_retry(&self.writers, &withdraw::Purge { form }).await
    }

    async fn tallies(&self, form: &str) -> Result<BTreeMap<CounterName, u64>> {
        tallies::read_tallies(&self.readers, form).await
    }

    async fn arrivals(&self, form: &str, span: i64) -> Result<Vec<(i64, u64)>> {
        tallies::arrivals(&self.readers, form, span).await
    }

    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<CounterName, u64>) -> Result<()> {
        run_with_retry(&self.writers, &tallies::Replace { form, cells }).await
    }

    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>> {
        reviews::latest_reviews(&self.readers, form, &storable(after), &storable(through)).await
    }

    async fn record_review(&self, form: &str, review: Review, published: Option<(String, String)>) -> Result<()> {
        let (review, published) = (review.storable(), published.map(storable_texts));
        let decision = reviews::InsertReview { form, review: &review, published: published.as_ref() };
        run_with_retry(&self.writers, &decision).await?.ok_or(StoreError::Gone)
    }

    async fn review_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Review)>> {
        reviews::log(&self.readers, form, after, limit).await
    }

    async fn reviewed_texts(
        &self,
        form: &str,
        control: &str,
        search: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<ReviewedText>> {
        let [control, search, after] = [control, search, after].map(storable);
        reviews::texts(&self.readers, form, &control, &search, &after, limit).await
    }

    async fn count_reviewed_texts(&self, form: &str, control: &str, search: &str) -> Result<u64> {
        reviews::count_texts(&self.readers, form, &storable(control), &storable(search)).await
    }

    async fn supporter_candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>> {
        decisions::candidates(&self.readers, form, &storable(prefix), &storable(after), limit).await
    }

    async fn record_supporter_decision(
        &self,
        form: &str,
        revision: u32,
        decision: Decision,
        listing: Option<NewListing>,
    ) -> Result<DecideOutcome> {
        let (decision, listing) = (decision.storable(), listing.map(NewListing::storable));
        let decide =
            decisions::InsertSupporterDecision { form, revision, decision: &decision, listing: listing.as_ref() };
        run_with_retry(&self.writers, &decide).await
    }

    async fn decision_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>> {
        decisions::log(&self.readers, form, after, limit).await
    }

    async fn supporters(
        &self,
        form: &str,
        filter: &SupporterFilter,
        skip: u64,
        limit: u32,
    ) -> Result<Vec<ListedSupporter>> {
        supporters::list_supporters(&self.readers, form, &filter.storable(), skip, limit).await
    }

    async fn count_supporters(&self, form: &str, filter: &SupporterFilter) -> Result<u64> {
        supporters::count(&self.readers, form, &filter.storable()).await
    }

    async fn supporter_groups(&self, form: &str) -> Result<Vec<SupporterCount>> {
        supporters::groups(&self.readers, form).await
    }

    async fn published_at(&self, form: &str) -> Result<Option<i64>> {
        let select = "SELECT min(published_at) FROM publications WHERE form = $1";
        Ok(sqlx::query_scalar(select).bind(form).fetch_one(&self.readers).await?)
    }

    async fn mark_published(&self, form: &str, at: i64) -> Result<()> {
        let insert = "INSERT INTO publications (form, published_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(form).bind(at).execute(&self.writers).await?;
        Ok(())
    }

    async fn backup(&self, file: &Path) -> Result<()> {
        backup(&self.readers, file).await
    }

    fn watch_commits(&self, watcher: CommitWatcher) {
        self.writer.watch_commits(watcher);
    }

    fn connections(&self) -> Connections {
        let pools = if SHARED_POOL { &[&self.readers][..] } else { &[&self.readers, &self.writers] };
        pools.iter().fold(Connections::default(), |sum, pool| {
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            Connections {
                used: sum.used + pool.size().saturating_sub(idle),
                idle: sum.idle + idle,
                most: sum.most + pool.options().get_max_connections(),
            }
        })
    }

    async fn ping(&self) -> Result<()> {
        self.writer.is_ready().await
    }

    async fn close(&self) {
        self.writer.finish().await;
        self.writers.close().await;
        self.readers.close().await;
    }
}
