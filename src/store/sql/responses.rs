//! Responses in bulk: the group-commit writer records them, and queries read them page by page.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::withdraw::Purge;
use super::{Connection, Pool, QueryBuilder, SqlStore, push_in_list, to_u64};
use crate::store::{
    NewResponse, PrivateDocument, PrivateRow, PublicRow, RecordOutcome, ResponseStore, Result, StoreError, storable,
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

    async fn public_rows_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<PublicRow>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new(SELECT_PUBLIC_ROWS);
        select.push_bind(form).push(" AND responses.id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        let select = select.push(" ORDER BY responses.id").build_query_as().persistent(false);
        read_public_rows(select.fetch_all(&self.readers).await?)
    }

    async fn private_rows_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<PrivateRow>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new(SELECT_PRIVATE_ROWS);
        select.push_bind(form).push(" AND responses.id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        let select = select.push(" ORDER BY responses.id").build_query_as().persistent(false);
        Ok(read_private_rows(select.fetch_all(&self.readers).await?))
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
            JOIN responses ON responses.number = private_answers.response_number WHERE responses.form = $1 AND responses.id = $2";
        let found: Option<String> =
            sqlx::query_scalar(select).bind(self.form).bind(self.response_id).fetch_optional(connection).await?;
        Ok(found.map(PrivateDocument::new))
    }
}

async fn count(pool: &Pool, form: &str) -> Result<u64> {
    let select = "SELECT (SELECT count(*) FROM responses WHERE form = $1) - \
        (SELECT count(*) FROM restricted_answers WHERE form = $1)";
    let count: i64 = sqlx::query_scalar(select).bind(form).fetch_one(pool).await?;
    Ok(to_u64(count))
}

/// Selects the rows of a form; the form follows.
const SELECT_PUBLIC_ROWS: &str = "SELECT responses.id AS response_id, responses.revision, responses.locale, \
    answers.document FROM responses JOIN answers ON answers.response_number = responses.number WHERE responses.form = ";
const SELECT_PRIVATE_ROWS: &str = "SELECT responses.id, private_answers.document FROM responses \
    JOIN private_answers ON private_answers.response_number = responses.number WHERE responses.form = ";

/// The columns of a public row.
pub(super) type PublicColumns = (String, i64, String, String);

async fn public_rows(pool: &Pool, form: &str, after: &str, limit: u32) -> Result<Vec<PublicRow>> {
    let mut select = QueryBuilder::new(SELECT_PUBLIC_ROWS);
    select.push_bind(form).push(" AND responses.id > ").push_bind(after);
    select.push(" ORDER BY responses.id LIMIT ").push_bind(i64::from(limit));
    read_public_rows(select.build_query_as().fetch_all(pool).await?)
}

pub(super) fn read_public_rows(rows: Vec<PublicColumns>) -> Result<Vec<PublicRow>> {
    rows.into_iter().map(read_public_row).collect()
}

pub(super) fn read_public_row((response_id, revision, locale, document): PublicColumns) -> Result<PublicRow> {
    let revision = u32::try_from(revision).map_err(|_| StoreError::Damaged("the revision of a response"))?;
    Ok(PublicRow { response_id, revision, locale, document })
}

async fn private_rows(pool: &Pool, form: &str, after: &str, through: &str) -> Result<Vec<PrivateRow>> {
    let mut select = QueryBuilder::new(SELECT_PRIVATE_ROWS);
    select.push_bind(form).push(" AND responses.restricted_at IS NULL AND responses.id > ").push_bind(after);
    select.push(" AND responses.id <= ").push_bind(through).push(" ORDER BY responses.id");
    Ok(read_private_rows(select.build_query_as().fetch_all(pool).await?))
}

fn read_private_rows(rows: Vec<(String, String)>) -> Vec<PrivateRow> {
    let row = |(response_id, document)| PrivateRow { response_id, document: PrivateDocument::new(document) };
    rows.into_iter().map(row).collect()
}
