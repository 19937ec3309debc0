//! Reading responses: by receipt, by page, with their history.

use super::{Pool, to_u64};
use crate::store::{PrivateDocument, PrivateRow, PublicRow, ReceiptLookup, Result, StoredResponse};

#[derive(sqlx::FromRow)]
struct KeptRow {
    response_id: String,
    form: String,
    #[sqlx(try_from = "i64")]
    form_version: u32,
    locale: String,
    received_at: i64,
    amended_at: Option<i64>,
    #[sqlx(try_from = "i64")]
    revision: u32,
    public_document: String,
    private_document: Option<String>,
}

impl From<KeptRow> for StoredResponse {
    fn from(row: KeptRow) -> Self {
        Self {
            response_id: row.response_id,
            form: row.form,
            form_version: row.form_version,
            locale: row.locale,
            received_at: row.received_at,
            amended_at: row.amended_at,
            revision: row.revision,
            public: row.public_document,
            private: row.private_document.map(PrivateDocument::new),
        }
    }
}

pub(super) async fn find(pool: &Pool, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup> {
    let select = "SELECT responses.id AS response_id, responses.form, responses.form_version, responses.locale, \
        responses.received_at, responses.amended_at, responses.revision, \
        answers.document AS public_document, private_answers.document AS private_document \
        FROM responses JOIN answers ON answers.response_id = responses.id \
        LEFT JOIN private_answers ON private_answers.response_id = responses.id \
        WHERE responses.form = $1 AND responses.receipt_digest = $2";
    let kept: Option<KeptRow> = sqlx::query_as(select).bind(form).bind(receipt_digest).fetch_optional(pool).await?;
    if let Some(kept) = kept {
        return Ok(ReceiptLookup::Response(Box::new(kept.into())));
    }
    let select = "SELECT withdrawn_at FROM withdrawals WHERE form = $1 AND receipt_digest = $2";
    let at: Option<i64> = sqlx::query_scalar(select).bind(form).bind(receipt_digest).fetch_optional(pool).await?;
    Ok(at.map_or(ReceiptLookup::Unknown, |at| ReceiptLookup::Withdrawn { at }))
}

pub(super) async fn history(pool: &Pool, form: &str, response_id: &str) -> Result<Vec<StoredResponse>> {
    let select = "SELECT responses.id AS response_id, responses.form, history.form_version, history.locale, \
        responses.received_at, history.amended_at, history.revision, \
        history.document AS public_document, private_history.document AS private_document \
        FROM responses JOIN history ON history.response_id = responses.id \
        LEFT JOIN private_history \
        ON private_history.response_id = history.response_id AND private_history.revision = history.revision \
        WHERE responses.form = $1 AND responses.id = $2 ORDER BY history.revision";
    let rows: Vec<KeptRow> = sqlx::query_as(select).bind(form).bind(response_id).fetch_all(pool).await?;
    Ok(rows.into_iter().map(StoredResponse::from).collect())
}

pub(super) async fn count(pool: &Pool, form: &str) -> Result<u64> {
    let select = "SELECT count(*) FROM responses WHERE form = $1";
    let count: i64 = sqlx::query_scalar(select).bind(form).fetch_one(pool).await?;
    Ok(to_u64(count))
}

pub(super) async fn public_rows(pool: &Pool, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>> {
    let select = "SELECT responses.id AS response_id, responses.locale, answers.document FROM responses \
        JOIN answers ON answers.response_id = responses.id \
        WHERE responses.form = $1 AND responses.id > $2 ORDER BY responses.id LIMIT $3";
    Ok(sqlx::query_as(select).bind(form).bind(after).bind(i64::from(limit)).fetch_all(pool).await?)
}

pub(super) async fn private_rows(pool: &Pool, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>> {
    let select = "SELECT responses.id, private_answers.document FROM responses \
        JOIN private_answers ON private_answers.response_id = responses.id \
        WHERE responses.form = $1 AND responses.id > $2 AND responses.id <= $3 ORDER BY responses.id";
    let rows: Vec<(String, String)> =
        sqlx::query_as(select).bind(form).bind(after).bind(through).fetch_all(pool).await?;
    let row = |(response_id, document)| PrivateRow { response_id, document: PrivateDocument::new(document) };
    Ok(rows.into_iter().map(row).collect())
}
