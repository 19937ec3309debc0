//! Keeps which codes count for a published text. Whatever changes what counts calls this in its own transaction; the triggers of the
//! tables then change the figures in the same one.

use super::Connection;
use crate::store::{BETWEEN_SETS, TextKey};
use sqlx::Error;
use std::collections::BTreeSet;

/// Writes the codes of the codings that count now beside the text, and whether one of them says that it is worth quoting.
pub(super) async fn keep_codes(text: &TextKey, connection: &mut Connection) -> Result<(), Error> {
    let select = "SELECT codings.codes, codings.quotable FROM standing_codings \
        JOIN codings ON codings.number = standing_codings.number \
        WHERE standing_codings.response_id = $1 AND standing_codings.control = $2";
    let standing: Vec<(String, i64)> =
        sqlx::query_as(select).bind(&text.response_id).bind(&text.control).fetch_all(&mut *connection).await?;
    let sets: BTreeSet<&str> = standing.iter().map(|(codes, _)| codes.as_str()).collect();
    let codes = sets.into_iter().collect::<Vec<_>>().join(BETWEEN_SETS);
    let is_quotable = standing.iter().any(|(_, quotable)| *quotable != 0);
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

/// Gives a coded text the group of its respondent.
pub(super) async fn keep_group(text: &TextKey, group: &str, connection: &mut Connection) -> Result<(), Error> {
    let update = "UPDATE reviewed_texts SET respondents = $1 WHERE response_id = $2 AND control = $3";
    sqlx::query(update).bind(group).bind(&text.response_id).bind(&text.control).execute(connection).await?;
    Ok(())
}
