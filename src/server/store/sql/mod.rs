//! The one SQL of every engine: what SQLite and PostgreSQL both understand, compiled once for each.
//!
//! The engine's own file is the parent of this room. It says what the connections are, how a transaction begins, which
//! failures pass and which end a connection, and how a backup is made. Texts of any content come in through this file, and
//! are made storable here.

mod amend;
mod change;
mod decisions;
mod read;
mod readiness;
mod record;
mod reviews;
mod supporters;
mod tallies;
mod withdraw;
mod writer;

use super::{BEGIN, Engine, LONGEST_ATTEMPT, ONE_POOL, backup, is_lost, is_passing};
use crate::server::store::storable::published as storable_texts;
use crate::server::store::{
    Amended, Amendment, Candidate, Cell, Connections, Decided, Decision, Found, Group, Kept, Listed, Listing,
    NewResponse, PrivateRow, PublicRow, Recorded, Result, Review, ReviewedText, Sought, Store, StoreError, Withdrawal,
    Withdrawn, storable,
};
use async_trait::async_trait;
use change::make;
use std::collections::BTreeMap;
use std::path::Path;
use writer::Writer;

type Connection = <Engine as sqlx::Database>::Connection;
type Pool = sqlx::Pool<Engine>;
type QueryBuilder = sqlx::QueryBuilder<Engine>;

/// A store over the connections of an engine.
pub(in crate::server::store) struct SqlStore {
    readers: Pool,
    writers: Pool,
    writer: Writer,
}

impl SqlStore {
    /// A store whose tables are up to date.
    pub(super) fn new(readers: Pool, writers: Pool) -> Self {
        let writer = Writer::start(writers.clone());
        Self { readers, writers, writer }
    }
}

/// Whether there are tables to bring up to date.
pub(super) async fn must_be_there(pool: &Pool) -> Result<()> {
    match sqlx::query("SELECT 1 FROM responses LIMIT 1").execute(pool).await {
        Ok(_) => Ok(()),
        Err(sqlx::Error::Database(_)) => Err(StoreError::Missing),
        Err(error) => Err(error.into()),
    }
}

/// A count of rows, which is never negative.
fn natural(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// Pushes `(…, …)`, a bound value each.
fn one_of<T>(select: &mut QueryBuilder, values: impl Iterator<Item = T>)
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

    async fn record(&self, response: NewResponse) -> Result<Recorded> {
        self.writer.record(response).await
    }

    async fn find(&self, form: &str, receipt_digest: &[u8]) -> Result<Found> {
        read::find(&self.readers, form, receipt_digest).await
    }

    async fn amend(&self, form: &str, amendment: Amendment) -> Result<Amended> {
        make(&self.writers, &amend::Amend { form, amendment: &amendment }).await
    }

    async fn withdraw(&self, form: &str, withdrawal: Withdrawal) -> Result<Withdrawn> {
        make(&self.writers, &withdraw::Withdraw { form, withdrawal: &withdrawal }).await
    }

    async fn history(&self, form: &str, response_id: &str) -> Result<Vec<Kept>> {
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
        make(&self.writers, &withdraw::Purge { form }).await
    }

    async fn tallies(&self, form: &str) -> Result<BTreeMap<Cell, u64>> {
        tallies::read(&self.readers, form).await
    }

    async fn arrivals(&self, form: &str, span: i64) -> Result<Vec<(i64, u64)>> {
        tallies::arrivals(&self.readers, form, span).await
    }

    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<Cell, u64>) -> Result<()> {
        make(&self.writers, &tallies::Replace { form, cells }).await
    }

    async fn reviews(&self, form: &str, after: &str, through: &str) -> Result<Vec<Review>> {
        reviews::newest(&self.readers, form, &storable(after), &storable(through)).await
    }

    async fn review(&self, form: &str, review: Review, published: Option<(String, String)>) -> Result<()> {
        let (review, published) = (review.storable(), published.map(storable_texts));
        let decision = reviews::Decide { form, review: &review, published: published.as_ref() };
        make(&self.writers, &decision).await?.ok_or(StoreError::Gone)
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

    async fn candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>> {
        decisions::candidates(&self.readers, form, &storable(prefix), &storable(after), limit).await
    }

    async fn decide(&self, form: &str, revision: u32, decision: Decision, listing: Option<Listing>) -> Result<Decided> {
        let (decision, listing) = (decision.storable(), listing.map(Listing::storable));
        let decide = decisions::Decide { form, revision, decision: &decision, listing: listing.as_ref() };
        make(&self.writers, &decide).await
    }

    async fn decision_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>> {
        decisions::log(&self.readers, form, after, limit).await
    }

    async fn supporters(&self, form: &str, sought: &Sought, skip: u64, limit: u32) -> Result<Vec<Listed>> {
        supporters::listed(&self.readers, form, &sought.storable(), skip, limit).await
    }

    async fn count_supporters(&self, form: &str, sought: &Sought) -> Result<u64> {
        supporters::count(&self.readers, form, &sought.storable()).await
    }

    async fn supporter_groups(&self, form: &str) -> Result<Vec<Group>> {
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

    fn connections(&self) -> Connections {
        let pools = if ONE_POOL { &[&self.readers][..] } else { &[&self.readers, &self.writers] };
        pools.iter().fold(Connections::default(), |sum, pool| {
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            Connections {
                used: sum.used + pool.size().saturating_sub(idle),
                idle: sum.idle + idle,
                most: sum.most + pool.options().get_max_connections(),
            }
        })
    }

    async fn ready(&self) -> Result<()> {
        self.writer.is_ready().await
    }

    async fn close(&self) {
        self.writer.finish().await;
        self.writers.close().await;
        self.readers.close().await;
    }
}
