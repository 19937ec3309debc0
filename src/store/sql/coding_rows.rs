//! The rows of codings, and a text with the entries of one coder about it.

use super::double_assignment::Assignment;
use super::{Connection, QueryBuilder};
use crate::store::{Coding, CodingSuggestion, TextKey, TextToCode};
use sqlx::Error;

/// The columns of a coding.
pub(super) const CODING_COLUMNS: &str = "codings.number, codings.response_id, codings.control, codings.text_digest, \
    codings.frame_version, codings.codes, codings.doubtful, codings.quotable, codings.memo, codings.suggested_from, \
    codings.suggested_codes, codings.suggested_shown, codings.coder, codings.coder_name, codings.coded_at";

#[derive(sqlx::FromRow)]
pub(super) struct CodingRow {
    number: i64,
    response_id: String,
    control: String,
    text_digest: Vec<u8>,
    frame_version: i64,
    codes: String,
    doubtful: i64,
    quotable: i64,
    memo: String,
    suggested_from: Option<i64>,
    suggested_codes: String,
    suggested_shown: i64,
    coder: String,
    coder_name: String,
    coded_at: i64,
}

impl CodingRow {
    pub(super) fn into_coding(self) -> Result<(i64, Coding), Error> {
        let coding = Coding {
            response_id: self.response_id,
            control: self.control,
            text_digest: self.text_digest,
            frame_version: u32::try_from(self.frame_version).map_err(|error| Error::Decode(error.into()))?,
            codes: Some(self.codes).filter(|codes| !codes.is_empty()),
            is_doubtful: self.doubtful != 0,
            is_quotable: self.quotable != 0,
            memo: self.memo,
            suggestion: self.suggested_from.map(|from| CodingSuggestion {
                from,
                codes: self.suggested_codes,
                is_shown: self.suggested_shown != 0,
            }),
            coder: self.coder,
            by: self.coder_name,
            at: self.coded_at,
        };
        Ok((self.number, coding))
    }
}

/// A published text with the entries of a coder about it; `None` if it is not published, or if two others code it.
pub(super) async fn text_of_coder(
    form: &str,
    text: &TextKey,
    coder: &str,
    connection: &mut Connection,
) -> Result<Option<TextToCode>, Error> {
    let select = "SELECT responses.locale, reviewed_texts.text FROM reviewed_texts \
        JOIN responses ON responses.id = reviewed_texts.response_id \
        WHERE reviewed_texts.form = $1 AND reviewed_texts.response_id = $2 AND reviewed_texts.control = $3";
    let found: Option<(String, String)> = sqlx::query_as(select)
        .bind(form)
        .bind(&text.response_id)
        .bind(&text.control)
        .fetch_optional(&mut *connection)
        .await?;
    let Some((locale, published)) = found else { return Ok(None) };
    let assignment = Assignment::find(text, coder, connection).await?;
    if assignment == Assignment::Others {
        return Ok(None);
    }
    let own = entries_of_coder(text, coder, assignment.entries_after(), connection).await?;
    let is_double = assignment != Assignment::Anybody;
    let TextKey { response_id, control } = text.clone();
    Ok(Some(TextToCode { response_id, control, locale, text: published, is_double, own }))
}

/// All entries of a coder about a text after a number, in order.
pub(super) async fn entries_of_coder(
    text: &TextKey,
    coder: &str,
    after: i64,
    connection: &mut Connection,
) -> Result<Vec<(i64, Coding)>, Error> {
    let mut select = QueryBuilder::new(format!("SELECT {CODING_COLUMNS} FROM codings WHERE response_id = "));
    select.push_bind(&text.response_id).push(" AND control = ").push_bind(&text.control);
    select.push(" AND coder = ").push_bind(coder).push(" AND number > ").push_bind(after).push(" ORDER BY number");
    let rows: Vec<CodingRow> = select.build_query_as().persistent(false).fetch_all(connection).await?;
    rows.into_iter().map(CodingRow::into_coding).collect()
}
