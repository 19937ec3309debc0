//! Those who are listed as supporters: searched, counted, and off the list once they say something else.

use super::reviews::holding;
use super::{Connection, Pool, QueryBuilder, natural};
use crate::server::store::{Group, Listed, Result, Sought};
use sqlx::Error;

pub(super) async fn listed(pool: &Pool, form: &str, sought: &Sought, skip: u64, limit: u32) -> Result<Vec<Listed>> {
    let mut select = QueryBuilder::new(
        "SELECT responses.locale, supporters.name, supporters.kind, supporters.country, supporters.website, \
        supporters.statement FROM supporters JOIN responses ON responses.id = supporters.response_id",
    );
    narrow(&mut select, form, sought);
    select.push(" ORDER BY supporters.sorted, supporters.response_id LIMIT ").push_bind(i64::from(limit));
    select.push(" OFFSET ").push_bind(i64::try_from(skip).unwrap_or(i64::MAX));
    Ok(select.build_query_as().fetch_all(pool).await?)
}

pub(super) async fn count(pool: &Pool, form: &str, sought: &Sought) -> Result<u64> {
    let mut select = QueryBuilder::new("SELECT count(*) FROM supporters");
    narrow(&mut select, form, sought);
    let count: i64 = select.build_query_scalar().fetch_one(pool).await?;
    Ok(natural(count))
}

/// Adds what tells those who are sought from the others.
fn narrow(select: &mut QueryBuilder, form: &str, sought: &Sought) {
    select.push(" WHERE supporters.form = ").push_bind(form.to_owned());
    if let Some(kind) = &sought.kind {
        select.push(" AND supporters.kind = ").push_bind(kind.clone());
    }
    if let Some(country) = &sought.country {
        select.push(" AND supporters.country = ").push_bind(country.clone());
    }
    for word in &sought.words {
        select.push(" AND supporters.folded LIKE ").push_bind(holding(word)).push(" ESCAPE '!'");
    }
}

pub(super) async fn groups(pool: &Pool, form: &str) -> Result<Vec<Group>> {
    let select = "SELECT kind, country, count(*) FROM supporters WHERE form = $1 \
        GROUP BY kind, country ORDER BY kind, country";
    let rows: Vec<(String, String, i64)> = sqlx::query_as(select).bind(form).fetch_all(pool).await?;
    let group = |(kind, country, supporters)| Group { kind, country, supporters: natural(supporters) };
    Ok(rows.into_iter().map(group).collect())
}

/// Takes a response off the list where what would be listed is not what was confirmed.
pub(super) async fn unlist(
    connection: &mut Connection,
    response_id: &str,
    listing: Option<&[u8]>,
) -> std::result::Result<(), Error> {
    let delete = "DELETE FROM supporters WHERE response_id = $1 AND listing_digest <> $2";
    // No digest is empty.
    sqlx::query(delete).bind(response_id).bind(listing.unwrap_or_default()).execute(connection).await?;
    Ok(())
}
