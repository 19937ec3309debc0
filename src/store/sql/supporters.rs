//! Those who are listed as supporters: searched, counted, and off the list once they say something else.

use super::reviews::like_pattern;
use super::{Connection, Pool, QueryBuilder, to_u64};
use crate::store::{ListedSupporter, Result, SupporterCount, SupporterFilter};
use sqlx::Error;

pub(super) async fn list_supporters(
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
    Ok(select.build_query_as().fetch_all(pool).await?)
}

pub(super) async fn count(pool: &Pool, form: &str, filter: &SupporterFilter) -> Result<u64> {
    let mut select = QueryBuilder::new("SELECT count(*) FROM supporters");
    push_filter(&mut select, form, filter);
    let count: i64 = select.build_query_scalar().fetch_one(pool).await?;
    Ok(to_u64(count))
}

/// Adds what tells those who are sought from the others.
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

pub(super) async fn groups(pool: &Pool, form: &str) -> Result<Vec<SupporterCount>> {
    let select = "SELECT kind, country, count(*) FROM supporters WHERE form = $1 \
        GROUP BY kind, country ORDER BY kind, country";
    let rows: Vec<(String, String, i64)> = sqlx::query_as(select).bind(form).fetch_all(pool).await?;
    let group = |(kind, country, supporters)| SupporterCount { kind, country, supporters: to_u64(supporters) };
    Ok(rows.into_iter().map(group).collect())
}

/// Takes a response off the list where what would be listed is not what was confirmed.
pub(super) async fn delete_listing(
    connection: &mut Connection,
    response_id: &str,
    listing: Option<&[u8]>,
) -> std::result::Result<(), Error> {
    let delete = "DELETE FROM supporters WHERE response_id = $1 AND listing_digest <> $2";
    // No digest is empty.
    sqlx::query(delete).bind(response_id).bind(listing.unwrap_or_default()).execute(connection).await?;
    Ok(())
}
