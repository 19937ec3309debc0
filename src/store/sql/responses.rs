//! Responses in bulk: the group-commit writer records them, and queries read them page by page.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::withdraw::Purge;
use super::{Connection, Pool, SqlStore, to_u64};
use crate::store::{
    NewResponse, PrivateDocument, PrivateRow, PublicRow, RecordOutcome, ResponseStore, Result, storable,
};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl ResponseStore for SqlStore {
    async fn record(&self, response: NewResponse) -> Result<RecordOutcome> {
        self.writer.record(response).await
    }

    async fn count(&self, form: &str) -> Result<u64> {
        count(&self.readers, form).await
    }

    async fn public_rows(&self, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>> {
        public_rows(&self.readers, form, &storable(after), limit).await
    }

    async fn private_rows(&self, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>> {
        private_rows(&self.readers, form, &storable(after), &storable(through)).await
    }

    async fn read_private(&self, form: &str, response_id: &str, act: Act) -> Result<Option<PrivateDocument>> {
        let (act, response_id) = (act.storable(), storable(response_id));
        let change = ReadPrivate { form, response_id: &response_id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn purge_private(&self, form: &str, act: Act) -> Result<u64> {
        let act = act.storable();
        Ok(run_with_retry(&self.writers, &Audited { change: Purge { form }, act: &act }).await?)
    }
}

/// Reads the private answers of one response. It is a transaction because its entry in the log is written with it.
struct ReadPrivate<'a> {
    form: &'a str,
    response_id: &'a str,
}

impl Transaction for ReadPrivate<'_> {
    type Outcome = Option<PrivateDocument>;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<Option<PrivateDocument>, Error> {
        let select = "SELECT private_answers.document FROM private_answers \
            JOIN responses ON responses.id = private_answers.response_id WHERE responses.form = $1 AND responses.id = $2";
        let found: Option<String> =
            sqlx::query_scalar(select).bind(self.form).bind(self.response_id).fetch_optional(connection).await?;
        Ok(found.map(PrivateDocument::new))
    }
}

async fn count(pool: &Pool, form: &str) -> Result<u64> {
    let select = "SELECT count(*) FROM responses WHERE form = $1";
    let count: i64 = sqlx::query_scalar(select).bind(form).fetch_one(pool).await?;
    Ok(to_u64(count))
}

async fn public_rows(pool: &Pool, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>> {
    let select = "SELECT responses.id AS response_id, responses.locale, answers.document FROM responses \
        JOIN answers ON answers.response_id = responses.id \
        WHERE responses.form = $1 AND responses.id > $2 ORDER BY responses.id LIMIT $3";
    let rows: Vec<(String, String, String)> =
        sqlx::query_as(select).bind(form).bind(after).bind(i64::from(limit)).fetch_all(pool).await?;
    let row = |(response_id, locale, document)| PublicRow { response_id, locale, document };
    Ok(rows.into_iter().map(row).collect())
}

async fn private_rows(pool: &Pool, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>> {
    let select = "SELECT responses.id, private_answers.document FROM responses \
        JOIN private_answers ON private_answers.response_id = responses.id \
        WHERE responses.form = $1 AND responses.id > $2 AND responses.id <= $3 ORDER BY responses.id";
    let rows: Vec<(String, String)> =
        sqlx::query_as(select).bind(form).bind(after).bind(through).fetch_all(pool).await?;
    let row = |(response_id, document)| PrivateRow { response_id, document: PrivateDocument::new(document) };
    Ok(rows.into_iter().map(row).collect())
}
