//! Single responses with their versions.

use super::audit::{Audited, Logged};
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, QueryBuilder, SqlStore, push_in_list};
use crate::store::{
    PrivateDocument, PrivateVersion, ResponseHead, ResponseVersion, Result, SingleResponseStore, storable,
};
use crate::workspace::{Act, Outcome};
use async_trait::async_trait;
use sqlx::Error;

const SELECT_HEADS: &str =
    "SELECT id AS response_id, revision, locale, received_at, amended_at, restricted_at FROM responses WHERE form = ";

#[async_trait]
impl SingleResponseStore for SqlStore {
    async fn response_heads(&self, form: &str, after: &str, limit: u32) -> Result<Vec<ResponseHead>> {
        let mut select = QueryBuilder::new(SELECT_HEADS);
        select.push_bind(form).push(" AND id > ").push_bind(storable(after).into_owned());
        select.push(" ORDER BY id LIMIT ").push_bind(i64::from(limit));
        let rows: Vec<HeadRow> = select.build_query_as().fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(ResponseHead::from).collect())
    }

    async fn response_heads_of(&self, form: &str, response_ids: &[String]) -> Result<Vec<ResponseHead>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new(SELECT_HEADS);
        select.push_bind(form).push(" AND id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        let select = select.push(" ORDER BY id").build_query_as().persistent(false);
        let rows: Vec<HeadRow> = select.fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(ResponseHead::from).collect())
    }

    async fn response_versions(&self, form: &str, response_id: &str) -> Result<Vec<ResponseVersion>> {
        let select = "SELECT responses.revision, responses.locale, coalesce(responses.amended_at, responses.received_at) AS at, \
            coalesce(answers.document, restricted_answers.document) AS document FROM responses \
            LEFT JOIN answers ON answers.response_number = responses.number \
            LEFT JOIN restricted_answers ON restricted_answers.response_number = responses.number \
            WHERE responses.form = $1 AND responses.id = $2 \
            UNION ALL \
            SELECT history.revision, history.locale, coalesce(history.amended_at, responses.received_at) AS at, \
            history.document FROM responses JOIN history ON history.response_id = responses.id \
            WHERE responses.form = $1 AND responses.id = $2 \
            ORDER BY revision DESC";
        let id = storable(response_id);
        let rows: Vec<VersionRow> = sqlx::query_as(select).bind(form).bind(&*id).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(ResponseVersion::from).collect())
    }

    async fn read_private_versions(
        &self,
        form: &str,
        response_id: &str,
        act: Act,
    ) -> Result<Option<Vec<PrivateVersion>>> {
        let (act, response_id) = (act.storable(), storable(response_id));
        let change = ReadPrivateVersions { form, response_id: &response_id };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn receipt_digest(&self, form: &str, response_id: &str) -> Result<Option<Vec<u8>>> {
        let select = "SELECT receipt_digest FROM responses WHERE form = $1 AND id = $2";
        let id = storable(response_id);
        Ok(sqlx::query_scalar(select).bind(form).bind(&*id).fetch_optional(&self.readers).await?)
    }
}

impl Logged for Option<Vec<PrivateVersion>> {
    fn logged(&self) -> Option<Outcome> {
        self.as_ref().map(|_| Outcome::Done)
    }
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    response_id: String,
    #[sqlx(try_from = "i64")]
    revision: u32,
    locale: String,
    received_at: i64,
    amended_at: Option<i64>,
    restricted_at: Option<i64>,
}

impl From<HeadRow> for ResponseHead {
    fn from(row: HeadRow) -> Self {
        let HeadRow { response_id, revision, locale, received_at, amended_at, restricted_at } = row;
        Self { response_id, revision, locale, received_at, amended_at, restricted_at }
    }
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    #[sqlx(try_from = "i64")]
    revision: u32,
    locale: String,
    at: i64,
    document: String,
}

impl From<VersionRow> for ResponseVersion {
    fn from(VersionRow { revision, locale, at, document }: VersionRow) -> Self {
        Self { revision, locale, at, document }
    }
}

/// Reads the private answers of every version. It is a transaction because its entry in the log is written with it.
struct ReadPrivateVersions<'a> {
    form: &'a str,
    response_id: &'a str,
}

impl Transaction for ReadPrivateVersions<'_> {
    type Outcome = Option<Vec<PrivateVersion>>;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<Self::Outcome, Error> {
        let select = "SELECT count(*) FROM responses WHERE form = $1 AND id = $2";
        let known: i64 =
            sqlx::query_scalar(select).bind(self.form).bind(self.response_id).fetch_one(&mut *connection).await?;
        if known == 0 {
            return Ok(None);
        }
        let select = "SELECT responses.revision, private_answers.document FROM private_answers \
            JOIN responses ON responses.number = private_answers.response_number WHERE responses.id = $1 \
            UNION ALL SELECT revision, document FROM private_history WHERE response_id = $1 ORDER BY revision DESC";
        let rows: Vec<(i64, String)> = sqlx::query_as(select).bind(self.response_id).fetch_all(connection).await?;
        let version = |(revision, document): (i64, String)| {
            let revision = u32::try_from(revision).map_err(|error| Error::Decode(error.into()))?;
            Ok(PrivateVersion { revision, document: PrivateDocument::new(document) })
        };
        rows.into_iter().map(version).collect::<std::result::Result<_, Error>>().map(Some)
    }
}
