//! The supporter list: searching and counting it, and removing a supporter whose confirmed content has changed.

use super::audit::Audited;
use super::reviews::like_pattern;
use super::transaction::run_with_retry;
use super::{Connection, Pool, QueryBuilder, SqlStore, decisions, to_u64};
use crate::store::{
    Candidate, DecideOutcome, Decision, ListedSupporter, NewLetter, NewListing, Result, SupporterCount,
    SupporterFilter, SupporterStore, storable,
};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl SupporterStore for SqlStore {
    async fn supporter_candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>> {
        decisions::candidates(&self.readers, form, &storable(prefix), &storable(after), limit).await
    }

    async fn former_answers(&self, form: &str, response_id: &str) -> Result<Vec<String>> {
        let select = "SELECT history.document FROM history JOIN responses ON responses.id = history.response_id \
            WHERE responses.form = $1 AND responses.id = $2 ORDER BY history.revision DESC";
        let response_id = storable(response_id);
        Ok(sqlx::query_scalar(select).bind(form).bind(&*response_id).fetch_all(&self.readers).await?)
    }

    async fn record_supporter_decision(
        &self,
        form: &str,
        revision: u32,
        decision: Decision,
        listing: Option<NewListing>,
        letter: Option<NewLetter>,
        act: Act,
    ) -> Result<DecideOutcome> {
        let (decision, listing, act) = (decision.storable(), listing.map(NewListing::storable), act.storable());
        let letter = letter.map(NewLetter::storable);
        let (listing, letter) = (listing.as_ref(), letter.as_ref());
        let change = decisions::InsertSupporterDecision { form, revision, decision: &decision, listing, letter };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn newest_decision(&self, form: &str, response_id: &str) -> Result<Option<Decision>> {
        decisions::newest(&self.readers, form, &storable(response_id)).await
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
        list_supporters(&self.readers, form, &filter.storable(), skip, limit).await
    }

    async fn count_supporters(&self, form: &str, filter: &SupporterFilter) -> Result<u64> {
        count(&self.readers, form, &filter.storable()).await
    }

    async fn supporter_groups(&self, form: &str) -> Result<Vec<SupporterCount>> {
        groups(&self.readers, form).await
    }
}

/// A supporter as its row in the database.
#[derive(sqlx::FromRow)]
struct SupporterRow {
    locale: String,
    name: String,
    kind: String,
    country: String,
    website: String,
    statement: String,
}

impl From<SupporterRow> for ListedSupporter {
    fn from(SupporterRow { locale, name, kind, country, website, statement }: SupporterRow) -> Self {
        Self { locale, name, kind, country, website, statement }
    }
}

async fn list_supporters(
    pool: &Pool,
    form: &str,
    filter: &SupporterFilter,
    skip: u64,
    limit: u32,
) -> Result<Vec<ListedSupporter>> {
    let mut select = QueryBuilder::new(
        "SELECT responses.locale, supporters.name, supporters.kind, supporters.country, supporters.website, \
        supporters.statement FROM supporters JOIN responses ON responses.id = supporters.response_id",
    );
    push_filter(&mut select, form, filter);
    select.push(" ORDER BY supporters.sorted, supporters.response_id LIMIT ").push_bind(i64::from(limit));
    select.push(" OFFSET ").push_bind(i64::try_from(skip).unwrap_or(i64::MAX));
    let rows: Vec<SupporterRow> = select.build_query_as().fetch_all(pool).await?;
    Ok(rows.into_iter().map(ListedSupporter::from).collect())
}

async fn count(pool: &Pool, form: &str, filter: &SupporterFilter) -> Result<u64> {
    let mut select = QueryBuilder::new("SELECT count(*) FROM supporters");
    push_filter(&mut select, form, filter);
    let count: i64 = select.build_query_scalar().fetch_one(pool).await?;
    Ok(to_u64(count))
}

/// Adds the WHERE clause that selects the supporters matching the filter.
fn push_filter(select: &mut QueryBuilder, form: &str, filter: &SupporterFilter) {
    select.push(" WHERE supporters.form = ").push_bind(form.to_owned());
    if let Some(kind) = &filter.kind {
        select.push(" AND supporters.kind = ").push_bind(kind.clone());
    }
    if let Some(country) = &filter.country {
        select.push(" AND supporters.country = ").push_bind(country.clone());
    }
    for word in &filter.words {
        select.push(" AND supporters.folded LIKE ").push_bind(like_pattern(word)).push(" ESCAPE '!'");
    }
}

async fn groups(pool: &Pool, form: &str) -> Result<Vec<SupporterCount>> {
    let select = "SELECT kind, country, count(*) FROM supporters WHERE form = $1 \
        GROUP BY kind, country ORDER BY kind, country";
    let rows: Vec<(String, String, i64)> = sqlx::query_as(select).bind(form).fetch_all(pool).await?;
    let group = |(kind, country, supporters)| SupporterCount { kind, country, supporters: to_u64(supporters) };
    Ok(rows.into_iter().map(group).collect())
}

/// Removes a response from the supporter list if its content differs from what the operator confirmed.
pub(super) async fn delete_listing(
    connection: &mut Connection,
    response_id: &str,
    listing: Option<&[u8]>,
) -> std::result::Result<(), Error> {
    let delete = "DELETE FROM supporters WHERE response_id = $1 AND listing_digest <> $2";
    // No digest is empty, so an empty value matches no row.
    sqlx::query(delete).bind(response_id).bind(listing.unwrap_or_default()).execute(connection).await?;
    Ok(())
}
