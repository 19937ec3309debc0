//! Keeps which codes count for a published text. Whatever changes what counts calls this in its own transaction; the triggers of the
//! tables then change the figures in the same one.

use super::Connection;
use crate::store::{BETWEEN_SETS, TextKey};
use sqlx::Error;
use std::collections::BTreeSet;

/// Writes the codes that count now beside the text: those of its settlement; else, in a sample in force, those of its two first
/// codings, once both are there; else those of all codings that stand. And whether one of these says that it is worth quoting.
pub(super) async fn keep_codes(text: &TextKey, connection: &mut Connection) -> Result<(), Error> {
    let select = "SELECT codings.codes, codings.quotable FROM standing_codings \
        JOIN codings ON codings.number = standing_codings.number \
        WHERE standing_codings.response_id = $1 AND standing_codings.control = $2";
    let standing: Vec<(String, i64)> =
        sqlx::query_as(select).bind(&text.response_id).bind(&text.control).fetch_all(&mut *connection).await?;
    let is_quotable = standing.iter().any(|(_, quotable)| *quotable != 0);
    let sets: BTreeSet<String> = match (settled(text, connection).await?, first_codes(text, connection).await?) {
        (Some(codes), _) => BTreeSet::from([codes]),
        (None, Some(first)) => first,
        (None, None) => standing.into_iter().map(|(codes, _)| codes).collect(),
    };
    let codes = sets.into_iter().collect::<Vec<_>>().join(BETWEEN_SETS);
    let update = "UPDATE reviewed_texts SET codes = $1, quotable = $2 WHERE response_id = $3 AND control = $4";
    sqlx::query(update)
        .bind(codes)
        .bind(i64::from(is_quotable))
        .bind(&text.response_id)
        .bind(&text.control)
        .execute(connection)
        .await?;
    Ok(())
}

/// The codes of the settlement that counts.
async fn settled(text: &TextKey, connection: &mut Connection) -> Result<Option<String>, Error> {
    let select = "SELECT settlements.codes FROM standing_settlements \
        JOIN settlements ON settlements.number = standing_settlements.number \
        WHERE standing_settlements.response_id = $1 AND standing_settlements.control = $2";
    let codes: Option<String> =
        sqlx::query_scalar(select).bind(&text.response_id).bind(&text.control).fetch_optional(connection).await?;
    Ok(codes.filter(|codes| !codes.is_empty()))
}

/// The first codings of a text of a sample in force: none until both coders have coded it. `None` if it is in no such sample.
async fn first_codes(text: &TextKey, connection: &mut Connection) -> Result<Option<BTreeSet<String>>, Error> {
    let select = "SELECT codings.codes FROM double_texts \
        JOIN double_samples ON double_samples.number = double_texts.sample AND double_samples.ended_at IS NULL \
        LEFT JOIN codings ON codings.number = double_texts.coding \
        WHERE double_texts.response_id = $1 AND double_texts.control = $2";
    let first: Vec<Option<String>> =
        sqlx::query_scalar(select).bind(&text.response_id).bind(&text.control).fetch_all(connection).await?;
    if first.is_empty() {
        return Ok(None);
    }
    Ok(Some(first.into_iter().collect::<Option<BTreeSet<String>>>().unwrap_or_default()))
}

/// Gives a coded text the group of its respondent.
pub(super) async fn keep_group(text: &TextKey, group: &str, connection: &mut Connection) -> Result<(), Error> {
    let update = "UPDATE reviewed_texts SET respondents = $1 WHERE response_id = $2 AND control = $3";
    sqlx::query(update).bind(group).bind(&text.response_id).bind(&text.control).execute(connection).await?;
    Ok(())
}

/// Keeps what each text of a sample counts for: texts of a sample in force count by other rules than the others.
pub(super) async fn keep_codes_of_sample(sample: i64, connection: &mut Connection) -> Result<(), Error> {
    let select = "SELECT DISTINCT response_id, control FROM double_texts WHERE sample = $1 ORDER BY response_id";
    let texts: Vec<(String, String)> = sqlx::query_as(select).bind(sample).fetch_all(&mut *connection).await?;
    for (response_id, control) in texts {
        keep_codes(&TextKey { response_id, control }, connection).await?;
    }
    Ok(())
}
